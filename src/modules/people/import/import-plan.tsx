import { Muted, formatDate, type Lang } from '../../../design/index.ts'
import { businessDay } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'
import type { By, PlanKind, PlanRow, RowProblem } from '../../../platform/plan/index.ts'
import { grantedRoles } from '../../../platform/policy/index.ts'
import { readCode, withoutFraction, type SheetRow } from '../../../platform/sheets/index.ts'
import { takeBackOfficers, writeOfficers } from './actions/import-officers.ts'
import { readKnownOfficers } from './data/officers.ts'
import { noteLook } from '../looks/handlers/note-look.ts'
import { roleNames } from '../role-words.ts'
import { parseEmail } from '../rules/contact.ts'
import type { Officer } from '../rules/officer.ts'
import { readMobile } from '../../../platform/text/phone.ts'
import { mostOfficers, officerColumns, planOfficers } from './rules/plan-officers.ts'
import { dateOf } from '../rules/today.ts'
import { cut } from '../../../platform/text/cut.ts'
import { words as ofInvitations } from '../invitations/words.ts'
import { words as roomWords } from '../words.ts'
import { words } from './words.ts'

/** The import of officers from a file, one a row. */
export const importPlan: PlanKind<Officer, 'upload'> = {
  name: 'officers',
  act: 'people.import',
  path: '/kantor/orang/impor',
  back: { href: '/kantor/orang', label: lang => roomWords(lang).people.title },
  words: lang => words(lang).import,
  example: (lang, now) => words(lang).officers.example(businessDay(now).date.year),
  from: { by: 'upload', columns: officerColumns, accept: '.csv,.xlsx', kinds: 'CSV, XLSX', bytes: 1_000_000 },
  most: mostOfficers,
  columns: [
    {
      key: 'who',
      head: lang => roomWords(lang).people.contact,
      value: row => row.key,
      cell: row => <Who row={row} />,
      found: row => `${row.values.name ?? ''} ${row.key}`,
    },
    { key: 'role', head: lang => roomWords(lang).people.role, value: roleIn },
  ],
  named: 'who',
  problem: sentenceOf,
  skipped: (code, lang) => words(lang).officers.leftAlone[code] ?? words(lang).officers.changed,
  differ,
  apply: writeOfficers,
  undo: takeBackOfficers,
  about: rows => ({ roles: rows.filter(row => row.act !== 'none').map(row => row.values.role) }),
  batch: 50,
  atOnce: 100,
  // It names many people with their addresses: the look is written down for the whole list.
  looked: (c, run) => noteLook(c, { subjectKind: 'plan_run', subjectId: run.id, slot: 'contact' }),
}

async function differ(tx: Tx, rows: SheetRow[], { actor, at }: By): Promise<PlanRow<Officer>[]> {
  const column = (name: string) => rows.map(row => row.values[name] ?? '')
  const file = {
    emails: column('surel').flatMap(text => parseEmail(text) ?? []),
    phones: column('hp').flatMap(text => readMobile(withoutFraction(text.trim())) ?? []),
    regions: [...new Set(column('kode_daerah').map(readCode))],
  }
  const known = { ...(await readKnownOfficers(tx, file, dateOf(at))), roleNames }
  return planOfficers(rows, known, { personId: actor.personId, today: dateOf(at) })
}

/** The name, and how the person is reached. */
function Who({ row }: { row: PlanRow<Officer> }) {
  const { name } = row.values
  if (!name || name === row.key) return <>{row.key}</>
  return (
    <span>
      {name}
      <br />
      <Muted small>{row.key}</Muted>
    </span>
  )
}

/** The role, where, and until when; what a refused row says of them cannot be taken. */
function roleIn({ kind, values, changes: [change] }: PlanRow<Officer>, lang: Lang): string {
  if (kind === 'refused') return ''
  const w = roomWords(lang)
  const { role, region, regionName, until } = values
  const day = (text: string | null | undefined) => (text ? formatDate(text, lang, 'short') : w.people.noEnd)
  const what = [w.roles[role], regionName ?? region].filter(Boolean).join(' ')
  return change ? `${what}: ${words(lang).officers.change(day(change.from), day(change.to))}` : `${what}, ${day(until)}`
}

/** Column, what stands there, and why it cannot be taken, so that the file can be mended. */
function sentenceOf({ column, code, about }: RowProblem, lang: Lang): string {
  const { roles, wide, errorCell, lettersLost, nameKept, phoneKept, twice, ends } = words(lang).officers
  const notes = { 'name-kept': nameKept, 'phone-kept': phoneKept }
  const own = { ...ends, ...notes, wide, 'error-cell': errorCell, 'letters-lost': lettersLost }
  const role = roles(grantedRoles.map(one => roomWords(lang).roles[one]).join(', '))
  const known: Record<string, string> = { ...ofInvitations(lang).invite.problems, ...own, role }
  const text = code === 'twice' ? twice(Number(about?.row)) : (known[code] ?? code)
  const value = typeof about?.value === 'string' && about.value ? ` "${cut(about.value, 60)}"` : ''
  return `${column}${value}: ${text}`
}
