import type { Localised } from '../../form/content.ts'
import type { Meaning } from '../../form/meanings.ts'

/** Something a submission must fulfil, as a season says it. */
export interface RequirementData {
  code: string
  name: Localised
  summary: Localised
  /** Codes of questions and of file questions that must have an answer. */
  fields: string[]
  documents: string[]
  checks?: Check[]
}

/** The same as it is judged. */
export interface Requirement extends RequirementData {
  checks: Check[]
}

/** What the system itself can see, by name. Ages count on the reference date. */
export type Check =
  | { check: 'in-region'; of: Meaning; region: string }
  | { check: 'known-number'; of: Meaning }
  | { check: 'never-took-part' }
  | { check: 'age'; of: Meaning; least: number; most: number }
  | { check: 'nik-agrees' }
  /** `least`: an option of the question; options stand in order of rank. */
  | { check: 'education-at-least'; of: Meaning; least: string }
  | { check: 'amount-at-least'; of: Meaning; least: number }
  | { check: 'payable'; part: 'account' | 'tax' }

/** What each check can judge: its sentence speaks of these and of nothing else. */
export const judgedMeanings = {
  'in-region': ['applicant.place'],
  'known-number': ['applicant.number'],
  age: ['person.birth_date'],
  'education-at-least': ['person.education'],
  'amount-at-least': ['business.turnover_month', 'business.turnover_year', 'business.assets'],
} as const satisfies Partial<Record<Check['check'], Meaning[]>>

/** The meanings a check asks for. */
export function meaningsOfCheck(check: Check): Meaning[] {
  if ('of' in check) return [check.of]
  if (check.check === 'nik-agrees') return ['person.nik', 'person.birth_date', 'person.sex']
  if (check.check === 'payable') return check.part === 'tax' ? ['tax.npwp'] : ['account.number', 'account.owner']
  return []
}
