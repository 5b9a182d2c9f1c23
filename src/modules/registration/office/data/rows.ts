import { sql, type Expression, type SqlBool } from 'kysely'
import type { Meaning } from '../../../../platform/form/meaning.ts'
import type { Database } from '../../../../platform/database/open.ts'
import type { RegistrationState } from '../../rules/life.ts'
import type { Answers } from '../../../../platform/form/answer.ts'

/** What was submitted; of a draft, whose answers are nobody's business, nothing. */
const told = <T>(column: string) => sql<T | null>`case when r.number is not null then ${sql.ref(column)} end`

/** Registrations for a call as staff may see them. The owner's name is looked up only for rows that are shown. */
export function registrationRows(db: Database, callId: string) {
  return db
    .selectFrom('registration as r')
    .select(['r.id', 'r.number', 'r.draft_code', 'r.state', 'r.regency_code', 'r.kecamatan_code', 'r.changed_at'])
    .select(['r.missing', 'r.problems', 'r.sample'])
    .select(sql<string>`(select p.name from v_person p where p.id = r.owner_id)`.as('owner_name'))
    .select([
      told<string>('r.name').as('name'),
      told<string>('r.category').as('category'),
      told<string>('r.field').as('field'),
      told<string>('r.payable').as('payable'),
    ])
    .where('r.call_id', '=', callId)
    .$narrowType<{ state: RegistrationState }>()
}

export type RegistrationRow = Awaited<ReturnType<ReturnType<typeof registrationRows>['executeTakeFirstOrThrow']>>

/** What counts as received, and what is still only a draft. */
export const stateGroups: Record<string, string[]> = { masuk: ['submitted', 'reopened'], draf: ['draft', 'frozen'] }

/** Conditions of the lists, over `registration as r`. */
export const conditions = {
  /** One state, or a group of them. */
  state: (state: string): Expression<SqlBool> => sql<SqlBool>`r.state = any(${stateGroups[state] ?? [state]}::text[])`,
  wilayah: (regencies: string[]): Expression<SqlBool> => sql<SqlBool>`r.regency_code = any(${regencies}::text[])`,
  regency: (code: string): Expression<SqlBool> => sql<SqlBool>`r.regency_code = ${code}`,
  kecamatan: (code: string): Expression<SqlBool> => sql<SqlBool>`r.kecamatan_code = ${code}`,
  category: (category: string): Expression<SqlBool> => sql<SqlBool>`r.number is not null and r.category = ${category}`,
  field: (field: string): Expression<SqlBool> => sql<SqlBool>`r.number is not null and r.field = ${field}`,
  payable: (payable: string): Expression<SqlBool> => sql<SqlBool>`r.number is not null and r.payable = ${payable}`,
  /** Whether papers are missing. */
  missing: (some: boolean): Expression<SqlBool> =>
    some ? sql<SqlBool>`r.number is not null and r.missing > 0` : sql<SqlBool>`r.number is not null and r.missing = 0`,
  /** What the representative's number is worth that the last submission names. */
  confirmation: (state: string): Expression<SqlBool> => sql<SqlBool>`exists (select from confirmation c
    where c.id = r.confirmation_id and c.state = ${state})`,
  /** A number that was named before disowned it; the one that is named now did not. */
  disownedEarlier: sql<SqlBool>`exists (select from confirmation c
    where c.registration_id = r.id and c.state = 'disowned' and c.id is distinct from r.confirmation_id)
    and not exists (select from confirmation c where c.id = r.confirmation_id and c.state = 'disowned')`,
  nothing: sql<SqlBool>`false`,
  anything: sql<SqlBool>`true`,
}

/** What the lists are sorted by; never null. */
export const sorts = {
  number: { by: sql`coalesce(r.number, r.draft_code)`, type: 'text' },
  name: { by: sql.ref('r.search_name'), type: 'text' },
  place: { by: sql`coalesce(r.kecamatan_code, r.regency_code, '')`, type: 'text' },
  missing: { by: sql.ref('r.missing'), type: 'integer', first: 'desc' },
  changed: { by: sql.ref('r.changed_at'), type: 'timestamptz', first: 'desc' },
} as const

/** What leaves the house only for a purpose, out of the last submission. */
export interface Personal {
  nik: string | null
  phone: string | null
  account: string | null
}

/** The column `personal` of a list, read only where it is asked for. */
export function personalColumn(asked: boolean) {
  if (!asked) return sql<Personal | null>`null`.as('personal')
  return sql<Personal | null>`(
    select json_build_object('nik', ${saidIn('person.nik')}, 'phone', ${saidIn('person.phone')},
      'account', ${saidIn('account.number')}) from ${lastOf} s)`.as('personal')
}

const lastOf = sql`(select id from submission where response_id = r.response_id order by sequence desc limit 1)`

/** What a submission `s` says, by its meaning. */
const saidIn = (meaning: Meaning) =>
  sql`(select v.value from submission_value v where v.submission_id = s.id and v.meaning = ${sql.lit(meaning)})`

/** The column `answers` of a list: these answers of the last submission, and nothing of what stands in a draft. */
export function answersColumn(codes: string[]) {
  if (codes.length === 0) return sql<Answers | null>`null`.as('answers')
  return sql<Answers | null>`(
    select (select jsonb_object_agg(a.key, a.value) from jsonb_each(s.answers) a where a.key = any(${codes}::text[]))
    from submission s where s.response_id = r.response_id order by s.sequence desc limit 1)`.as('answers')
}

/** Whom to call: the representative of the last submission, else whoever keeps the draft. */
export interface Contact {
  name: string
  phone: string | null
}

export const contactColumn = sql<Contact>`coalesce((
    select json_build_object('name', ${saidIn('person.name')}, 'phone', ${saidIn('person.phone')}) from ${lastOf} s), (
    select json_build_object('name', p.name, 'phone', a.phone)
    from v_person p left join v_account_phone a on a.person_id = p.id where p.id = r.owner_id))`.as('contact')
