import {
  Actions,
  ButtonLink,
  Confirm,
  DataTable,
  formatDate,
  Heading,
  Muted,
  Notice,
  Status,
  TapLink,
  type Lang,
} from '../../../../design/index.ts'
import type { SessionSeen } from '../data/own-sessions.ts'
import { deviceOf } from '../rules/device.ts'
import { words } from '../words.ts'

export const sessionsPath = '/akun/sesi'

export interface SessionsProps {
  lang: Lang
  sessions: SessionSeen[]
  /** Something was just ended. */
  ended: boolean
  /** A trial has a clock of its own, by which no session goes. */
  trial: boolean
}

/** Where somebody is signed in, and how each is ended. */
export function SessionsPage({ lang, sessions, ended, trial }: SessionsProps) {
  const w = words(lang)
  return (
    <>
      {ended && <Notice kind="ok" title={w.ended} live />}
      <Heading under={w.about}>{w.title}</Heading>
      {trial && <Muted>{w.realTime}</Muted>}
      <DataTable
        caption={w.title}
        captionHidden
        fold
        rows={sessions}
        columns={[
          { key: 'device', head: w.device, cell: session => nameOf(session, lang) },
          { key: 'how', head: w.how, cell: session => w.by[wayOf(session)] },
          { key: 'opened', head: w.opened, cell: session => formatDate(session.openedAt, lang, 'datetime') },
          { key: 'seen', head: w.seen, cell: session => formatDate(session.seenAt, lang, 'datetime') },
          { key: 'end', head: w.end, bare: true, cell: session => <End session={session} lang={lang} /> },
        ]}
      />
      <Actions>
        {sessions.length > 1 && (
          <ButtonLink href={`${sessionsPath}/lainnya`} alt>
            {w.endOthers}
          </ButtonLink>
        )}
        <TapLink href="/akun/dua-langkah">{w.factor}</TapLink>
        <TapLink href="/peran">{w.back}</TapLink>
      </Actions>
    </>
  )
}

function End({ session, lang }: { session: SessionSeen; lang: Lang }) {
  const w = words(lang)
  if (session.current) return <Status kind="done">{w.here}</Status>
  return (
    <TapLink href={`${sessionsPath}/${session.id}`}>
      {w.end}
      <span class="vh">
        {' '}
        {nameOf(session, lang)}, {w.times(...timesOf(session, lang))}
      </span>
    </TapLink>
  )
}

function wayOf({ byPassword, bySecondFactor }: SessionSeen): 'code' | 'password' | 'both' {
  if (!byPassword) return 'code'
  return bySecondFactor ? 'both' : 'password'
}

/** A device in plain words: "Chrome di Android". */
function nameOf({ userAgent }: SessionSeen, lang: Lang): string {
  const { browser, system } = deviceOf(userAgent)
  const w = words(lang)
  return browser && system ? w.on(browser, system) : (browser ?? system ?? w.unknown)
}

/** Since when somebody is signed in there, and when it was used last: two sessions may be of one kind of browser. */
function timesOf({ openedAt, seenAt }: SessionSeen, lang: Lang): [opened: string, seen: string] {
  return [formatDate(openedAt, lang, 'datetime'), formatDate(seenAt, lang, 'datetime')]
}

/** Asks before one session is ended. */
export function EndSessionPage({ session, lang, trial }: { session: SessionSeen; lang: Lang; trial: boolean }) {
  const w = words(lang)
  return (
    <Confirm
      title={w.endTitle(nameOf(session, lang))}
      action={`${sessionsPath}/${session.id}`}
      button={w.end}
      danger
      cancel={{ href: sessionsPath, label: w.keep }}
    >
      <p>
        {w.by[wayOf(session)]}. {w.which(...timesOf(session, lang))} {trial && w.realTime}
      </p>
      <p>{w.endWhy}</p>
    </Confirm>
  )
}

/** Asks before all others are. */
export function EndOthersPage({ lang }: { lang: Lang }) {
  const w = words(lang)
  return (
    <Confirm
      title={w.othersTitle}
      action={`${sessionsPath}/lainnya`}
      button={w.endOthers}
      danger
      cancel={{ href: sessionsPath, label: w.keep }}
    >
      <p>{w.endWhy}</p>
    </Confirm>
  )
}
