import { Actions, Button, ButtonLink, Hidden, Notice, Question, type Lang } from '../../../design/index.ts'
import { isWrong, type Answers } from '../../../platform/form/answer.ts'
import { pagesOf, type FormPage } from '../../../platform/form/content.ts'
import { errorsOf, Questions } from '../../../platform/form/show-question.tsx'
import { shownOn } from '../../../platform/form/shown.ts'
import type { FormContext } from '../../../platform/form/type.ts'
import { types } from '../../../platform/form/types.ts'
import { problemText } from '../../../platform/form/words.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import { pageWarnings, unconfirmed, type Warning } from '../../../platform/form/warnings.ts'
import { warningsOf } from '../rules/warnings.ts'
import { words } from '../words.ts'
import type { ComponentChildren } from 'preact'

export interface FormPageProps {
  lang: Lang
  season: SeasonForm
  page: FormPage
  /** All answers: those of the page as kept or as just typed. */
  answers: Answers
  /** What is kept now; tells later what another screen has changed since. */
  base: Answers
  /** Short name of the draft the page is of. */
  draft: string
  form: FormContext
  /** Errors of files, by field. */
  fileErrors?: Record<string, string>
  /** Why it could not be saved. */
  refusal?: { title: string; note: string; href?: { href: string; label: string } }
  /** It cannot be saved now: no button. */
  readOnly?: boolean
  /** Being built step by step: no errors shown. */
  quiet?: boolean
  /** Comes from the review page, and goes back there. */
  fromReview?: boolean
  /** Above the question: what the registry knows. */
  above?: ComponentChildren
  /** Below it: the search by name. */
  below?: ComponentChildren
}

/** One page of the form: question, why, example, answer, one button. */
export function FormPageView(props: FormPageProps) {
  const { lang, season, page, answers, form, quiet } = props
  const fileErrors = { ...refusedFiles(page, form), ...props.fileErrors }
  const w = words(lang).form
  const all = pagesOf(season.content)
  const entry = all.find(one => one.page.code === page.code)!
  const warnings = unconfirmed(pageWarnings(page, answers, warningsOf(answers, season)), answers)
  const isFiles = page.questions.every(question => question.type === 'file')
  const errors = quiet ? [] : errorsOf(page, answers, form, fileErrors)
  return (
    <>
      <Refused refusal={props.refusal} />
      {props.above}
      <Question
        back={{ href: props.fromReview ? '/saya/kirim' : '/saya/pendaftaran' }}
        section={entry.section.name[lang]}
        position={{ n: entry.n, of: all.length }}
        errors={errors}
        title={page.questions.length > 1 ? page.title[lang] : undefined}
        why={page.questions.length > 1 ? page.why?.[lang] : undefined}
        upload={isFiles}
        hidden={{ dasar: shownOn(page, props.base), draf: props.draft, ...confirmations(warnings, answers) }}
        readOnly={props.readOnly}
        next={warnings.length ? w.confirmed : isFiles ? w.upload : undefined}
      >
        <Warnings warnings={warnings} lang={lang} />
        <Clashes page={page} answers={answers} form={form} />
        <Questions page={page} answers={answers} form={form} errors={fileErrors} quiet={quiet} />
      </Question>
      {isFiles && !props.readOnly && <Removals page={page} form={form} draft={props.draft} />}
      {props.below}
    </>
  )
}

/** Papers that turned out not to be usable, with the reason and what to do. */
function refusedFiles(page: FormPage, form: FormContext): Record<string, string> {
  const w = words(form.lang).files
  return Object.fromEntries(
    page.questions.flatMap(({ code }) => {
      const refused = form.files?.[code]?.filter(file => file.state === 'refused') ?? []
      return refused.map(({ position, refusal }) => [
        position > 1 ? `${code}-${position}` : code,
        w[refusal ?? ''] ?? w.notUsable!,
      ])
    }),
  )
}

function Refused({ refusal }: { refusal: FormPageProps['refusal'] }) {
  if (!refusal) return null
  return (
    <Notice kind="wrong" title={refusal.title} live>
      {refusal.note}{' '}
      {refusal.href && (
        <a href={refusal.href.href} target="_blank" rel="noopener">
          {refusal.href.label}
        </a>
      )}
    </Notice>
  )
}

/** Sending the page with the same value says that the warning was read. */
function confirmations(warnings: Warning[], answers: Answers): Record<string, string> {
  return Object.fromEntries(
    warnings.flatMap(({ question }) => {
      const given = answers[question]
      return given && !isWrong(given) ? [[`${question}-confirmed`, String(given.value)]] : []
    }),
  )
}

function Warnings({ warnings, lang }: { warnings: Warning[]; lang: Lang }) {
  const w = words(lang).form
  if (!warnings.length) return null
  return (
    <Notice kind="waiting" title={w.look} live>
      {warnings.map(warning => (
        <p key={warning.question + warning.problem.code}>{problemText(warning.problem, lang)}</p>
      ))}
      <p>{w.lookNote}</p>
    </Notice>
  )
}

/** What another screen saved stays in sight until the page is saved again. */
function Clashes({ page, answers, form }: { page: FormPage; answers: Answers; form: FormContext }) {
  const w = words(form.lang).form
  const clashing = page.questions.filter(question => answers[question.code]?.other)
  if (!clashing.length) return null
  return (
    <Notice kind="waiting" title={w.clash}>
      {clashing.map(question => (
        <p key={question.code}>{w.clashNote(question.label[form.lang], toldOther(question, answers, form))}</p>
      ))}
    </Notice>
  )
}

function toldOther(question: FormPage['questions'][number], answers: Answers, form: FormContext): string {
  const other = answers[question.code]?.other
  if (!other) return ''
  if (isWrong(other)) return Object.values(other.raw).flat().join(' ')
  return other.value === null ? '–' : types[question.type].review(question, other.value, form)
}

/** Each file can be taken out again, below the button that goes on. */
function Removals({ page, form, draft }: { page: FormPage; form: FormContext; draft: string }) {
  const w = words(form.lang).form
  const standing = page.questions.flatMap(question =>
    (form.files?.[question.code] ?? []).map(file => ({ question, file })),
  )
  if (!standing.length) return null
  return (
    <form method="post">
      <Hidden fields={{ draf: draft }} />
      <Actions>
        {standing.map(({ question, file }) => (
          <Button key={file.documentId} alt name="lepas" value={`${question.code}:${file.position}`}>
            {w.remove(
              file.position > 1 ? `${question.label[form.lang]} (${file.position})` : question.label[form.lang],
            )}
          </Button>
        ))}
      </Actions>
    </form>
  )
}

/** The session ended while a page was open: what was typed waits in this page until it can be sent. Files cannot. */
export function ExpiredPage({ lang, fields, path }: { lang: Lang; fields: [string, string][]; path: string }) {
  const w = words(lang).refusal
  if (fields.every(([name]) => name === 'dasar' || name === 'draf')) {
    return (
      <>
        <h1>{w.expired}</h1>
        <p>{w.expiredFiles}</p>
        <Actions>
          <ButtonLink href={`/masuk?ke=${encodeURIComponent(path)}`}>{w.signInHere}</ButtonLink>
        </Actions>
      </>
    )
  }
  return (
    <form method="post" action={path}>
      <h1>{w.expired}</h1>
      <p>{w.expiredNote}</p>
      {fields.map(([name, value], at) => (
        <Hidden key={at} fields={{ [name]: value }} />
      ))}
      <Actions>
        <a href="/masuk?ke=/saya" target="_blank" rel="noopener">
          {w.signIn}
        </a>
        <Button>{w.sendAgain}</Button>
      </Actions>
    </form>
  )
}
