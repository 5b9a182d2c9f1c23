import { CodeInput } from '../../../design/index.ts'
import { parseDigits } from '../digits.ts'
import { fieldOf, typed } from '../field.ts'
import type { QuestionType } from '../type.ts'

/** The business number: 13 digits, issued since July 2018. */
export const nib: QuestionType = {
  parse: ({ code }, posted) => parseDigits(posted.value(code), 'NIB', [13]),
  show: shown => (
    <CodeInput {...fieldOf(shown)} value={typed(shown.given, shown.question.code, (value: string) => value)} />
  ),
  review: (_question, value) => String(value),
  export: String,
}
