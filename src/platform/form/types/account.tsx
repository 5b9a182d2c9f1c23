import { CodeInput } from '../../../design/index.ts'
import { onlyDigits } from '../digits.ts'
import { fieldOf, typed } from '../field.ts'
import { digitBoxes } from '../paper-space.ts'
import type { Parsed, QuestionType } from '../type.ts'

/** The number of a bank account: as many digits as the question says is usual, or other ones after a second look. */
export const account: QuestionType = {
  parse({ code }, posted): Parsed {
    const digits = onlyDigits(posted.value(code))
    if (digits === undefined) return { problem: { code: 'digits.other', params: { paper: 'rekening' } } }
    if (digits.length < 6 || digits.length > 20)
      return { problem: { code: 'account.length', params: { now: digits.length } } }
    return { value: digits }
  },
  show: shown => (
    <CodeInput {...fieldOf(shown)} value={typed(shown.given, shown.question.code, (value: string) => value)} />
  ),
  blank: (_question, form) => ({ ...digitBoxes([4, 4, 4, 4, 4], form), said: undefined }),
  review: (_question, value) => String(value),
  export: String,
  warn: ({ usual }, value) =>
    !usual || usual.includes(String(value).length)
      ? undefined
      : { code: 'account.unusual', params: { now: String(value).length, usual: usual.join() } },
}
