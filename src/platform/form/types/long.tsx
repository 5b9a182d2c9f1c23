import { TextArea } from '../../../design/index.ts'
import { limits } from '../../files/limits.ts'
import { fieldOf, typed } from '../field.ts'
import { textLines } from '../paper-space.ts'
import type { QuestionType } from '../type.ts'

/** Several lines of text. */
export const long: QuestionType = {
  parse(question, posted) {
    const said = posted.value(question.code)
    const most = question.limit ?? limits.long
    const over = [...said].length - most
    return over > 0 ? { problem: { code: 'text.long', params: { most, over } } } : { value: said }
  },
  show: shown => (
    <TextArea
      {...fieldOf(shown)}
      limit={shown.question.limit ?? limits.long}
      value={typed(shown.given, shown.question.code, (value: string) => value)}
    />
  ),
  blank: ({ limit }) => textLines(limit ?? limits.long),
  review: (_question, value) => String(value),
  export: String,
}
