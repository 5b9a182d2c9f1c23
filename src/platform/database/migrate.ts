import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration, type MigrationProvider } from 'kysely/migration'
import type pg from 'pg'
import { checkout } from '../embedded/place.ts'
import { openDatabase } from './open.ts'

const folder = join(checkout, 'migrations')

/** An old migration file is not what it was when it ran here. */
export class EditedMigration extends Error {
  constructor(name: string) {
    super(
      `Migration ${name} was changed after it ran in this database. Restore the file and write a new migration instead.`,
    )
  }
}

/**
 * Brings the schema to the newest version, or to that of the migration `upTo`, forward only. Two processes at once: one runs,
 * the other waits.
 */
export async function migrate(pool: pg.Pool, upTo?: string): Promise<string[]> {
  const db = openDatabase(pool) as unknown as Kysely<unknown>
  await refuseEditedMigrations(db)
  const migrator = new Migrator({ db, provider: new SqlFiles() })
  const { error, results } = await (upTo ? migrator.migrateTo(upTo) : migrator.migrateToLatest())
  if (error) throw error
  await noteChecksums(db)
  await runMigrations({ pgPool: pool })
  return (results ?? []).filter(r => r.status === 'Success').map(r => r.migrationName)
}

/** Names of the migrations that have not run yet. */
export async function pendingMigrations(pool: pg.Pool): Promise<string[]> {
  const db = openDatabase(pool) as unknown as Kysely<unknown>
  const all = await new Migrator({ db, provider: new SqlFiles() }).getMigrations()
  return all.filter(m => !m.executedAt).map(m => m.name)
}

class SqlFiles implements MigrationProvider {
  async getMigrations(): Promise<Record<string, Migration>> {
    const entries = files().map(file => [
      file.replace('.sql', ''),
      { up: async (db: Kysely<unknown>) => void (await sql.raw(readFileSync(join(folder, file), 'utf8')).execute(db)) },
    ])
    return Object.fromEntries(entries) as Record<string, Migration>
  }
}

function files(): string[] {
  return readdirSync(folder)
    .filter(name => /^\d{4}_[a-z_]+\.sql$/.test(name))
    .sort()
}

/** Kysely does not notice that an old file was edited; this table does. */
async function refuseEditedMigrations(db: Kysely<unknown>): Promise<void> {
  await sql`create table if not exists migration_checksum (name text primary key, checksum text not null)`.execute(db)
  const known = await sql<{ name: string; checksum: string }>`select name, checksum from migration_checksum`.execute(db)
  for (const { name, checksum } of known.rows) {
    const now = checksumOf(`${name}.sql`)
    if (now !== checksum) throw new EditedMigration(name)
  }
}

async function noteChecksums(db: Kysely<unknown>): Promise<void> {
  for (const file of files()) {
    const name = file.replace('.sql', '')
    await sql`insert into migration_checksum values (${name}, ${checksumOf(file)}) on conflict do nothing`.execute(db)
  }
}

function checksumOf(file: string): string {
  try {
    return createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex')
  } catch {
    return 'missing'
  }
}
