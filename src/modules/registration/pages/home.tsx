import type { ComponentChildren } from 'preact'
import {
  Actions,
  ButtonLink,
  Heading,
  Muted,
  Notice,
  Section,
  TapLink,
  TaskList,
  type Lang,
} from '../../../design/index.ts'
import { states, type Papers } from '../../../platform/form/states.ts'
import { nextStep, pagePath, reviewPath, sectionTasks } from '../../../platform/response/index.ts'
import { Deadline, isOpen, type Call, type SeasonForm } from '../../programmes/index.ts'
import { words as asks } from '../confirmation/words.ts'
import type { OwnRegistration } from '../data/own.ts'
import { ownPath } from '../rules/paths.ts'
import { callSaid, words } from '../words.ts'
import type { Preparation } from '../rules/preparation.ts'
import { callTitle, Open } from './open-call.tsx'
import { headline } from './status.tsx'

/** One of somebody's registrations, with what its next step follows from. */
export interface MyRegistration {
  own: OwnRegistration
  season: SeasonForm
  /** Those that count: what was sent, once it was. */
  papers: Papers
  base: string
}

export interface HomeProps {
  lang: Lang
  now: Temporal.Instant
  name: string
  /** Every one, the newest first. */
  mine: MyRegistration[]
  /** What one could register for and has not begun. */
  open: Call[]
  /** What to have at hand for each of them, by the id of the call. */
  preparing?: ReadonlyMap<string, Preparation>
  /** The one of them that somebody came for: it comes first. */
  wanted?: Call
  /** Responses of those whose representative's number says that they are not theirs. */
  disowned: ReadonlySet<string>
  /** What was decided against them. */
  notice?: ComponentChildren
  /** It was withdrawn a moment ago. */
  withdrawn?: OwnRegistration
}

/** What somebody came for, and each registration with its next step and deadline; then what is open; then what is over. */
export function HomePage({ lang, now, name, mine, open, wanted, preparing, disowned, notice, withdrawn }: HomeProps) {
  const w = words(lang).home
  const running = mine.filter(({ own }) => own.state !== 'withdrawn')
  const over = mine.filter(({ own }) => own.state === 'withdrawn' && own.number)
  const only = !wanted && running.length === 1 ? callSaid(running[0]!.season, lang) : undefined
  const sole = wanted ?? (running.length === 0 && open.length === 1 ? open[0]! : undefined)
  const first = sole && callTitle(sole, lang)
  const all = running.length === 0 && open.length > 1 ? words(lang).calls.title : w.mine
  return (
    <>
      <Heading over={w.greeting(name)}>{only ?? first ?? all}</Heading>
      {withdrawn && (
        <Notice kind="ok" title={w.withdrawn} live>
          {withdrawn.number && <a href={`${ownPath(withdrawn.draftCode)}/bukti`}>{words(lang).status.receipts}</a>}
        </Notice>
      )}
      {notice}
      {sole && <Open {...{ lang, now, call: sole, titled: false, preparation: preparing?.get(sole.id) }} />}
      {running.map(one => (
        <One key={one.own.id} {...{ lang, now, one, titled: !only, disowned: disowned.has(one.own.responseId) }} />
      ))}
      {open
        .filter(call => call !== sole)
        .map(call => (
          <Open key={call.id} {...{ lang, now, call, titled: true, preparation: preparing?.get(call.id) }} />
        ))}
      {running.length === 0 && open.length === 0 && <p>{w.none}</p>}
      <Over lang={lang} over={over} />
    </>
  )
}

interface OneProps {
  lang: Lang
  now: Temporal.Instant
  one: MyRegistration
  titled: boolean
  disowned: boolean
}

function One({ lang, now, one, titled, disowned }: OneProps) {
  const { own, season } = one
  const body = (
    <>
      {disowned && <Disowned lang={lang} kind={own.kind} base={one.base} />}
      <Unusable lang={lang} mine={one} />
      <Deadline lang={lang} window={own.window} now={now} />
      <Next lang={lang} mine={one} open={isOpen(own.window, now)} level={titled ? 3 : 2} />
    </>
  )
  return titled ? <Section title={callSaid(season, lang)}>{body}</Section> : body
}

function Disowned({ lang, kind, base }: { lang: Lang; kind: OwnRegistration['kind']; base: string }) {
  const w = asks(lang, kind)
  return (
    <Notice kind="wrong" title={w.disowned}>
      <a href={`${base}/status`}>{w.mend.short}</a>
    </Notice>
  )
}

/** Papers that turned out not to be usable, also after sending: the first thing to mend. */
function Unusable({ lang, mine: { own, season, papers } }: { lang: Lang; mine: MyRegistration }) {
  const w = words(lang).home
  const refused = Object.entries(papers.files).filter(([, files]) => files.some(file => file.state === 'refused'))
  if (!refused.length) return null
  const names = refused.map(([slot]) => season.slots[slot]?.name[lang] ?? slot)
  return (
    <Notice kind="wrong" title={w.unusable(names.join(', '))}>
      {own.state === 'submitted' ? w.unusableSent : w.unusableNote}
    </Notice>
  )
}

interface NextProps {
  lang: Lang
  mine: MyRegistration
  open: boolean
  level: 2 | 3
}

function Next({ lang, mine, open, level }: NextProps) {
  const w = words(lang).home
  const { own, season, papers } = mine
  const Title = `h${level}` as const
  if (own.state === 'submitted' || own.state === 'frozen') return <Standing {...{ lang, mine, level }} />
  const all = states(season.content, own.answers, papers)
  const done = all.filter(entry => entry.state === 'done').length
  const next = nextOf(mine, open, lang)
  return (
    <>
      <Title>{w.nextStep}</Title>
      <p>{w.progress(done, all.length)}</p>
      <Actions>
        <ButtonLink href={next.href} icon="next">
          {next.label}
        </ButtonLink>
      </Actions>
      {own.state === 'reopened' && <p>{words(lang).status.reopenedNote}</p>}
      <p>
        <Muted small>{own.number ? w.number(own.number) : w.draftCode(own.draftCode)}</Muted>
      </p>
    </>
  )
}

/** What there is to know of a registration that is not being worked on. */
function Standing({ lang, mine: { own, base, season }, level }: Omit<NextProps, 'open'>) {
  const w = words(lang)
  const frozenNote = w.status.frozenNote(season.rules.eraseDraftsAfterMonths)
  const Title = `h${level}` as const
  return (
    <>
      <Title>{headline(own, lang)}</Title>
      <p>{own.state === 'frozen' ? frozenNote : w.home.number(own.number ?? own.draftCode)}</p>
      <Actions>
        <ButtonLink href={`${base}/status`} icon="next">
          {w.home.sent}
        </ButtonLink>
        {own.number && <TapLink href={`${base}/bukti`}>{w.status.receipts}</TapLink>}
      </Actions>
    </>
  )
}

function nextOf({ own, season, papers, base }: MyRegistration, open: boolean, lang: Lang) {
  const w = words(lang).home
  if (!open) return { href: `${base}/status`, label: w.sent }
  const step = nextStep(sectionTasks(season.content, own.answers, papers))
  if (step.kind === 'send') return { href: reviewPath({ base }), label: w.review }
  return { href: pagePath({ base }, step.page.code), label: step.kind === 'mend' ? w.mend : w.goOn }
}

/** Withdrawn ones: their receipts stay. */
function Over({ lang, over }: { lang: Lang; over: MyRegistration[] }) {
  const w = words(lang)
  if (over.length === 0) return null
  return (
    <Section title={w.home.over}>
      <TaskList
        items={over.map(({ own, season, base }) => ({
          title: `${season.name[lang]} · ${own.number}`,
          detail: w.receipt.withdrawn,
          href: `${base}/bukti`,
          status: { kind: 'info' as const, word: w.home.withdrawnWord },
        }))}
      />
    </Section>
  )
}
