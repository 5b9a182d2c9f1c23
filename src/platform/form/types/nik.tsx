import { CodeInput } from '../../../design/index.ts'
import { parseDigits } from '../digits.ts'
import { fieldOf, typed } from '../field.ts'
import { digitBoxes } from '../paper-space.ts'
import { readNik } from '../read-nik.ts'
import type { QuestionType } from '../type.ts'

/** The number of a person: 16 digits, which tell the day of birth (plus 40 for women), month and year. */
export const nik: QuestionType = {
  parse: ({ code }, posted) => parseDigits(posted.value(code), 'NIK', [16]),
  show: shown => (
    <CodeInput {...fieldOf(shown)} value={typed(shown.given, shown.question.code, (value: string) => value)} />
  ),
  blank: (_question, form) => digitBoxes([6, 6, 4], form),
  review: (_question, value) => String(value),
  export: String,
  warn: (_question, value) => (readNik(String(value)) ? undefined : { code: 'nik.date-odd' }),
}
