import { formatDate, Muted, Status, type Lang } from '../../../design/index.ts'
import { defineList, type ListContext } from '../../../platform/list/index.ts'
import { grantedRoles } from '../../../platform/policy/index.ts'
import { regencyFilter } from '../../regions/index.ts'
import { anyRole, byName, conditions, peopleRows, type HeldRole, type PersonRow } from '../data/people-rows.ts'
import { endingPlan } from '../ending/plan.ts'
import { words as ending } from '../ending/words.ts'
import { isStandIn, maskedEmail } from '../rules/contact.ts'
import { displayPhone } from '../../../platform/text/phone.ts'
import { maskedPhone } from '../rules/phone.ts'
import { lastDay } from '../rules/today.ts'
import { words } from '../words.ts'

/** Everybody with an account: name, contact, roles of today, state. */
export const peopleList = defineList({
  name: 'orang',
  subject: 'person',
  query: ({ tx, now }: ListContext) => peopleRows(tx, now),
  id: 'p.id',
  scope: 'unscoped',
  columns: [
    {
      key: 'nama',
      label: lang => words(lang).people.name,
      cell: row => row.name,
      value: row => row.name,
      sort: byName,
    },
    {
      key: 'peran',
      label: lang => words(lang).people.role,
      cell: (row, lang) => rolesText(row, lang),
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
        { value: anyRole, label: words(lang).people.anyRole },
        ...grantedRoles.map(role => ({ value: role, label: words(lang).roles[role] })),
        { value: 'tanpa', label: words(lang).people.noRole },
      ],
      where: (value, { now }) => (value === 'tanpa' ? conditions.noRole(now) : conditions.role(value, now)),
    },
    regencyFilter((code, { now }) => conditions.regency(code, now)),
    {
      key: 'keadaan',
      label: lang => words(lang).people.state,
      options: ({ lang }) =>
        (['open', 'waiting', 'closed'] as const).map(value => ({ value, label: words(lang).people[value] })),
      where: conditions.state,
    },
  ],
  search: typed => ({ where: conditions.search(typed) }),
  sort: 'nama',
  bulk: [{ kind: endingPlan, label: lang => ending(lang).act }],
  href: row => `/kantor/orang/${row.id}`,
})

function rolesText(row: PersonRow, lang: Lang) {
  if (row.roles.length === 0) return <Muted>{words(lang).people.noRole}</Muted>
  return row.roles.map(role => roleText(role, lang)).join('; ')
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
function contactOf({ email, phone }: Pick<PersonRow, 'email' | 'phone'>): string[] {
  return [isStandIn(email) ? '' : email, phone ? displayPhone(phone) : ''].filter(Boolean)
}

function State({ row, lang }: { row: PersonRow; lang: Lang }) {
  const kind = ({ open: 'done', waiting: 'waiting', closed: 'wrong' } as const)[row.state]
  return <Status kind={kind}>{words(lang).people[row.state]}</Status>
}
