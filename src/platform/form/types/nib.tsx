import { CodeInput } from '../../../design/index.ts'
import { parseDigits } from '../digits.ts'
import { fieldOf, typed } from '../field.ts'
import { digitBoxes } from '../paper-space.ts'
import type { QuestionType } from '../type.ts'

/** The business number: 13 digits, issued since July 2018. */
export const nib: QuestionType = {
  parse: ({ code }, posted) => parseDigits(posted.value(code), 'NIB', [13]),
  show: shown => (
    <CodeInput {...fieldOf(shown)} value={typed(shown.given, shown.question.code, (value: string) => value)} />
  ),
  blank: (_question, form) => digitBoxes([4, 4, 5], form),
  review: (_question, value) => String(value),
  export: String,
}
