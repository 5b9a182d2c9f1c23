import { formatDate, PaperForm, type PaperAnswer, type PaperFormProps, type PaperSection } from '../../design/index.ts'
import type { Answers } from './answer.ts'
import { questionsOf, type FormContent, type FormPage, type Question } from './content.ts'
import { exportOf } from './export.ts'
import { isSensitive } from './meaning-types.ts'
import { answersSent, isAsked } from './parse-page.ts'
import { told } from './review.ts'
import type { FormContext } from './type.ts'
import { asksPapers, types } from './types.ts'
import { paperWords } from './words/paper.ts'

export interface PrintedFormProps extends Pick<PaperFormProps, 'over' | 'title' | 'reference'> {
  content: FormContent
  form: FormContext
  /** The id of the form's version: its short form stands at the foot, so that a typed-in paper can be matched. */
  versionId: string
  /** What was answered; absent for a blank form. */
  answers?: Answers
  /** Whether sensitive answers are told. Who shows them writes the look down. */
  sensitive?: boolean
}

/** A form on paper: blank, with room to write by hand, or filled. */
export function PrintedForm(props: PrintedFormProps) {
  const { form, answers, over, title, reference } = props
  const w = paperWords(form.lang)
  return (
    <PaperForm
      {...{ over, title, reference }}
      lead={answers ? undefined : <HowTo sentences={w.howTo} />}
      sections={printedSections(props)}
      signed={answers ? undefined : w.signed}
      foot={[
        over,
        reference?.text,
        w.version(shortVersion(props.versionId)),
        answers && w.printed(formatDate(String(form.today), form.lang)),
      ]
        .filter(Boolean)
        .join(' · ')}
    />
  )
}

/** Of an id that begins with the time, the end tells versions apart: "5F2A-91BC". */
export function shortVersion(id: string): string {
  return id
    .slice(-8)
    .toUpperCase()
    .replace(/^(.{4})/, '$1-')
}

function HowTo({ sentences }: { sentences: string[] }) {
  return sentences.map(sentence => <p key={sentence}>{sentence}</p>)
}

/** The sections as they stand on paper; questions keep their number in the whole form, also where some are left out. */
export function printedSections({ content, form, answers, sensitive = false }: PrintedFormProps): PaperSection[] {
  const numbers = new Map(questionsOf(content).map((question, at) => [question.code, at + 1]))
  const sent = answers && answersSent(content, answers)
  const printed = (question: Question) => ({
    n: numbers.get(question.code)!,
    code: question.code,
    label: question.label[form.lang],
    ...(answers
      ? { answer: answerOnPaper(question, answers, form, sensitive) }
      : {
          ...guidance(question, form),
          condition: conditionText(question, content, numbers, form),
          ...room(question, form),
        }),
  })
  return content.sections
    .map(section => ({
      code: section.code,
      title: section.name[form.lang],
      questions: section.pages.flatMap(page => asked(page, sent).map(printed)),
    }))
    .filter(section => section.questions.length > 0)
}

function asked({ questions }: FormPage, answers: Answers | undefined): Question[] {
  return answers ? questions.filter(question => isAsked(question, answers)) : questions
}

/** Hint and example; the reasons stand on the screen. */
function guidance({ hint, example, optional, type }: Question, { lang }: FormContext): { hint?: string } {
  const w = paperWords(lang)
  const free = optional && !asksPapers({ type })
  const parts = [hint?.[lang], example && w.example(example[lang]), free && w.optional]
  return { hint: parts.filter(Boolean).join(' ') || undefined }
}

function conditionText(
  { if: condition }: Question,
  content: FormContent,
  numbers: Map<string, number>,
  { lang }: FormContext,
): string | undefined {
  if (!condition) return undefined
  const w = paperWords(lang)
  const n = numbers.get(condition.question)!
  if (condition.is === 'any') return w.onlyIfAny(n)
  const on = questionsOf(content).find(question => question.code === condition.question)!
  return w.onlyIf(n, condition.is.map(value => answerWord(on, value, lang)).join(` ${w.or} `))
}

/** What a condition compares with, in words: an option, yes or no. */
function answerWord(question: Question, value: string, lang: FormContext['lang']): string {
  const option = question.options?.find(one => one.code === value)
  return option ? option.label[lang] : (types[question.type].wordFor?.(value, lang) ?? value)
}

/** The room to write, and the box for "belum ada". */
function room(question: Question, form: FormContext) {
  const space = types[question.type].blank?.(question, form) ?? ({ kind: 'lines', lines: [{}] } as const)
  return { space, none: question.none?.[form.lang] }
}

function answerOnPaper(question: Question, answers: Answers, form: FormContext, sensitive: boolean): PaperAnswer {
  const w = paperWords(form.lang)
  const given = answers[question.code]
  const { value, kind } = told(question, given, form)
  if (kind === 'empty') return { text: w.empty, absent: true }
  if (isSensitive(question) && !sensitive && kind !== 'none') return { text: w.hidden, absent: true }
  if (kind === 'wrong') return { text: value, mark: w.wrong }
  return { text: value, codes: codesOf(question, answers) }
}

function codesOf(question: Question, answers: Answers): string | undefined {
  return types[question.type].choices ? String(exportOf(question, answers)).replaceAll(' ', ', ') : undefined
}
