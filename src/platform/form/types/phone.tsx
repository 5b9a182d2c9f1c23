import { TextInput } from '../../../design/index.ts'
import { fieldOf, typed } from '../field.ts'
import { digitBoxes } from '../paper-space.ts'
import type { QuestionType } from '../type.ts'

/** A telephone number, typed as 08…, stored as E.164. */
export const phone: QuestionType = {
  parse({ code, format }, posted) {
    const value = e164(posted.value(code))
    if (!value) return { problem: { code: 'phone.other' } }
    if (format === 'mobile' && !/^\+628/.test(value)) return { problem: { code: 'phone.mobile' } }
    return { value }
  },
  show: shown => (
    <TextInput
      {...fieldOf(shown)}
      type="tel"
      inputMode="tel"
      size={16}
      value={typed(shown.given, shown.question.code, (value: string) => asTyped(value))}
    />
  ),
  blank: (_question, form) => ({ ...digitBoxes([4, 4, 5], form), said: undefined }),
  review: (_question, value) => asTyped(String(value)),
  export: String,
}

/** "0812-3456-7890", "62812…", "+62 812…" → "+62812…"; undefined when it cannot be a number that rings. */
export function e164(said: string): string | undefined {
  const bare = said.replace(/[\s().\-–/]/g, '')
  const foreign = /^(?:\+|00)([1-9]\d{7,14})$/.exec(bare)?.[1]
  if (foreign && !foreign.startsWith('62')) return `+${foreign}`
  const national = /^(?:\+62|0062|62|0)?0?([2-9]\d{6,12})$/.exec(bare)?.[1]
  if (!national) return undefined
  const isMobile = national.startsWith('8')
  if (isMobile ? !/^8[1-9]\d{7,10}$/.test(national) : !/^[2-79]\d{6,10}$/.test(national)) return undefined
  return `+62${national}`
}

/** As people write it here: 0812-3456-7890. */
export function asTyped(value: string): string {
  if (!value.startsWith('+62')) return value
  const national = `0${value.slice(3)}`
  return national.startsWith('08') ? national.replace(/^(.{4})(.{4})(.*)$/, '$1-$2-$3') : national
}
