import { sql, type Expression, type SqlBool } from 'kysely'
import { confirmationIs } from '../../../../platform/confirmation/index.ts'
import type { Database } from '../../../../platform/database/open.ts'
import type { RegistrationState } from '../../rules/life.ts'
import { lastSaid } from '../../../../platform/response/index.ts'

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
  category: (category: string): Expression<SqlBool> => sql<SqlBool>`r.number is not null and r.category = ${category}`,
  field: (field: string): Expression<SqlBool> => sql<SqlBool>`r.number is not null and r.field = ${field}`,
  payable: (payable: string): Expression<SqlBool> => sql<SqlBool>`r.number is not null and r.payable = ${payable}`,
  /** Whether papers are missing. */
  missing: (some: boolean): Expression<SqlBool> =>
    some ? sql<SqlBool>`r.number is not null and r.missing > 0` : sql<SqlBool>`r.number is not null and r.missing = 0`,
  /** What the number is worth that the last submission names for the representative. */
  confirmation: (value: string): Expression<SqlBool> => confirmationIs(sql.ref('r.response_id'), value),
  nothing: sql<SqlBool>`false`,
}

/** What the lists are sorted by; never null. */
export const sorts = {
  number: { by: sql`coalesce(r.number, r.draft_code)`, type: 'text' },
  name: { by: sql.ref('r.search_name'), type: 'text' },
  place: { by: sql`coalesce(r.kecamatan_code, r.regency_code, '')`, type: 'text' },
  missing: { by: sql.ref('r.missing'), type: 'integer', first: 'desc' },
  changed: { by: sql.ref('r.changed_at'), type: 'timestamptz', first: 'desc' },
} as const

/** What leaves the house only for a purpose, and what registrations are compared by. */
export const personal = { nik: 'person.nik', phone: 'person.phone', account: 'account.number' } as const

/** Whom to call: the representative of the last submission, else whoever keeps the draft. */
export interface Contact {
  name: string
  phone: string | null
}

const representative = lastSaid('r.response_id', { name: 'person.name', phone: 'person.phone' })

export const contactColumn = sql<Contact>`coalesce(${representative}, (
    select json_build_object('name', p.name, 'phone', a.phone)
    from v_person p left join v_account_phone a on a.person_id = p.id where p.id = r.owner_id))`.as('contact')
