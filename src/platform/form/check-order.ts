import type { Hear } from '../shape/shape.ts'
import { boundsOf } from './bounds.ts'
import type { FormPage, Question } from './content.ts'

/** The questions a form asks before one, in order, and the codes of all. */
export interface Asked {
  before: readonly Question[]
  codes: ReadonlySet<string>
}

/** What is wrong with what a question says of other questions. */
export function checkOrder(question: Question, page: FormPage, { before, codes }: Asked, hear: Hear): void {
  checkCondition(question, { before, codes }, hear)
  if (question.atMost === undefined) return
  const other = before.find(one => one.code === question.atMost)
  const fits = other && page.questions.includes(other) && (other.type === 'number' || other.type === 'money')
  if (!fits) return hear('atMost', `names "${question.atMost}", which is no number asked before it on this page`)
  const [{ least }, { most }] = [boundsOf(question), boundsOf(other)]
  if (least > most) hear('atMost', `names "${other.code}", which is ${most} at most, but the least here is ${least}`)
}

function checkCondition({ code, if: condition }: Question, { before, codes }: Asked, hear: Hear): void {
  if (!condition) return
  const named = condition.question
  const other = before.find(one => one.code === named)
  if (named === code) return hear('the condition', 'goes round: it names the question itself')
  if (!other && codes.has(named)) return hear('the condition', `goes round: it names "${named}", which is asked later`)
  if (!other) return hear('the condition', `names "${named}", which is no question`)
  if (other.type === 'file') return hear('the condition', `names "${other.code}", a file, which gives no answer`)
  if (condition.is === 'any') return
  const answers = answersOf(other)
  if (!answers) return hear('the condition', `can ask only for "any" answer of "${other.code}", which has no options`)
  for (const value of condition.is.filter(one => !answers.includes(one))) {
    hear('the condition', `asks for "${value}", which is no answer of "${other.code}" (${answers.join(', ')})`)
  }
}

/** Who does not agree to what must be agreed to is asked nothing more. */
function answersOf({ type, format, options = [] }: Question): string[] | undefined {
  if (type === 'yesno') return format === 'mustAgree' ? ['true'] : ['true', 'false']
  return type === 'one' || type === 'many' ? options.map(option => option.code) : undefined
}
