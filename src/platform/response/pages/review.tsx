import type { ComponentChildren } from 'preact'
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
  TapLink,
  type Lang,
} from '../../../design/index.ts'
import { answersSent } from '../../form/parse-page.ts'
import { pagesOf } from '../../form/content.ts'
import { leftOutOf } from '../../form/states.ts'
import { reviewOf, type ReviewRow } from '../../form/review.ts'
import { pageWarnings, unconfirmed } from '../../form/warnings.ts'
import { problemText } from '../../form/words.ts'
import { openCodes, openPart } from '../rules/open-part.ts'
import { nextStep, sectionTasks, toMend } from '../rules/tasks.ts'
import { formContext, pagePath, papersOf, reviewPath, type Serving } from '../serving.ts'
import { shortMend, words } from '../words.ts'
import { lacksIn } from './missing-papers.tsx'

export interface ReviewProps {
  lang: Lang
  serving: Serving
  /** Why the last try was not taken. */
  problem?: string
  title: string
  lead: string
  send: string
  /** What the subject has to say before the answers. */
  children?: ComponentChildren
}

/** Everything that will be sent, with the way to change each answer. */
export function ReviewPage({ lang, serving, problem, title, lead, send, children }: ReviewProps) {
  const { form, response, code } = serving
  const { content } = form
  const tasks = sectionTasks(content, response.answers, papersOf(serving), serving.only)
  const open = openCodes(content, serving.only)
  return (
    <>
      <ErrorSummary
        errors={tasks.flatMap(toMend).map(mend => ({
          href: `${pagePath(serving, mend.page.code)}?dari=periksa#${mend.question.code}`,
          text: shortMend(mend, lang),
        }))}
      />
      {problem && <Notice kind="wrong" title={problem} live />}
      <Heading under={lead}>{title}</Heading>
      {children}
      <Warnings lang={lang} serving={serving} />
      <LeftOut lang={lang} serving={serving} />
      {reviewOf(content, response.answers, formContext(serving)).map(({ section, rows }) => (
        <Section key={section.code} title={section.name[lang]}>
          <KeyValue items={rows.map(row => pairOf(row, serving, lang, !open || open.has(row.code)))} />
        </Section>
      ))}
      <MayFollow lang={lang} serving={serving} />
      {nextStep(tasks).kind === 'send' && (
        <form method="post" action={reviewPath(serving)}>
          <Hidden fields={{ versi: String(response.version), draf: code }} />
          <Actions>
            <Button icon="next">{send}</Button>
          </Actions>
        </form>
      )}
    </>
  )
}

function pairOf(row: ReviewRow, serving: Serving, lang: Lang, isOpen: boolean) {
  const w = words(lang).review
  return {
    term: row.label,
    detail: row.kind === 'empty' ? <Muted>{w.emptyValue}</Muted> : row.value,
    change: isOpen ? { href: `${pagePath(serving, row.page)}?dari=periksa#${row.code}`, label: w.change } : undefined,
  }
}

function Warnings({ lang, serving }: Pick<ReviewProps, 'lang' | 'serving'>) {
  const { answers } = serving.response
  const sent = answersSent(serving.form.content, answers)
  const across = serving.across(sent)
  const open = openCodes(serving.form.content, serving.only)
  // Nobody can confirm here what is locked.
  const warnings = pagesOf(serving.form.content).flatMap(({ page }) =>
    unconfirmed(pageWarnings(openPart(page, open), sent, across), answers).map(warning => ({ page, warning })),
  )
  if (!warnings.length) return null
  return (
    <Notice kind="waiting" title={words(lang).review.warnings}>
      {warnings.map(({ page, warning }) => (
        <p key={warning.question + warning.problem.code}>
          <a href={`${pagePath(serving, page.code)}?dari=periksa`}>{problemText(warning.problem, lang)}</a>
        </p>
      ))}
    </Notice>
  )
}

/** Wrong answers that bar nothing, with the way to mend them. */
function LeftOut({ lang, serving }: Pick<ReviewProps, 'lang' | 'serving'>) {
  const w = words(lang).review
  const { form, response, only } = serving
  const open = openCodes(form.content, only)
  const left = leftOutOf(form.content, response.answers).filter(one => !open || open.has(one.question.code))
  if (!left.length) return null
  return (
    <Notice kind="waiting" title={w.leftOut(left.length)}>
      {left.map(({ page, question, problem }) => (
        <p key={question.code}>
          <a href={`${pagePath(serving, page.code)}?dari=periksa#${question.code}`}>
            {question.label[lang]}: {problemText(problem, lang)}
          </a>
        </p>
      ))}
      <p>{w.leftOutNote}</p>
    </Notice>
  )
}

/** Papers that are not there yet and hold nothing up, each with the way to it. */
function MayFollow({ lang, serving }: Pick<ReviewProps, 'lang' | 'serving'>) {
  const w = words(lang).review
  const later = lacksIn(serving, serving.response).filter(({ kind }) => kind === 'follows')
  if (!later.length) return null
  return (
    <Notice kind="info" title={w.documents}>
      <p>{w.later}</p>
      {later.map(({ page, question }) => (
        <p key={question.code}>
          <TapLink href={`${pagePath(serving, page.code)}?dari=periksa#${question.code}`}>
            {question.label[lang]}
          </TapLink>
        </p>
      ))}
    </Notice>
  )
}
