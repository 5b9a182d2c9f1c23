/** A row as PostgreSQL writes it as JSON: bytes as \x…, moments as text. */
export type Row = Record<string, unknown>

/** One line of a dump. */
export interface DumpLine {
  table: string
  rows: Row[]
}

/** The first line of a dump: what cannot be said as rows. */
export interface DumpHead {
  /** Up to which the schema was when the rows were read. */
  lastMigration: string
  /** Business time then. */
  businessNow: string
  /** Addresses of the pages that check the receipts. */
  receipts: string[]
  sequences: { name: string; last: string }[]
}

/** What the migrator keeps for itself is written by the migrator. */
export function isKept(table: string): boolean {
  return !/^(kysely_migration|migration_checksum)/.test(table)
}
