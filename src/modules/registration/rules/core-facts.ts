import { textOf, type Answers } from '../../../platform/form/answer.ts'
import type { SeasonRules } from '../../programmes/index.ts'
import { categoryOf, type Category } from './category.ts'

/** What lists and scopes ask for, as typed columns beside the answers. */
export interface CoreFacts {
  name: string | null
  regency: string | null
  kecamatan: string | null
  village: string | null
  category: Category | null
  field: string | null
}

/** The facts that all answers together tell. A village's code carries those of its kecamatan and regency. */
export function coreFacts(answers: Answers, rules: SeasonRules): CoreFacts {
  const village = textOf(answers, 'village') ?? null
  const started = textOf(answers, 'unit_started')
  const nibDate = textOf(answers, 'nib_date')
  return {
    name: textOf(answers, 'name') ?? null,
    regency: village && village.slice(0, 4),
    kecamatan: village && village.slice(0, 6),
    village,
    category: categoryOf({ started, nibDate }, rules) ?? null,
    field: textOf(answers, 'field') ?? null,
  }
}

/** The questions whose answers are such facts: saving them updates the columns too. */
export const factQuestions: ReadonlySet<string> = new Set(['name', 'village', 'unit_started', 'nib_date', 'field'])
