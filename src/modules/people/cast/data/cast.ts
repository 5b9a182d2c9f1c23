import type { Tx } from '../../../../platform/database/open.ts'
import type { Role } from '../../../../platform/policy/index.ts'

/** One of the sample season's persons whom a visitor of the trial may be. */
export interface CastMember {
  key: string
  accountId: string
  label: { id: string; en: string }
  role: Role
  region?: string
}

export async function readCast(tx: Tx): Promise<CastMember[]> {
  const row = await tx.selectFrom('installation').select('value').where('key', '=', 'cast').executeTakeFirst()
  return (row?.value ?? []) as CastMember[]
}

export async function writeCast(tx: Tx, cast: CastMember[]): Promise<void> {
  const value = JSON.stringify(cast)
  await tx
    .insertInto('installation')
    .values({ key: 'cast', value })
    .onConflict(conflict => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
