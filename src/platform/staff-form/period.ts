import type { Fields, Values } from './field.ts'
import { words } from './words.ts'

const day = { type: 'date', max: '2999-12-31' } as const

/** From a day until a day, both of them included. */
export const periodFields = {
  mulai: { ...day, label: lang => words(lang).period.from },
  sampai: { ...day, label: lang => words(lang).period.until, sentences: lang => ({ order: words(lang).period.order }) },
} as const satisfies Fields

/** The rule across both fields: the last day is not before the first. */
export function inOrder({ mulai, sampai }: Partial<Values<typeof periodFields>>): { sampai?: 'order' } {
  return mulai && sampai && sampai < mulai ? { sampai: 'order' } : {}
}
