import {
  Actions,
  ButtonLink,
  Countdown,
  DayTiles,
  formatDate,
  Hero,
  InlineForm,
  Name,
  Section,
  Steps,
  TapLink,
  type Lang,
  type Step,
} from '../../../design/index.ts'
import type { RegistrationWindow } from '../rules/season-way.ts'
import { home } from '../words/home.ts'

export interface HomeHeroProps {
  registration?: RegistrationWindow
  /** Somebody is signed in as a pesantren: the button goes on instead of beginning. */
  signedIn: boolean
  lang: Lang
}

/** The green band: what OPOP does, how many days are left, one button. */
export function HomeHero({ registration, signedIn, lang }: HomeHeroProps) {
  const w = home(lang)
  return (
    <Hero greeting={{ text: w.greeting, lang: 'su' }} title={w.heading} lead={w.lead}>
      <Deadline registration={registration} lang={lang} />
      {registration?.state === 'open' && (
        <Actions>
          <ButtonLink href={signedIn ? '/saya' : '/daftar'} icon="next">
            {signedIn ? w.goOn : w.register}
          </ButtonLink>
          {!signedIn && <TapLink href="/daftar">{w.eligibility}</TapLink>}
        </Actions>
      )}
    </Hero>
  )
}

function Deadline({ registration, lang }: { registration?: RegistrationWindow; lang: Lang }) {
  const w = home(lang)
  if (!registration) return <p>{w.noSeason}</p>
  if (registration.state === 'closed') return <p>{w.closed}</p>
  if (registration.state === 'ahead') return <p>{w.opens(formatDate(registration.firstDay, lang, 'day'))}</p>
  return (
    <>
      <Countdown
        n={registration.daysLeft}
        unit={w.daysLeft}
        until={w.closes(formatDate(registration.lastDay, lang, 'day'))}
      />
      <DayTiles of={registration.days} today={registration.today} />
    </>
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

/** Where anybody checks a receipt by its number and code. */
export function CheckReceipt({ lang, problem, typed }: { lang: Lang; problem?: string; typed?: string }) {
  const w = home(lang)
  return (
    <Section title={w.check} id="periksa">
      <InlineForm
        id="nomor"
        action="/bukti"
        label={w.checkLabel}
        hint={<Name>{w.checkHint}</Name>}
        error={problem}
        value={typed}
        button={w.checkButton}
      />
    </Section>
  )
}
