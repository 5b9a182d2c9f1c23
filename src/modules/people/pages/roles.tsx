import {
  Actions,
  Button,
  DataTable,
  ErrorSummary,
  formatDate,
  Heading,
  Notice,
  Status,
  type Lang,
} from '../../../design/index.ts'
import { ungranted, type GrantedRole } from '../../../platform/policy/index.ts'
import { errorsOf, type Returned } from '../../../platform/staff-form/index.ts'
import type { Grant } from '../data/sessions.ts'
import { lastDay } from '../rules/today.ts'
import { words } from '../words.ts'
import type { roleSwitchForm } from './sign-in-forms.ts'

export interface RolesProps {
  lang: Lang
  grants: Grant[]
  /** The grant this session acts in; none: what everybody with an account is. */
  current?: string
  returned?: Returned<typeof roleSwitchForm.fields>
  /** Without a password roles that ask for one are shown, and cannot be taken. */
  opens: (role: GrantedRole) => boolean
}

interface Row {
  value: string
  label: string
  until?: string
  current: boolean
  open: boolean
}

/** The roles one may work in, each with its button. */
export function RolesPage({ lang, grants, current, returned, opens }: RolesProps) {
  const w = words(lang)
  const rows: Row[] = [
    ...grants.map(grant => ({
      value: grant.id,
      label: [w.roles[grant.role], grant.regionName].filter(Boolean).join(', '),
      until: grant.validTo ? w.roleSwitch.until(formatDate(lastDay(grant.validTo), lang)) : undefined,
      current: grant.id === current,
      open: opens(grant.role),
    })),
    { value: ungranted, label: w.roles[ungranted], current: !current, open: true },
  ]
  return (
    <>
      <ErrorSummary errors={errorsOf(returned)} />
      <Heading under={grants.length ? w.roleSwitch.about : w.roleSwitch.only}>{w.roleSwitch.title}</Heading>
      {rows.some(row => !row.open) && (
        <Notice kind="info" title={w.roleSwitch.password}>
          <a href="/masuk/petugas?ke=/peran">{w.signIn.staff}</a>
        </Notice>
      )}
      <form method="post" action="/peran" id="peran">
        <DataTable
          caption={w.roleSwitch.title}
          captionHidden
          fold
          rows={rows}
          columns={[
            { key: 'role', head: w.people.role, cell: row => row.label },
            { key: 'until', head: w.people.until, cell: row => row.until ?? w.people.noEnd },
            {
              key: 'use',
              head: w.roleSwitch.title,
              bare: true,
              cell: row => <Choose row={row} lang={lang} />,
            },
          ]}
        />
      </form>
    </>
  )
}

function Choose({ row, lang }: { row: Row; lang: Lang }) {
  const w = words(lang).roleSwitch
  if (row.current) return <Status kind="done">{w.now}</Status>
  if (!row.open) return null
  return (
    <Actions>
      <Button alt name="peran" value={row.value}>
        {w.use}
        <span class="vh"> {row.label}</span>
      </Button>
    </Actions>
  )
}
