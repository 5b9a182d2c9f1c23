import type { QuestionType } from '../form/type.ts'
import { oneLine } from '../text/printable.ts'
import type { Field } from './field.ts'

/** The beginning of a tag. Pages show it as it was typed; letters, tables and other programs get the same text. */
const markup = /<[/!?]?[a-z]/i

interface Plain extends Pick<Field, 'least' | 'judge'> {
  tidy?: (said: string) => string
}

/**
 * A text as people see it: one that consists of invisible characters is none, markup is not taken, `least` counts what
 * can be read, and what `judge` finds is said last.
 */
export function plain(type: QuestionType, { least = 1, tidy = String, judge }: Plain = {}): QuestionType {
  return {
    ...type,
    parse(question, posted, form) {
      const said = posted.value(question.code)
      const length = [...oneLine(said)].length
      if (length === 0) return question.optional ? { value: null } : { problem: { code: 'required' } }
      if (markup.test(said)) return { problem: { code: 'markup' } }
      const parsed = type.parse(question, posted, form)
      if ('problem' in parsed) return parsed
      if (length < least) return { problem: { code: 'text.short', params: { least } } }
      const value = tidy(String(parsed.value))
      const problem = judge?.(value)
      return problem ? { problem } : { value }
    },
  }
}
