import { sql } from 'kysely'
import { confirmationIs } from '../../../../platform/confirmation/index.ts'
import type { Tx } from '../../../../platform/database/open.ts'
import type { Given } from '../../../../platform/form/answer.ts'
import { scopeWhere, type Scope } from '../../../../platform/policy/index.ts'
import { answerTables } from '../../../../platform/response/index.ts'
import { isHandleOf, isStandInName } from '../../../people/index.ts'
import { windowOf, withCall } from '../../data/own.ts'
import { placeColumns } from '../../data/registrations.ts'
import type { Standing } from '../rules/situation.ts'

/** A registration with whoever keeps it: the one who can do something, at the addresses they sign in with. */
export interface Remindable extends Standing {
  id: string
  key: string
  name: string
  /** Nobody has told a name yet. */
  unnamed: boolean
  personId: string
  draftCode: string
  formVersionId: string
  phone?: string
  email?: string
  /** Whoever keeps it has no account any more. */
  accountClosed: boolean
  /** What the draft says of messages by WhatsApp, and what was sent the last time. */
  whatsapp: { drafted: Given | null; sent: boolean | null }
}

/** The forms of these registrations, each once. */
export async function formsOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct p.form_version_id as id from registration r join response p on p.id = r.response_id
    where r.id = any(${ids}::uuid[])`.execute(tx)
  return rows.map(row => row.id)
}

interface Row extends Omit<Remindable, 'unnamed' | 'window' | 'whatsapp'> {
  opens_at: Date | null
  closes_at: Date | null
  /** What the registration calls itself, once it was sent. */
  called: string | null
  ownerName: string
  address: string | null
  drafted: Given | null
  sent: boolean | null
}

/** Those of these registrations that lie in the scope. `questions`: the code of the question about WhatsApp, by form. */
export async function remindable(
  tx: Tx,
  ids: readonly string[],
  scope: Scope,
  questions: Record<string, string | undefined>,
): Promise<Remindable[]> {
  const { rows } = await sql<Row>`
    select r.id, coalesce(r.number, r.draft_code) as key, r.owner_id as "personId", r.draft_code as "draftCode",
      case when r.number is not null then r.name end as called, o.name as "ownerName", e.email as address,
      rp.form_version_id as "formVersionId", r.state, r.missing, r.unusable, w.opens_at, w.closes_at,
      case when a.proven then a.phone end as phone, case when e.proven then e.email end as email,
      coalesce(a.closed, false) as "accountClosed", ${confirmationIs(sql`r.response_id`, 'waiting')} as unanswered,
      d.answers -> (${JSON.stringify(questions)}::jsonb ->> rp.form_version_id::text) as drafted,
      (select c.given from v_consent c where c.subject_id = r.id and c.purpose = 'whatsapp'
        order by c.recorded_at desc limit 1) as sent
    from registration r ${withCall} ${answerTables(sql`r.response_id`)} join v_person o on o.id = r.owner_id
      left join v_account_phone a on a.person_id = r.owner_id
      left join v_account_email e on e.person_id = r.owner_id
    where r.id = any(${ids}::uuid[]) and ${scopeWhere(scope, placeColumns)}`.execute(tx)
  return rows.map(remindableOf)
}

function remindableOf({ opens_at, closes_at, called, ownerName, address, drafted, sent, ...row }: Row): Remindable {
  return {
    ...{ ...row, phone: row.phone ?? undefined, email: row.email ?? undefined, name: called ?? ownerName },
    unnamed: called === null && (isStandInName(ownerName) || isHandleOf(ownerName, address)),
    whatsapp: { drafted, sent },
    window: windowOf({ opens_at, closes_at }),
  }
}
