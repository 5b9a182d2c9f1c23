import { CodeInput, Excerpt } from '../../../design/index.ts'
import { parseDigits } from '../digits.ts'
import { fieldOf, typed } from '../field.ts'
import { digitBoxes } from '../paper-space.ts'
import type { QuestionType } from '../type.ts'

/** The number of a pesantren: 12 digits, kept as text, starting with 5. */
export const nspp: QuestionType = {
  parse({ code }, posted) {
    const parsed = parseDigits(posted.value(code), 'NSPP', [12])
    if ('problem' in parsed || String(parsed.value).startsWith('5')) return parsed
    return { problem: { code: 'nspp.start' } }
  },
  show: shown => <CodeInput {...fieldOf(shown)} value={shownNumber(shown)} figure={figure(shown.form.lang)} />,
  blank: (_question, form) => digitBoxes([4, 4, 4], form),
  review: (_question, value) => String(value),
  export: String,
  // 5103, 5120, 5123 and 5102 exist in the ministry's own list: unusual, never wrong.
  warn: (_question, value) => (String(value).startsWith('5100') ? undefined : { code: 'nspp.prefix' }),
}

function shownNumber(shown: Parameters<QuestionType['show']>[0]): string {
  return typed(shown.given, shown.question.code, (value: string) => value)
}

function figure(lang: 'id' | 'en') {
  const caption = { id: 'Piagam Statistik Pesantren (PSP)', en: 'Charter of the pesantren (PSP)' }[lang]
  const label = {
    id: 'Gambar piagam: nomor statistik ada di bawah judul.',
    en: 'Drawing of the charter: the number stands below the title.',
  }[lang]
  return <Excerpt title="PIAGAM STATISTIK PESANTREN" number="510032050123" caption={caption} label={label} />
}
