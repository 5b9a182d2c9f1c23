import type { Answers, Value } from '../form/answer.ts'
import type { FormContext } from '../form/type.ts'
import { contextFor } from './context.ts'
import type { Part, StaffForm } from './define.ts'
import type { Fields, Values } from './field.ts'

/** One field as people read it. */
export interface Told {
  name: string
  term: string
  detail: string
}

/** The fields of a form as people read them: what each is called, and what it says; nothing of a secret. */
export function summaryOf<F extends Fields>(
  { parts }: StaffForm<F>,
  values: Partial<Values<F>>,
  context: FormContext,
): Told[] {
  return parts
    .filter(({ type }) => !type.unseen && !type.secret)
    .map(part => ({
      name: part.name,
      term: part.question.label[context.lang],
      detail: detailOf(part, values, context),
    }))
}

/** Whether two say the same in every field that people see. */
export function saySame<F extends Fields>(
  form: StaffForm<F>,
  one: Partial<Values<F>>,
  other: Partial<Values<F>>,
): boolean {
  const said = (values: Partial<Values<F>>) => summaryOf(form, values, contextFor('id')).map(({ detail }) => detail)
  return said(one).join('\0') === said(other).join('\0')
}

function detailOf({ name, question, type }: Part, values: Record<string, unknown>, context: FormContext): string {
  const value = values[name]
  return value == null ? '' : type.review(question, value as Exclude<Value, null>, context)
}

/** Values as answers, for the fields that show them. */
export function answersFrom(values: Record<string, unknown>): Answers {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value: (value ?? null) as Value }]))
}
