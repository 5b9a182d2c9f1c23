import {
  Actions,
  Back,
  Button,
  DataTable,
  ErrorSummary,
  formatDate,
  Heading,
  KeyValue,
  Muted,
  Notice,
  Section,
  Status,
  Workspace,
  type Lang,
} from '../../../design/index.ts'
import type { Account } from '../data/accounts.ts'
import type { Closing } from '../data/changes.ts'
import type { MoveSeen } from '../data/moves.ts'
import type { RoleSeen } from '../data/persons.ts'
import { isStandIn } from '../rules/contact.ts'
import { displayPhone } from '../../../platform/text/phone.ts'
import type { PersonAct } from '../rules/policy.ts'
import { lastDay } from '../rules/today.ts'
import { words } from '../words.ts'
import type { ResetSeen } from '../second-factor/data/resets.ts'
import { ResetFactor, Resets } from '../second-factor/pages/reset.tsx'
import { words as factorWords } from '../second-factor/words.ts'
import { Changes, EndRole, linesOf, type PersonForm } from './person-forms.tsx'

export interface PersonProps {
  lang: Lang
  account: Account
  /** How the account came to be closed, where it is. */
  closing?: Closing
  roles: RoleSeen[]
  moves: MoveSeen[]
  resets: ResetSeen[]
  /** Signs in with a second factor. */
  secondFactor: boolean
  today: string
  /** Waits for its first password. */
  waiting: boolean
  /** What the reader can do with this person now. */
  acts: readonly PersonAct[]
  /** A form that came back. */
  back?: PersonForm
  saved?: string
}

/** One person: account, roles with their ends, moves to other phones, and what the office can do. */
export function PersonPage(props: PersonProps) {
  const { lang, account, back, saved } = props
  const w = words(lang)
  return (
    <Workspace>
      <Back href="/kantor/orang">{w.people.title}</Back>
      <ErrorSummary errors={back ? linesOf(back) : []} />
      {saved && (
        <Notice kind="ok" title={w.person.saved} live>
          {saved}
        </Notice>
      )}
      <Heading>{account.name}</Heading>
      <AccountFacts {...props} />
      <RolesHeld {...props} />
      <Changes {...props} />
      <ResetFactor {...props} />
      {props.moves.length > 0 && <Moves moves={props.moves} lang={lang} />}
      <Resets resets={props.resets} lang={lang} />
    </Workspace>
  )
}

function AccountFacts({ account, closing, lang, waiting, acts, secondFactor }: PersonProps) {
  const w = words(lang)
  const factor = factorWords(lang).reset
  const state = account.disabledAt ? 'closed' : waiting ? 'waiting' : 'open'
  const kind = ({ open: 'done', waiting: 'waiting', closed: 'wrong' } as const)[state]
  return (
    <Section title={w.person.account}>
      <KeyValue
        items={[
          { term: w.people.state, detail: <Status kind={kind}>{w.people[state]}</Status> },
          ...(closing ? [{ term: w.person.reason, detail: <ClosedFor {...{ closing, lang }} /> }] : []),
          { term: w.person.email, detail: isStandIn(account.email) ? w.person.standIn : account.email },
          { term: w.person.phone, detail: account.phone ? displayPhone(account.phone) : w.person.none },
          { term: factor.term, detail: secondFactor ? factor.on : factor.off },
        ]}
      />
      {acts.includes('people.invite-again') && (
        <form method="post" action={`/kantor/orang/${account.personId}/undangan`}>
          <Actions>
            <Button alt icon="send">
              {w.person.again}
            </Button>
          </Actions>
        </form>
      )}
    </Section>
  )
}

/** Why an account is closed, and below it who closed it when. */
function ClosedFor({ closing: { reason, by, at }, lang }: { closing: Closing; lang: Lang }) {
  const w = words(lang).person
  return (
    <span>
      {reason ?? w.none}
      <br />
      <Muted small>{w.closedBy(by ?? w.system, formatDate(at, lang, 'datetime'))}</Muted>
    </span>
  )
}

function RolesHeld({ roles, lang, acts, account, today, back }: PersonProps) {
  const w = words(lang)
  return (
    <Section title={w.person.roles}>
      <DataTable
        caption={w.person.roles}
        captionHidden
        fold
        rows={roles}
        rowId={role => `peran-${role.id}`}
        empty={<Muted>{w.person.noRoles}</Muted>}
        columns={[
          { key: 'role', head: w.people.role, cell: role => w.roles[role.role] },
          { key: 'region', head: w.people.region, cell: role => role.regionName ?? '–' },
          { key: 'from', head: w.person.validFrom, cell: role => formatDate(role.validFrom, lang) },
          {
            key: 'to',
            head: w.people.until,
            cell: role => <Until {...{ role, lang }} />,
          },
        ]}
      />
      {(acts.includes('people.end-role') || back?.form === 'end') &&
        roles
          .filter(role => !role.validTo || role.validTo > today)
          .map(role => <EndRole key={role.id} personId={account.personId} {...{ role, lang, back }} />)}
    </Section>
  )
}

/** Its last day, and below it why, and who said so when. */
function Until({ role: { validTo, endReason, endSetBy, endSetAt }, lang }: { role: RoleSeen; lang: Lang }) {
  const w = words(lang).person
  if (!validTo) return <>{words(lang).people.noEnd}</>
  return (
    <span>
      {formatDate(lastDay(validTo), lang)}
      {endReason && (
        <>
          <br />
          <Muted small>{endReason}</Muted>
        </>
      )}
      {endSetAt && (
        <>
          <br />
          <Muted small>{w.endSetBy(endSetBy ?? w.system, formatDate(endSetAt, lang, 'datetime'))}</Muted>
        </>
      )}
    </span>
  )
}

function Moves({ moves, lang }: { moves: MoveSeen[]; lang: Lang }) {
  const w = words(lang)
  const shown = (phone: string | null) => (phone ? displayPhone(phone) : w.person.none)
  return (
    <Section title={w.person.moves}>
      <DataTable
        caption={w.person.moves}
        captionHidden
        fold
        rows={moves}
        columns={[
          {
            key: 'what',
            head: w.person.phone,
            cell: move => w.person.movedFrom(shown(move.oldPhone), shown(move.newPhone)),
          },
          { key: 'why', head: w.person.reason, cell: move => move.reason },
          { key: 'who', head: w.people.name, cell: move => w.person.by(move.by) },
          { key: 'when', head: w.person.validFrom, cell: move => formatDate(move.happenedAt, lang, 'datetime') },
        ]}
      />
    </Section>
  )
}
