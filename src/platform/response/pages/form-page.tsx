import type { ComponentChildren } from 'preact'
import {
  Actions,
  Button,
  Hidden,
  KeyValue,
  Notice,
  Question,
  Section,
  TapLink,
  type Lang,
} from '../../../design/index.ts'
import { answersSent, isAsked, type AskedPage } from '../../form/parse-page.ts'
import { isWrong, type Answers } from '../../form/answer.ts'
import { pagesOf, type FormContent, type FormPage } from '../../form/content.ts'
import { told } from '../../form/review.ts'
import { headingOf } from '../../form/heading.ts'
import { errorsOf, Questions } from '../../form/show-question.tsx'
import { shownOn } from '../../form/shown.ts'
import type { FormContext } from '../../form/type.ts'
import { fileWords } from '../../files/words.ts'
import { takesFiles } from '../../form/types.ts'
import { pageWarnings, unconfirmed, type Warning } from '../../form/warnings.ts'
import { problemText } from '../../form/words.ts'
import { readGiven } from '../rules/read-given.ts'
import { words } from '../words.ts'
import { waitWords } from '../words/waits.ts'

export interface FormPageProps {
  lang: Lang
  content: FormContent
  /** Its locked questions are shown with their answers. */
  page: AskedPage
  /** All answers: those of the page as kept or as just typed. */
  answers: Answers
  /** What is kept now; tells later what another screen has changed since. */
  base: Answers
  /** Short name of the draft the page is of. */
  code: string
  form: FormContext
  across(answers: Answers): Warning[]
  /** Where the way back leads. */
  back: string
  /** Errors of files, by field. */
  fileErrors?: Record<string, string>
  /** Why it could not be saved. */
  refusal?: { title: string; note: string }
  /** It cannot be saved now: no button. */
  readOnly?: boolean
  /** Being built step by step: no errors shown. */
  quiet?: boolean
  /** In the place of the questions, such as a match to be confirmed. */
  instead?: (place: PlaceInForm) => ComponentChildren
  /** Where one goes on without answering now; absent where nothing on the page waits. */
  skip?: string
  /** Opens WhatsApp of whoever helps, with a written message. */
  help?: string
  /** Around the questions, such as the linked record and a search. */
  above?: ComponentChildren
  below?: ComponentChildren
}

/** Where a page stands in its form: the way back, its section, which of the section's pages it is. */
export interface PlaceInForm {
  back: { href: string }
  section: string
  position: { n: number; of: number }
}

/** One page of the form: question, why, example, answer, one button. */
export function FormPageView(props: FormPageProps) {
  return (
    <>
      <Refused refusal={props.refusal} />
      {props.instead ? props.instead(placeOf(props)) : <Asked {...props} />}
      {props.below}
      {props.help && <TapLink href={props.help}>{waitWords(props.lang).help}</TapLink>}
    </>
  )
}

function placeOf({ content, page, back, lang }: FormPageProps): PlaceInForm {
  const { section } = pagesOf(content).find(one => one.page.code === page.code)!
  const at = section.pages.findIndex(one => one.code === page.code)
  return { back: { href: back }, section: section.name[lang], position: { n: at + 1, of: section.pages.length } }
}

function Asked(props: FormPageProps) {
  const { lang, content, page, answers, form, quiet, code } = props
  const fileErrors = { ...refusedFiles(page, form), ...props.fileErrors }
  const w = words(lang).form
  const sent = answersSent(content, answers)
  const warnings = unconfirmed(pageWarnings(page, sent, props.across(sent)), answers)
  const isFiles = takesFiles(page)
  const heading = headingOf(page, lang)
  return (
    <>
      <Question
        {...placeOf(props)}
        errors={quiet ? [] : errorsOf(page, answers, form, fileErrors)}
        title={heading.isLabel ? undefined : heading.text}
        why={heading.isLabel ? undefined : heading.why}
        upload={isFiles}
        hidden={{ dasar: shownOn(page, props.base), draf: code, ...confirmations(warnings, answers) }}
        readOnly={props.readOnly}
        next={warnings.length ? w.confirmed : isFiles ? w.upload : undefined}
        none={props.skip ? { href: props.skip, label: waitWords(lang).skip } : undefined}
      >
        {props.above}
        <Warnings warnings={warnings} lang={lang} />
        <Clashes page={page} answers={answers} form={form} />
        <Questions {...{ page, answers, form, heading, quiet }} errors={fileErrors} />
        <Locked {...props} />
      </Question>
      {isFiles && !props.readOnly && <Removals page={page} form={form} code={code} />}
    </>
  )
}

/** What stands and stays: said so, and not a field. */
function Locked({ lang, page, answers, form }: FormPageProps) {
  const locked = page.locked?.filter(question => isAsked(question, answers)) ?? []
  if (locked.length === 0) return null
  return (
    <Section title={words(lang).form.locked}>
      <KeyValue
        items={locked.map(question => ({
          term: question.label[lang],
          detail: told(question, answers[question.code], form).value || words(lang).review.emptyValue,
        }))}
      />
    </Section>
  )
}

/** Papers that turned out not to be usable, with the reason and what to do. */
function refusedFiles(page: FormPage, form: FormContext): Record<string, string> {
  const w = fileWords(form.lang)
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

function Refused({ refusal }: Pick<FormPageProps, 'refusal'>) {
  if (!refusal) return null
  return (
    <Notice kind="wrong" title={refusal.title} live>
      {refusal.note}
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
        <p key={question.code}>
          {w.clashNote(question.label[form.lang], readGiven(question, answers[question.code]?.other, form))}
        </p>
      ))}
    </Notice>
  )
}

/** Each file can be taken out again, below the button that goes on. */
function Removals({ page, form, code }: { page: FormPage; form: FormContext; code: string }) {
  const w = words(form.lang).form
  const standing = page.questions.flatMap(question =>
    (form.files?.[question.code] ?? []).map(file => ({ question, file })),
  )
  if (!standing.length) return null
  return (
    <form method="post">
      <Hidden fields={{ draf: code }} />
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
