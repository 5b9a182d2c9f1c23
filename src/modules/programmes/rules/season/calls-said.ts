import { pagesOf, questionsOf } from '../../../../platform/form/content.ts'
import type { CallData } from '../call-data.ts'

/** Each call of a season in one line: "registration (OPOP-19): 31 pages, 78 questions". */
export function callsSaid({ year, calls = [] }: { year: number; calls?: CallData[] }): string[] {
  const counted = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`
  return calls.map(({ code, prefix, form }) => {
    const pages = counted(pagesOf(form).length, 'page')
    const questions = counted(questionsOf(form).length, 'question')
    return `${code} (${prefix}-${String(year).slice(-2)}): ${pages}, ${questions}`
  })
}
