import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../../../platform/database/open.ts'
import { provedPhone } from '../../../../platform/confirmation/index.ts'

/** Whether somebody signs in with this number, which proves more than an answer. */
export function signsInWith(personId: string, phone: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select from v_account_phone a
    where a.person_id = ${personId} and a.phone = ${phone} and a.proven)`
}

/** The number somebody signs in with, once it is proved. */
export async function phoneOf(tx: Tx, personId: string): Promise<string | undefined> {
  const { rows } = await sql<{ phone: string | null }>`
    select a.phone from v_account_phone a where a.person_id = ${personId} and a.proven`.execute(tx)
  return rows[0]?.phone ?? undefined
}

/**
 * The number of a registration `r` that more than the one question may be written to: the representative's when it is
 * proved, else the one its owner signs in with.
 */
export const provedPhoneColumn = sql<string | null>`coalesce(${provedPhone(sql`r.response_id`)},
  (select a.phone from v_account_phone a where a.person_id = r.owner_id and a.proven))`.as('phone')
