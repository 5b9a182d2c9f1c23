import { Actions, Button, ButtonLink, Heading, Muted, Prose, type Lang } from '../../../design/index.ts'
import { states, type Papers } from '../../../platform/form/states.ts'
import type { SeasonForm, Window } from '../../programmes/index.ts'
import type { OwnRegistration } from '../data/drafts.ts'
import { words } from '../words.ts'
import { Deadline } from './deadline.tsx'

export interface HomeProps {
  lang: Lang
  name: string
  now: Temporal.Instant
  /** The window of the season one could register for. */
  window?: Window
  open: boolean
  mine?: { own: OwnRegistration; season: SeasonForm; papers: Papers }
}

/** The next step and the deadline first. */
export function HomePage({ lang, name, now, window, open, mine }: HomeProps) {
  const w = words(lang).home
  return (
    <>
      <Heading over={w.greeting(name)}>{w.title}</Heading>
      {window ? <Deadline lang={lang} window={window} now={now} /> : <p>{w.none}</p>}
      {mine ? <Next lang={lang} mine={mine} open={open} /> : open && <Begin lang={lang} />}
    </>
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

function Next({ lang, mine, open }: { lang: Lang; mine: NonNullable<HomeProps['mine']>; open: boolean }) {
  const w = words(lang).home
  const { own, season, papers } = mine
  const all = states(season.content, own.answers, papers)
  const done = all.filter(entry => entry.state === 'done').length
  return (
    <>
      <h2>{w.nextStep}</h2>
      <p>{w.progress(done, all.length)}</p>
      <Actions>
        <ButtonLink {...nextStep(mine, open)} icon="next">
          {nextLabel(mine, open, lang)}
        </ButtonLink>
      </Actions>
      <p>
        <Muted small>{w.draftCode(own.draftCode)}</Muted>
      </p>
    </>
  )
}

function nextStep({ own, season, papers }: NonNullable<HomeProps['mine']>, open: boolean): { href: string } {
  const working = open && (own.state === 'draft' || own.state === 'reopened')
  if (!working) return { href: '/saya/status' }
  const left = states(season.content, own.answers, papers).filter(entry => entry.state !== 'done')
  const wrong = left.find(entry => entry.state === 'wrong')
  const next = wrong ?? left[0]
  return { href: next ? `/saya/pendaftaran/${next.page.code}` : '/saya/kirim' }
}

function nextLabel(mine: NonNullable<HomeProps['mine']>, open: boolean, lang: Lang): string {
  const w = words(lang).home
  const { own, season, papers } = mine
  if (!open || (own.state !== 'draft' && own.state !== 'reopened')) return w.sent
  const all = states(season.content, own.answers, papers)
  if (all.some(entry => entry.state === 'wrong')) return w.mend
  return all.every(entry => entry.state === 'done') ? w.review : w.goOn
}
