import { numberOf } from '../../../platform/form/answer.ts'
import type { CrossRule } from '../../../platform/form/parse-page.ts'

/** Rules across the answers of one page that make an answer wrong. */
export const crossRules: CrossRule[] = [
  answers => {
    const [all, santri] = [numberOf(answers, 'workers'), numberOf(answers, 'workers_santri')]
    if (all === undefined || santri === undefined || santri <= all) return undefined
    return { question: 'workers_santri', problem: { code: 'number.over', params: { now: santri, most: all } } }
  },
]
