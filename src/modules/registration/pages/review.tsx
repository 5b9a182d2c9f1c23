import {
  Actions,
  Button,
  ErrorSummary,
  Heading,
  Hidden,
  KeyValue,
  Muted,
  Notice,
  Section,
  type Lang,
} from '../../../design/index.ts'
import type { FormContext } from '../../../platform/form/type.ts'
import type { Papers } from '../../../platform/form/states.ts'
import { pagesOf } from '../../../platform/form/content.ts'
import { reviewOf, type ReviewRow } from '../../../platform/form/review.ts'
import { problemText } from '../../../platform/form/words.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import type { OwnRegistration } from '../data/drafts.ts'
import { coreFacts } from '../rules/core-facts.ts'
import { pageWarnings, unconfirmed } from '../../../platform/form/warnings.ts'
import { warningsOf } from '../rules/warnings.ts'
import { nextStep, sectionTasks, toMend } from '../rules/tasks.ts'
import { shortMend, words } from '../words.ts'
import { Deadline } from './deadline.tsx'

export interface ReviewProps {
  lang: Lang
  now: Temporal.Instant
  own: OwnRegistration
  season: SeasonForm
  papers: Papers
  form: FormContext
  /** Why the last try was not taken. */
  problem?: string
}

/** Everything that will be sent, with the way to change each answer. */
export function ReviewPage({ lang, now, own, season, papers, form, problem }: ReviewProps) {
  const w = words(lang).review
  const tasks = sectionTasks(season.content, own.answers, papers)
  const category = coreFacts(own.answers, season).category
  return (
    <>
      <ErrorSummary
        errors={tasks.flatMap(toMend).map(mend => ({
          href: `/saya/pendaftaran/${mend.page.code}?dari=periksa#${mend.question.code}`,
          text: shortMend(mend, lang),
        }))}
      />
      {problem && <Notice kind="wrong" title={problem} live />}
      <Heading under={w.lead}>{w.title}</Heading>
      <Deadline lang={lang} window={own.window} now={now} />
      {category && <KeyValue items={[{ term: w.category, detail: w.categories[category] }]} />}
      <Warnings lang={lang} own={own} season={season} />
      {reviewOf(season.content, own.answers, form).map(({ section, rows }) => (
        <Section key={section.code} title={section.name[lang]}>
          <KeyValue items={rows.map(row => pairOf(row, lang))} />
        </Section>
      ))}
      <MayFollow lang={lang} season={season} papers={papers} />
      {nextStep(tasks).kind === 'send' && (
        <form method="post" action="/saya/kirim">
          <Hidden fields={{ versi: String(own.version), draf: own.draftCode }} />
          <Actions>
            <Button icon="next">{w.send}</Button>
          </Actions>
        </form>
      )}
    </>
  )
}

function pairOf(row: ReviewRow, lang: Lang) {
  const w = words(lang).review
  return {
    term: row.label,
    detail: row.kind === 'empty' ? <Muted>{w.emptyValue}</Muted> : row.value,
    change: { href: `/saya/pendaftaran/${row.page}?dari=periksa#${row.code}`, label: w.change },
  }
}

function Warnings({ lang, own, season }: { lang: Lang; own: OwnRegistration; season: SeasonForm }) {
  const across = warningsOf(own.answers, season)
  const warnings = pagesOf(season.content).flatMap(({ page }) =>
    unconfirmed(pageWarnings(page, own.answers, across), own.answers).map(warning => ({ page, warning })),
  )
  if (!warnings.length) return null
  return (
    <Notice kind="waiting" title={words(lang).review.warnings}>
      {warnings.map(({ page, warning }) => (
        <p key={warning.question + warning.problem.code}>
          <a href={`/saya/pendaftaran/${page.code}?dari=periksa`}>{problemText(warning.problem, lang)}</a>
        </p>
      ))}
    </Notice>
  )
}

function MayFollow({ lang, season, papers }: { lang: Lang; season: SeasonForm; papers: Papers }) {
  const w = words(lang).review
  const missing = Object.values(season.slots).filter(slot => !slot.needed && !papers.files[slot.code]?.length)
  if (!missing.length) return null
  return (
    <Notice kind="info" title={w.documents}>
      {w.later(missing.map(slot => slot.name[lang]).join(', '))}
    </Notice>
  )
}
