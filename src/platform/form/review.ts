import { isWrong, type Answers, type Given, type Wrong } from './answer.ts'
import type { FormContent, Question, Section } from './content.ts'
import { isSensitive } from './meaning-types.ts'
import { answersSent, isAsked } from './parse-page.ts'
import type { FormContext } from './type.ts'
import { asksPapers, types } from './types.ts'

export interface ReviewRow {
  code: string
  page: string
  label: string
  value: string
  /** How to draw it: an answer, "belum ada", nothing yet, or something to mend. */
  kind: 'answer' | 'none' | 'empty' | 'wrong'
  sensitive: boolean
}

/** The answers as people read them, by section: review page, receipt, case page. */
export function reviewOf(content: FormContent, answers: Answers, form: FormContext) {
  const sent = answersSent(content, answers)
  return content.sections.map(section => ({ section, rows: rowsOf(section, sent, form) }))
}

function rowsOf(section: Section, answers: Answers, form: FormContext): ReviewRow[] {
  return section.pages.flatMap(page =>
    page.questions
      .filter(question => isAsked(question, answers))
      .map(question => ({
        code: question.code,
        page: page.code,
        label: question.label[form.lang],
        sensitive: isSensitive(question),
        ...told(question, answers[question.code], form),
      })),
  )
}

/** A wrong answer as it was typed; of choices what they are called. */
export function wrongTold(question: Question, { raw }: Wrong, form: FormContext): string {
  const posted = Object.values(raw).flat().filter(Boolean)
  return types[question.type].reviewWrong?.(question, posted, form) ?? posted.join(' ')
}

/** One answer as people read it, and what it is. */
export function told(
  question: Question,
  given: Given | null | undefined,
  form: FormContext,
): Pick<ReviewRow, 'value' | 'kind'> {
  if (asksPapers(question)) {
    const value = types[question.type].review(question, '', form)
    return { value, kind: value ? 'answer' : 'empty' }
  }
  if (given == null) return { value: '', kind: 'empty' }
  if (isWrong(given)) return { value: wrongTold(question, given, form), kind: 'wrong' }
  if (given.value === null) {
    return given.none ? { value: question.none?.[form.lang] ?? '', kind: 'none' } : { value: '', kind: 'empty' }
  }
  return { value: types[question.type].review(question, given.value, form), kind: 'answer' }
}
