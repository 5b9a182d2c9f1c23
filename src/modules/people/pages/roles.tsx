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
import { errorsOf, type Returned } from '../../../platform/staff-form/index.ts'
import type { Grant } from '../data/sessions.ts'
import { lastDay } from '../rules/today.ts'
import { words } from '../words.ts'
import type { roleSwitchForm } from './sign-in-forms.ts'

export interface RolesProps {
  lang: Lang
  grants: Grant[]
  /** The grant this session acts in; none: pesantren. */
  current?: string
  returned?: Returned<typeof roleSwitchForm.fields>
  /** Without a password the officer's roles are shown, and cannot be taken. */
  byPassword: boolean
}

interface Row {
  value: string
  label: string
  until?: string
  current: boolean
}

/** The roles one may work in, each with its button. */
export function RolesPage({ lang, grants, current, returned, byPassword }: RolesProps) {
  const w = words(lang)
  const rows: Row[] = [
    ...grants.map(grant => ({
      value: grant.id,
      label: [w.roles[grant.role], grant.regionName].filter(Boolean).join(', '),
      until: grant.validTo ? w.roleSwitch.until(formatDate(lastDay(grant.validTo), lang)) : undefined,
      current: grant.id === current,
    })),
    { value: 'pesantren', label: w.roles.pesantren, current: !current },
  ]
  return (
    <>
      <ErrorSummary errors={errorsOf(returned)} />
      <Heading under={grants.length ? w.roleSwitch.about : w.roleSwitch.only}>{w.roleSwitch.title}</Heading>
      {grants.length > 0 && !byPassword && (
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
              cell: row => <Choose row={row} lang={lang} open={byPassword || row.value === 'pesantren'} />,
            },
          ]}
        />
      </form>
    </>
  )
}

function Choose({ row, lang, open }: { row: Row; lang: Lang; open: boolean }) {
  const w = words(lang).roleSwitch
  if (row.current) return <Status kind="done">{w.now}</Status>
  if (!open) return null
  return (
    <Actions>
      <Button alt name="peran" value={row.value}>
        {w.use}
        <span class="vh"> {row.label}</span>
      </Button>
    </Actions>
  )
}
