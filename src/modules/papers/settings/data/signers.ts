import type { Tx } from '../../../../platform/database/open.ts'
import { date } from '../../../../platform/clock/clock.ts'
import type { Signer } from '../../../../platform/paper/index.ts'
import type { Period } from '../rules/periods.ts'

/** Everybody who signs, has signed or will, by position, the one who begins last first; those who were taken back are left out. */
export async function signers(tx: Tx) {
  return tx
    .selectFrom('signer as s')
    .leftJoin('v_person as who', 'who.id', 's.made_by')
    .select(['s.id', 's.position', 's.title', 's.name', 's.number', 's.place', 's.begins_on as beginsOn'])
    .select(['s.ends_on as endsOn', 's.made_by as madeBy', 's.happened_at as madeAt', 'who.name as by'])
    .where('s.withdrawn_at', 'is', null)
    .orderBy('s.position')
    .orderBy('s.begins_on', 'desc')
    .execute()
}

export type SignerRow = Awaited<ReturnType<typeof signers>>[number]

/** Who signs for a position, and how long. */
export type NewSigner = Signer & Period & { position: string }

/** Writes down who signs for a position. Resolves to the id. */
export async function insertSigner(
  tx: Tx,
  { beginsOn, endsOn, ...signer }: NewSigner,
  { by, at }: { by?: string; at: Temporal.Instant },
): Promise<string> {
  const row = { ...signer, begins_on: beginsOn, ends_on: endsOn, made_by: by, happened_at: date(at) }
  const { id } = await tx.insertInto('signer').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}
