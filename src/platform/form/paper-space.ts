import type { PaperSpace } from '../../design/index.ts'
import type { Choice } from './content.ts'
import type { FormContext } from './type.ts'
import { paperWords } from './words/paper.ts'

/** Letters that a hand writes on one line of A4. */
const lettersOnALine = 70
/** What is longer goes onto another sheet. */
const mostLines = 12

/** One box a digit, in groups. */
export function digitBoxes(groups: number[], { lang }: Pick<FormContext, 'lang'>): PaperSpace {
  const count = groups.reduce((sum, group) => sum + group, 0)
  return { kind: 'boxes', groups: groups.map(one => ({ count: one })), said: paperWords(lang).digits(count) }
}

/** Day, month and year, or fewer of them, one box a digit. */
export function dateBoxes(parts: ('day' | 'month' | 'year')[], { lang }: Pick<FormContext, 'lang'>): PaperSpace {
  const w = paperWords(lang)
  return { kind: 'boxes', groups: parts.map(part => ({ label: w[part], count: part === 'year' ? 4 : 2 })) }
}

/** As many lines as a text within the limit needs. */
export function textLines(letters: number): PaperSpace {
  const count = Math.min(mostLines, Math.max(1, Math.ceil(letters / lettersOnALine)))
  return { kind: 'lines', lines: Array.from({ length: count }, () => ({})) }
}

/** The options, each with its box and its code. */
export function tickBoxes(options: Choice[] = [], { lang }: Pick<FormContext, 'lang'>, several: boolean): PaperSpace {
  const w = paperWords(lang)
  const ticks = options.map(({ code, label, hint }) => ({ code, label: label[lang], hint: hint?.[lang] }))
  return { kind: 'ticks', options: ticks, said: several ? w.several : w.single }
}
