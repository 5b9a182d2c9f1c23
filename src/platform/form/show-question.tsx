import { CheckGroup } from '../../design/index.ts'
import { isWrong, type Answers } from './answer.ts'
import type { FormPage, Question } from './content.ts'
import type { PageHeading } from './heading.ts'
import { named } from './named.ts'
import { isHidden } from './parse-page.ts'
import type { FormContext } from './type.ts'
import { types } from './types.ts'
import { problemText } from './words.ts'

export interface QuestionsProps {
  page: FormPage
  answers: Answers
  form: FormContext
  /** How the page is headed. */
  heading: PageHeading
  /** Errors beyond those kept with the answers, by field: of files, of the moment. */
  errors?: Record<string, string>
  /** Errors of kept answers are shown from the first visit on; a page just being built step by step hides them. */
  quiet?: boolean
}

/** The fields of one page of a programme form. */
export function Questions({ page, answers, form, heading, errors = {}, quiet }: QuestionsProps) {
  const shown = page.questions.filter(question => !isHidden(question, page, answers))
  return shown.map(question => (
    <OneQuestion
      key={question.code}
      question={heading.isLabel && heading.why ? { ...question, why: page.why } : question}
      answers={answers}
      form={form}
      heading={heading.isLabel}
      errors={errors}
      error={errors[question.code] ?? (quiet ? undefined : errorOf(answers, question.code, form))}
    />
  ))
}

interface OneProps {
  question: Question
  answers: Answers
  form: FormContext
  heading: boolean
  error?: string
  errors: Record<string, string>
}

function OneQuestion({ question, answers, form, heading, error, errors }: OneProps) {
  const given = answers[question.code]
  return (
    <>
      {types[question.type].show({ question, given, error, errors, heading, form })}
      {question.none && (
        <None question={question} chosen={given != null && !isWrong(given) && given.none === true} form={form} />
      )}
    </>
  )
}

/** "Belum ada" as an answer of its own. */
function None({ question, chosen, form }: { question: Question; chosen: boolean; form: FormContext }) {
  const label = { id: 'Bila belum ada', en: 'If there is none yet' }[form.lang]
  const options = [{ value: 'yes', label: question.none![form.lang] }]
  return <CheckGroup id={`${question.code}-none`} label={label} options={options} values={chosen ? ['yes'] : []} />
}

/** The kept error of an answer, in words. */
export function errorOf(answers: Answers, code: string, { lang }: Pick<FormContext, 'lang'>): string | undefined {
  const given = answers[code]
  return isWrong(given) ? problemText({ code: given.problem, params: given.params }, lang) : undefined
}

/** Entries of the error summary for a page; each names its field. */
export function errorsOf(
  page: FormPage,
  answers: Answers,
  form: Pick<FormContext, 'lang'>,
  more: Record<string, string> = {},
) {
  const said = page.questions.map(({ code }) => more[code] ?? errorOf(answers, code, form))
  return page.questions.flatMap(({ code, label }, at) => {
    const text = said[at] && named(label[form.lang], said[at])
    const further = Object.keys(more).filter(field => field.startsWith(`${code}-`))
    const beside = further.map(field => ({ href: `#${field}`, text: more[field]! }))
    return text ? [{ href: `#${code}`, text }, ...beside] : beside
  })
}
