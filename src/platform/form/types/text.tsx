import { TextInput } from '../../../design/index.ts'
import { limits } from '../../files/limits.ts'
import type { Question } from '../content.ts'
import { fieldOf, typed } from '../field.ts'
import { readWeb } from '../read-web.ts'
import { textLines } from '../paper-space.ts'
import type { Parsed, QuestionType } from '../type.ts'

/** One line of text; some lines are names, addresses of mail or of a web site. */
export const text: QuestionType = {
  parse(question, posted) {
    const said = posted.value(question.code).replace(/\s+/g, ' ')
    const most = question.limit ?? limits.text
    const over = [...said].length - most
    if (over > 0) return { problem: { code: 'text.long', params: { most, over } } }
    return inFormat(said, question.format)
  },
  show: shown => (
    <TextInput
      {...fieldOf(shown)}
      value={typed(shown.given, shown.question.code, (value: string) => value)}
      type={shown.question.format === 'email' ? 'email' : 'text'}
      inputMode={shown.question.format === 'web' ? 'url' : undefined}
    />
  ),
  blank: ({ limit, format }) => textLines(format ? 1 : (limit ?? 70)),
  review: (_question, value) => String(value),
  export: String,
}

function inFormat(said: string, format: Question['format']): Parsed {
  if (format === 'name' && (said.match(/\p{L}/gu) ?? []).length < 2) return { problem: { code: 'text.name' } }
  if (format === 'email') return /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(said) ? { value: said } : bad('text.email')
  if (format === 'web') return asWeb(said)
  return { value: said }
}

function asWeb(said: string): Parsed {
  const value = readWeb(said)
  if (value) return { value }
  return bad(/^\S+,\S/.test(said) ? 'text.web-comma' : 'text.web')
}

function bad(code: string): Parsed {
  return { problem: { code } }
}
