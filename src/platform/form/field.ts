import type { FieldProps } from '../../design/index.ts'
import { isWrong, type Given } from './answer.ts'
import type { Localised } from './content.ts'
import type { Shown } from './type.ts'

/** Label, reason, hint, example and error of a question, as the design's fields take them. */
export function fieldOf({ question, error, heading, id, form }: Shown): FieldProps {
  const say = (text: Localised | undefined) => text?.[form.lang]
  const example = say(question.example)
  const hint = [say(question.hint), example && `${form.lang === 'id' ? 'Contoh' : 'Example'}: ${example}`]
  return {
    id: id ?? question.code,
    name: id && question.code,
    label: question.label[form.lang],
    why: say(question.why),
    hint: hint.filter(Boolean).join(' ') || undefined,
    error,
    heading,
    optional: question.optional,
  }
}

/** What stands in a field: as typed when it was wrong, else the value. */
export function typed(given: Given | null | undefined, name: string, fromValue: (value: never) => string): string {
  if (given == null) return ''
  if (isWrong(given)) return firstOf(given.raw[name])
  return given.value === null ? '' : fromValue(given.value as never)
}

function firstOf(raw: string | string[] | undefined): string {
  return (Array.isArray(raw) ? raw[0] : raw) ?? ''
}
