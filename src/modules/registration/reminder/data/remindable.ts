import { sql } from 'kysely'
import { confirmationIs } from '../../../../platform/confirmation/index.ts'
import type { Tx } from '../../../../platform/database/open.ts'
import { scopeWhere, type Scope } from '../../../../platform/policy/index.ts'
import { windowOf, withCall } from '../../data/own.ts'
import { placeColumns } from '../../data/registrations.ts'
import type { Standing } from '../rules/situation.ts'

/** A registration with whoever keeps it: the one who can do something, at the addresses they sign in with. */
export interface Remindable extends Standing {
  id: string
  key: string
  name: string
  personId: string
  draftCode: string
  formVersionId: string
  phone?: string
  email?: string
  phoneRefused: boolean
}

type Row = Remindable & { opens_at: Date | null; closes_at: Date | null }

/** Those of these registrations that lie in the scope. */
export async function remindable(tx: Tx, ids: readonly string[], scope: Scope): Promise<Remindable[]> {
  const { rows } = await sql<Row>`
    select r.id, coalesce(r.number, r.draft_code) as key, r.owner_id as "personId", r.draft_code as "draftCode",
      coalesce(case when r.number is not null then r.name end, o.name) as name, p.form_version_id as "formVersionId",
      r.state, r.missing, r.unusable, w.opens_at, w.closes_at, a.phone, e.email,
      ${confirmationIs(sql`r.response_id`, 'waiting')} as unanswered,
      coalesce((select not c.given from v_consent c where c.subject_id = r.id and c.purpose = 'whatsapp'
        order by c.recorded_at desc limit 1), false) as "phoneRefused"
    from registration r ${withCall} join response p on p.id = r.response_id join v_person o on o.id = r.owner_id
      left join v_account_phone a on a.person_id = r.owner_id and a.proven
      left join v_account_email e on e.person_id = r.owner_id and e.proven
    where r.id = any(${ids}::uuid[]) and ${scopeWhere(scope, placeColumns)}`.execute(tx)
  return rows.map(({ opens_at, closes_at, ...row }) => ({
    ...{ ...row, phone: row.phone ?? undefined, email: row.email ?? undefined },
    window: windowOf({ opens_at, closes_at }),
  }))
}
