import type { QuestionType } from '../form/type.ts'
import { oneLine } from '../text/printable.ts'

/** The beginning of a tag. Pages show it as it was typed; letters, tables and other programs get the same text. */
const markup = /<[/!?]?[a-z]/i

/**
 * A text as people see it: one that consists of invisible characters is none, markup is not taken, and `least` counts what
 * can be read.
 */
export function plain(type: QuestionType, least = 1, tidy: (said: string) => string = String): QuestionType {
  return {
    ...type,
    parse(question, posted, form) {
      const said = posted.value(question.code)
      const length = [...oneLine(said)].length
      if (length === 0) return question.optional ? { value: null } : { problem: { code: 'required' } }
      if (markup.test(said)) return { problem: { code: 'markup' } }
      const parsed = type.parse(question, posted, form)
      if ('problem' in parsed) return parsed
      return length < least
        ? { problem: { code: 'text.short', params: { least } } }
        : { value: tidy(String(parsed.value)) }
    },
  }
}
