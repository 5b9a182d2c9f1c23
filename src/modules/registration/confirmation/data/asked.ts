import { sql, type RawBuilder } from 'kysely'
import { instant } from '../../../../platform/clock/clock.ts'
import type { Tx } from '../../../../platform/database/open.ts'
import { confirmationsOf, provedPhone, type NamedBefore } from '../../../../platform/confirmation/index.ts'
import { lastForm } from '../../../../platform/response/index.ts'
import type { ApplicantKind } from '../../../programmes/index.ts'

/** A registration as it was last submitted; `place` is the code of a region, empty where none was given. */
export async function lastAsked(tx: Tx, registrationId: string) {
  const row = await tx
    .selectFrom('registration as r')
    .innerJoin('response as p', 'p.id', 'r.response_id')
    .select(['r.name', 'r.number', 'r.submitted_at', 'r.applicant_kind', 'r.kecamatan_code', 'r.regency_code'])
    .select(sql<string>`coalesce(${lastForm('p.id')}, p.form_version_id)`.as('form_version_id'))
    .where('r.id', '=', registrationId)
    .executeTakeFirstOrThrow()
  return {
    formVersionId: row.form_version_id,
    kind: row.applicant_kind as ApplicantKind,
    name: row.name ?? '',
    number: row.number ?? '',
    place: row.kecamatan_code ?? row.regency_code ?? '',
    sentAt: row.submitted_at ? instant(row.submitted_at) : undefined,
  }
}

/** Whether somebody signs in with this number, which proves more than an answer. */
export function signsInWith(personId: string, phone: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select from v_account_phone a
    where a.person_id = ${personId} and a.phone = ${phone} and a.proven)`
}

/**
 * The number of a registration `r` that more than the one question may be written to: the representative's when it is
 * proved, else the one its owner signs in with.
 */
export const provedPhoneColumn = sql<string | null>`coalesce(${provedPhone(sql`r.response_id`)},
  (select a.phone from v_account_phone a where a.person_id = r.owner_id and a.proven))`.as('proved_phone')

/** Every number that was named for the representative, in order. */
export function numbersNamed(tx: Tx, responseId: string): Promise<NamedBefore[]> {
  return confirmationsOf(
    tx,
    responseId,
    id => sql<string | null>`(select name from v_person where v_person.id = ${id})`,
  )
}
