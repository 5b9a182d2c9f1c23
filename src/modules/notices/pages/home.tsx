import {
  Actions,
  ButtonLink,
  Countdown,
  DayTiles,
  formatDate,
  Hero,
  InlineForm,
  Muted,
  Name,
  Section,
  Steps,
  TapLink,
  type Lang,
  type Step,
} from '../../../design/index.ts'
import { hourText, type AnnouncedCall } from '../../programmes/index.ts'
import { beginPath, callPath } from '../../registration/index.ts'
import type { RegistrationWindow } from '../rules/season-way.ts'
import { callAnchor } from '../rules/call-anchor.ts'
import { pesantrenOnly } from '../rules/call-facts.ts'
import { callTitle } from '../words/call-names.ts'
import { home } from '../words/home.ts'
import { requirementWords } from '../words/requirements.ts'
import { whenOf } from './requirements.tsx'

/** Whom the page speaks to: pesantren, or everybody who may register for something. */
export const spokenTo = (calls: readonly AnnouncedCall[]) => (pesantrenOnly(calls) ? 'pesantren' : 'all')

export interface HomeHeroProps {
  /** What is announced: the window stands in the band where there is but one. */
  calls: AnnouncedCall[]
  registration?: RegistrationWindow
  /** How many questions tell whether one can register, told where one thing is open. */
  eligibility: number
  /** Somebody is signed in as an applicant: the button goes on instead of beginning. */
  signedIn: boolean
  lang: Lang
}

/** The green band: what OPOP does, how many days are left, one button. */
export function HomeHero({ calls, registration, eligibility, signedIn, lang }: HomeHeroProps) {
  const w = home(lang)
  const to = spokenTo(calls)
  const open = calls.filter(call => call.state === 'open')
  const ways = waysTo(open)
  return (
    <Hero greeting={{ text: w.greeting, lang: 'su' }} title={`${w.title[to]}.`} lead={w.lead[to]}>
      {open.length > 1 ? (
        <p>{w.openCount(open.length)}</p>
      ) : (
        <Deadline always={open.length > 0} registration={registration} lang={lang} />
      )}
      {open.length > 0 && (
        <Actions>
          <ButtonLink href={signedIn ? '/saya' : ways.begin} icon="next">
            {signedIn ? w.goOn : w.register[to]}
          </ButtonLink>
          {!signedIn && <TapLink href={ways.check}>{w.eligibility(open.length > 1 ? 0 : eligibility)}</TapLink>}
        </Actions>
      )}
    </Hero>
  )
}

/** Where one begins, and where one first looks whether one can: what is open alone is begun at once, among several one chooses. */
function waysTo([first, ...more]: AnnouncedCall[]): { begin: string; check: string } {
  if (!first || more.length > 0) return { begin: '/daftar', check: '/syarat' }
  const named = { programme: first.programme.code, code: first.code }
  return { begin: beginPath(named), check: callPath(named) }
}

interface DeadlineProps {
  registration?: RegistrationWindow
  /** Something is open: without a window it is so without end. */
  always: boolean
  lang: Lang
}

function Deadline({ registration, always, lang }: DeadlineProps) {
  const w = home(lang)
  if (!registration) return <p>{always ? requirementWords(lang).always : w.noSeason}</p>
  if (registration.state === 'closed') return <p>{w.closed}</p>
  if (registration.state === 'ahead') return <p>{w.opens(formatDate(registration.firstDay, lang, 'day'))}</p>
  return (
    <>
      <Countdown
        n={registration.daysLeft}
        unit={w.daysLeft}
        until={w.closes(formatDate(registration.lastDay, lang, 'day'), hourText(registration, lang))}
      />
      <DayTiles of={registration.days} today={registration.today} />
    </>
  )
}

/** What is open, each with its last day and its requirements; one alone stands in the band already. */
export function OpenCalls({ calls, lang }: { calls: AnnouncedCall[]; lang: Lang }) {
  const w = home(lang)
  const open = calls.filter(call => call.state === 'open')
  if (open.length < 2) return null
  return (
    <Section title={w.open}>
      {open.map(call => (
        <div key={callAnchor(call)}>
          <h3>{callTitle(call, lang)}</h3>
          <p>{call.summary[lang]}</p>
          <p>
            <Muted>{whenOf(call, lang)}</Muted>
          </p>
          <TapLink href={`/syarat#${callAnchor(call)}`}>{w.requirements}</TapLink>
        </div>
      ))}
    </Section>
  )
}

/** "Perjalanan musim ini": the stations of the season. */
export function Journey({ steps, lang }: { steps: Step[]; lang: Lang }) {
  const w = home(lang)
  return (
    <Section title={w.journey} note={w.journeyNote}>
      <Steps items={steps} />
      <TapLink href="/jadwal">{w.schedule}</TapLink>
    </Section>
  )
}

export interface CheckReceiptProps {
  lang: Lang
  problem?: string
  typed?: string
  /** How a number with its code looks in this season. */
  example?: string
}

/** Where anybody checks a receipt by its number and code. */
export function CheckReceipt({ lang, problem, typed, example }: CheckReceiptProps) {
  const w = home(lang)
  return (
    <Section title={w.check} id="periksa">
      <InlineForm
        id="nomor"
        action="/bukti"
        label={w.checkLabel}
        hint={<Name>{w.checkHint(example)}</Name>}
        error={problem}
        value={typed}
        button={w.checkButton}
      />
    </Section>
  )
}
