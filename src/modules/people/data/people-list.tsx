import { sql, type SqlBool } from 'kysely'
import { Muted, Status } from '../../../design/index.ts'
import { defineList, type ListContext } from '../../../platform/list/index.ts'
import { endingPlan } from '../ending/plan.ts'
import { words as ending } from '../ending/words.ts'
import { isStandIn, maskedEmail } from '../rules/contact.ts'
import { displayPhone, maskedPhone, parsePhone } from '../rules/phone.ts'
import { grantedRoles, type GrantedRole } from '../../../platform/policy/index.ts'
import { dateOf, lastDay } from '../rules/today.ts'
import { words } from '../words.ts'
import { formatDate, type Lang } from '../../../design/index.ts'

interface HeldRole {
  role: GrantedRole
  region: string | null
  validTo: string | null
}

export interface PersonRow {
  id: string
  name: string
  email: string
  phone: string | null
  state: 'open' | 'waiting' | 'closed'
  roles: HeldRole[]
}

/** Everybody with an account: name, contact, roles of today, state. */
export const peopleList = defineList({
  name: 'orang',
  subject: 'person',
  query: ({ tx, now }: ListContext) =>
    tx
      .selectFrom('person as p')
      .innerJoin('account as a', 'a.person_id', 'p.id')
      .select(['p.id', 'p.name', 'a.email', 'a.phone_number as phone'])
      .select([stateOf().as('state'), rolesOn(dateOf(now)).as('roles')]),
  id: 'p.id',
  scope: 'public',
  columns: [
    {
      key: 'nama',
      label: lang => words(lang).people.name,
      cell: row => row.name,
      value: row => row.name,
      sort: { by: sql`p.name`, type: 'text' },
    },
    {
      key: 'peran',
      label: lang => words(lang).people.role,
      cell: (row, lang) => <Roles row={row} lang={lang} />,
      value: (row, lang) => row.roles.map(role => roleText(role, lang)).join('; '),
    },
    {
      key: 'sampai',
      label: lang => words(lang).people.until,
      cell: (row, lang) => row.roles.map(({ validTo }) => endText(validTo, lang)).join('; '),
      value: row => row.roles.map(({ validTo }) => (validTo ? lastDay(validTo) : '')).join('; '),
    },
    {
      key: 'kontak',
      label: lang => words(lang).people.contact,
      cell: row => maskedContactOf(row).join(', '),
      value: row => contactOf(row).join(', '),
      sensitive: true,
    },
    {
      key: 'keadaan',
      label: lang => words(lang).people.state,
      cell: (row, lang) => <State row={row} lang={lang} />,
      value: (row, lang) => words(lang).people[row.state],
    },
  ],
  filters: [
    {
      key: 'peran',
      label: lang => words(lang).people.role,
      options: ({ lang }) => [
        ...grantedRoles.map(role => ({ value: role, label: words(lang).roles[role] })),
        { value: 'tanpa', label: words(lang).people.noRole },
      ],
      where: (value, { now }) =>
        value === 'tanpa' ? sql<SqlBool>`not ${holds(sql`true`, now)}` : holds(sql`g.role = ${value}`, now),
    },
    {
      key: 'daerah',
      label: lang => words(lang).people.region,
      options: async ({ tx }) =>
        tx
          .selectFrom('v_region')
          .select(['code as value', 'name as label'])
          .where('level', '=', 2)
          .orderBy('name')
          .execute(),
      where: (value, { now }) => holds(sql`left(g.region_code, 4) = ${value}`, now),
    },
    {
      key: 'keadaan',
      label: lang => words(lang).people.state,
      options: ({ lang }) =>
        (['open', 'waiting', 'closed'] as const).map(value => ({ value, label: words(lang).people[value] })),
      where: value => sql<SqlBool>`${stateOf()} = ${value}`,
    },
  ],
  search: typed => ({ where: matches(typed) }),
  sort: 'nama',
  bulk: [{ kind: endingPlan, label: lang => ending(lang).act }],
  href: row => `/kantor/orang/${row.id}`,
})

function stateOf() {
  return sql<PersonRow['state']>`case when a.disabled_at is not null then 'closed'
    when not exists (select 1 from credential c where c.user_id = a.id)
      and exists (select 1 from invitation i where i.person_id = p.id) then 'waiting'
    else 'open' end`
}

function rolesOn(today: string) {
  return sql<HeldRole[]>`coalesce((
    select json_agg(json_build_object('role', g.role, 'region', r.name, 'validTo', g.valid_to) order by g.valid_from, g.id)
    from role_grant g left join v_region r on r.code = g.region_code
    where g.person_id = p.id and (g.valid_to is null or g.valid_to > ${today}::date)), '[]')`
}

function holds(which: ReturnType<typeof sql>, now: Temporal.Instant) {
  const today = dateOf(now)
  return sql<SqlBool>`exists (select 1 from role_grant g where g.person_id = p.id
    and (g.valid_to is null or g.valid_to > ${today}::date) and ${which})`
}

/** By parts of the name or address, or by the number as people type it. */
function matches(typed: string) {
  const like = `%${typed.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const phone = parsePhone(typed) ?? ''
  return sql<SqlBool>`(lower(p.name) like ${like} or a.email like ${like} or a.phone_number = ${phone})`
}

function Roles({ row, lang }: { row: PersonRow; lang: Lang }) {
  if (row.roles.length === 0) return <Muted>{words(lang).people.noRole}</Muted>
  return <>{row.roles.map(role => roleText(role, lang)).join('; ')}</>
}

function roleText({ role, region }: HeldRole, lang: Lang): string {
  return [words(lang).roles[role], region].filter(Boolean).join(', ')
}

function endText(validTo: string | null, lang: Lang): string {
  return validTo ? formatDate(lastDay(validTo), lang, 'short') : words(lang).people.noEnd
}

/** As much of it as its owner recognises: whole it stands on the person's page, where a look is written down. */
function maskedContactOf({ email, phone }: PersonRow): string[] {
  return [isStandIn(email) ? '' : maskedEmail(email), phone ? maskedPhone(phone) : ''].filter(Boolean)
}

/** The addresses somebody is reached by; a stand-in is none. */
export function contactOf({ email, phone }: Pick<PersonRow, 'email' | 'phone'>): string[] {
  return [isStandIn(email) ? '' : email, phone ? displayPhone(phone) : ''].filter(Boolean)
}

function State({ row, lang }: { row: PersonRow; lang: Lang }) {
  const kind = ({ open: 'done', waiting: 'waiting', closed: 'wrong' } as const)[row.state]
  return <Status kind={kind}>{words(lang).people[row.state]}</Status>
}
