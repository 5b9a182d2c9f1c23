import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'

/** Where papers are numbered. */
export interface Register {
  series: string
  year: number
}

/**
 * Holds a register until the transaction ends, so that a number exists exactly when its paper does: whoever wants the next
 * number waits, and what is not committed leaves no gap. Resolves to the last number given.
 */
export async function holdRegister(tx: Tx, { series, year }: Register): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into paper_register (series, year) values (${series}, ${year})
    on conflict (series, year) do update set last = paper_register.last returning last`.execute(tx)
  return rows[0]!.last
}

/** Writes down how far the numbers of a held register have come. */
export async function keepLast(tx: Tx, { series, year }: Register, last: number): Promise<void> {
  await tx
    .updateTable('paper_register')
    .set({ last })
    .where('series', '=', series)
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
}
