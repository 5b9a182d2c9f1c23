import type { Question } from './content.ts'

type Limited = Pick<Question, 'type' | 'format' | 'min' | 'max'>

/** The least and the most a number or an amount may be: what its question says, else what its type takes. */
export function boundsOf({ type, min, max }: Limited): { least: number; most: number } {
  return { least: Number(min ?? 0), most: Number(max ?? mostOf[type === 'money' ? 'money' : 'number']) }
}

const mostOf = { number: 999_999_999, money: 999_999_999_999 }

/** The first day a date may be, where its question says none. */
export const firstDay = '1900-01-01'
/** The first year a month may be of, where its question says none. */
export const firstYear = 1900
