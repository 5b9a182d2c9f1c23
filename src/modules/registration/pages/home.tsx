import {
  Actions,
  Button,
  ButtonLink,
  Heading,
  Muted,
  Notice,
  Prose,
  TapLink,
  type Lang,
} from '../../../design/index.ts'
import { states, type Papers } from '../../../platform/form/states.ts'
import type { SeasonForm, Window } from '../../programmes/index.ts'
import { words as asks } from '../confirmation/words.ts'
import type { OwnRegistration } from '../data/drafts.ts'
import { nextStep, sectionTasks } from '../rules/tasks.ts'
import { words } from '../words.ts'
import { Deadline } from './deadline.tsx'
import { headline } from './status.tsx'

export interface HomeProps {
  lang: Lang
  /** Names the season. */
  title: string
  name: string
  now: Temporal.Instant
  /** The window of the season one could register for. */
  window?: Window
  open: boolean
  mine?: { own: OwnRegistration; season: SeasonForm; papers: Papers }
  /** The representative's number says that the registration is not theirs. */
  disowned?: boolean
  /** It was withdrawn a moment ago; with receipts when it had been sent. */
  withdrawn?: { receipts: boolean }
}

/** The next step and the deadline first. */
export function HomePage({ lang, title, name, now, window, open, mine, disowned, withdrawn }: HomeProps) {
  const w = words(lang).home
  return (
    <>
      <Heading over={w.greeting(name)}>{title}</Heading>
      {withdrawn && (
        <Notice kind="ok" title={w.withdrawn} live>
          {withdrawn.receipts && <a href="/saya/bukti">{words(lang).status.receipts}</a>}
        </Notice>
      )}
      {disowned && <Disowned lang={lang} />}
      {mine && <Unusable lang={lang} mine={mine} />}
      {window ? <Deadline lang={lang} window={window} now={now} /> : <p>{w.none}</p>}
      {mine ? <Next lang={lang} mine={mine} open={open} /> : open && <Begin lang={lang} />}
    </>
  )
}

function Disowned({ lang }: { lang: Lang }) {
  const w = asks(lang)
  return (
    <Notice kind="wrong" title={w.disowned}>
      <a href="/saya/status">{w.mend.short}</a>
    </Notice>
  )
}

/** Papers that turned out not to be usable, also after sending: the first thing to mend. */
function Unusable({ lang, mine: { own, season } }: { lang: Lang; mine: NonNullable<HomeProps['mine']> }) {
  const w = words(lang).home
  const refused = Object.entries(own.files).filter(([, files]) => files.some(file => file.state === 'refused'))
  if (!refused.length) return null
  const names = refused.map(([slot]) => season.slots[slot]?.name[lang] ?? slot)
  return (
    <Notice kind="wrong" title={w.unusable(names.join(', '))}>
      {own.state === 'submitted' ? w.unusableSent : w.unusableNote}
    </Notice>
  )
}

function Begin({ lang }: { lang: Lang }) {
  const w = words(lang).home
  return (
    <form method="post" action="/saya/pendaftaran">
      <h2>{w.nextStep}</h2>
      <Prose>
        <p>{w.beginLead}</p>
      </Prose>
      <Actions>
        <Button icon="next">{w.begin}</Button>
      </Actions>
    </form>
  )
}

/** What there is to know of a registration that is not being worked on. */
function Standing({ lang, own }: { lang: Lang; own: OwnRegistration }) {
  const w = words(lang)
  return (
    <>
      <h2>{headline(own, lang)}</h2>
      <p>{own.state === 'frozen' ? w.status.frozenNote : w.home.number(own.number ?? own.draftCode)}</p>
      <Actions>
        <ButtonLink href="/saya/status" icon="next">
          {w.home.sent}
        </ButtonLink>
        {own.number && <TapLink href="/saya/bukti">{w.status.receipts}</TapLink>}
      </Actions>
    </>
  )
}

function Next({ lang, mine, open }: { lang: Lang; mine: NonNullable<HomeProps['mine']>; open: boolean }) {
  const w = words(lang).home
  const { own, season, papers } = mine
  if (own.state === 'submitted' || own.state === 'frozen') return <Standing lang={lang} own={own} />
  const all = states(season.content, own.answers, papers)
  const done = all.filter(entry => entry.state === 'done').length
  const next = nextOf(mine, open, lang)
  return (
    <>
      <h2>{w.nextStep}</h2>
      <p>{w.progress(done, all.length)}</p>
      <Actions>
        <ButtonLink href={next.href} icon="next">
          {next.label}
        </ButtonLink>
      </Actions>
      <p>
        <Muted small>{w.draftCode(own.draftCode)}</Muted>
      </p>
    </>
  )
}

function nextOf({ own, season, papers }: NonNullable<HomeProps['mine']>, open: boolean, lang: Lang) {
  const w = words(lang).home
  if (!open) return { href: '/saya/status', label: w.sent }
  const step = nextStep(sectionTasks(season.content, own.answers, papers))
  if (step.kind === 'send') return { href: '/saya/kirim', label: w.review }
  return { href: `/saya/pendaftaran/${step.page.code}`, label: step.kind === 'mend' ? w.mend : w.goOn }
}
