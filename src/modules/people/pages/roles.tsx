import {
  Actions,
  Button,
  DataTable,
  ErrorSummary,
  formatDate,
  Heading,
  Notice,
  Status,
  TapLink,
  type Lang,
} from '../../../design/index.ts'
import { ungranted, type GrantedRole, type Lack } from '../../../platform/policy/index.ts'
import { errorsOf, type Returned } from '../../../platform/staff-form/index.ts'
import type { Grant } from '../data/sessions.ts'
import { lastDay } from '../rules/today.ts'
import { factorPath } from '../second-factor/pages/factor.tsx'
import { words as ofSignIn } from '../sign-in/words.ts'
import { words } from '../words.ts'
import { withReturn } from '../sign-in/pages/sign-in.tsx'
import type { roleSwitchForm } from '../sign-in/pages/sign-in-forms.ts'

export interface RolesProps {
  lang: Lang
  grants: Grant[]
  /** The grant this session acts in; none: what everybody with an account is. */
  current?: string
  returned?: Returned<typeof roleSwitchForm.fields>
  /** Roles that ask for more than the session was opened with are shown, and cannot be taken yet. */
  lacks: (role: GrantedRole) => Lack | undefined
}

/** Where a session gets what it lacks for a role, and from there back to the roles. */
export function wayTo(lack: Lack): string {
  return withReturn(lack === 'password' ? '/masuk/petugas' : factorPath, '/peran')
}

interface Row {
  value: string
  label: string
  until?: string
  current: boolean
  lack?: Lack
}

/** The roles one may work in, each with its button. */
export function RolesPage({ lang, grants, current, returned, lacks }: RolesProps) {
  const w = words(lang)
  const rows: Row[] = [
    ...grants.map(grant => ({
      value: grant.id,
      label: [w.roles[grant.role], grant.regionName].filter(Boolean).join(', '),
      until: grant.validTo ? w.roleSwitch.until(formatDate(lastDay(grant.validTo), lang)) : undefined,
      current: grant.id === current,
      lack: lacks(grant.role),
    })),
    { value: ungranted, label: w.roles[ungranted], current: !current },
  ]
  const lacking = (what: Lack) => rows.some(row => row.lack === what)
  return (
    <>
      <ErrorSummary errors={errorsOf(returned)} />
      <Heading under={grants.length ? w.roleSwitch.about : w.roleSwitch.only}>{w.roleSwitch.title}</Heading>
      {lacking('password') && (
        <Notice kind="info" title={w.roleSwitch.password}>
          <a href={wayTo('password')}>{ofSignIn(lang).signIn.staff}</a>
        </Notice>
      )}
      {lacking('second-factor') && (
        <Notice kind="info" title={w.roleSwitch.secondFactor}>
          <a href={wayTo('second-factor')}>{w.roleSwitch.setUp}</a>
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
      <Actions>
        <TapLink href="/akun/sesi">{w.roleSwitch.sessions}</TapLink>
        {grants.length > 0 && <TapLink href={factorPath}>{w.roleSwitch.factor}</TapLink>}
      </Actions>
    </>
  )
}

function Choose({ row, lang }: { row: Row; lang: Lang }) {
  const w = words(lang).roleSwitch
  if (row.current) return <Status kind="done">{w.now}</Status>
  if (row.lack) return null
  return (
    <Actions>
      <Button alt name="peran" value={row.value}>
        {w.use}
        <span class="vh"> {row.label}</span>
      </Button>
    </Actions>
  )
}
