import type { Tx } from '../../../../platform/database/open.ts'
import { date } from '../../../../platform/clock/clock.ts'
import type { Letterhead } from '../../../../platform/paper/index.ts'
import type { Period } from '../rules/periods.ts'

/** Every letterhead that was not taken back, the one that begins last first. */
export async function letterheads(tx: Tx) {
  return tx
    .selectFrom('letterhead as l')
    .leftJoin('v_person as who', 'who.id', 'l.made_by')
    .select(['l.id', 'l.above', 'l.office', 'l.below', 'l.begins_on as beginsOn', 'l.ends_on as endsOn'])
    .select(['l.made_by as madeBy', 'l.happened_at as madeAt', 'who.name as by'])
    .where('l.withdrawn_at', 'is', null)
    .orderBy('l.begins_on', 'desc')
    .execute()
}

export type LetterheadRow = Awaited<ReturnType<typeof letterheads>>[number]

/** Writes a letterhead down. Resolves to its id. */
export async function insertLetterhead(
  tx: Tx,
  { above, office, below, beginsOn, endsOn }: Letterhead & Period,
  { by, at }: { by?: string; at: Temporal.Instant },
): Promise<string> {
  const row = { above, office, below, begins_on: beginsOn, ends_on: endsOn, made_by: by, happened_at: date(at) }
  const { id } = await tx.insertInto('letterhead').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}
