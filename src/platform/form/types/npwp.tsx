import { CodeInput } from '../../../design/index.ts'
import { checkDigitHolds, parseDigits } from '../digits.ts'
import { fieldOf, typed } from '../field.ts'
import { digitBoxes } from '../paper-space.ts'
import type { QuestionType } from '../type.ts'

/** The tax number: 15 digits, the ninth a check digit over the first nine, or 16 digits since 2022. */
export const npwp: QuestionType = {
  parse: ({ code }, posted) => parseDigits(posted.value(code), 'NPWP', [15, 16]),
  show: shown => <CodeInput {...fieldOf(shown)} value={typed(shown.given, shown.question.code, npwpText)} />,
  // The last box is for the numbers of 16 digits.
  blank: (_question, form) => ({ ...digitBoxes([2, 3, 3, 1, 3, 4], form), said: undefined }),
  review: (_question, value) => npwpText(String(value)),
  export: String,
  warn: (_question, value) => (checkDigitHolds(String(value)) ? undefined : { code: 'npwp.check-digit' }),
}

/** 01.234.567.8-912.000 */
export function npwpText(value: string): string {
  return value.replace(/^(\d{2})(\d{3})(\d{3})(\d)(\d{3})(\d{3})$/, '$1.$2.$3.$4-$5.$6')
}
