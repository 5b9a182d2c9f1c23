import { TextInput } from '../../../design/index.ts'
import { displayPhone, readMobile, readPhone } from '../../text/phone.ts'
import { fieldOf, typed } from '../field.ts'
import { digitBoxes } from '../paper-space.ts'
import type { QuestionType } from '../type.ts'

/** A telephone number, typed as 08…, stored as E.164. */
export const phone: QuestionType = {
  parse({ code, format }, posted) {
    const value = readPhone(posted.value(code))
    if (!value) return { problem: { code: 'phone.other' } }
    if (format === 'mobile' && !readMobile(value)) return { problem: { code: 'phone.mobile' } }
    return { value }
  },
  show: shown => (
    <TextInput
      {...fieldOf(shown)}
      type="tel"
      inputMode="tel"
      size={16}
      value={typed(shown.given, shown.question.code, displayPhone)}
    />
  ),
  blank: (_question, form) => ({ ...digitBoxes([4, 4, 5], form), said: undefined }),
  review: (_question, value) => displayPhone(String(value)),
  export: String,
}
