import type { FormContent } from '../../form/content.ts'
import type { Meaning } from '../../form/meanings.ts'
import type { NamedSlot } from '../../form/slots.ts'
import type { Requirement } from './requirement.ts'

/** A form with what its answers must fulfil. */
export interface JudgedForm {
  content: FormContent
  /** The papers it asks for. */
  slots: Record<string, NamedSlot>
  requirements: Requirement[]
  rules: JudgingRules
}

/** What the answers are judged by, beside the requirements. */
export interface JudgingRules {
  /** Ages and categories count on this day. ISO date. */
  referenceDate: string
  category?: CategoryRule
  payability?: PayabilityRule
}

/** Start-up up to so many whole months on the reference date, counted from the earliest of these dates; else scale-up. */
export interface CategoryRule {
  of: Meaning[]
  startUpMonths: number
}

/** When money could be paid: computed on every submission, never a bar. */
export interface PayabilityRule {
  /** Codes of the banks money is sent to: options of the question `account.bank`. */
  banks: string[]
  /** The account belongs to one of these names, and to none of those persons. A tax number is judged the same way. */
  owners: Meaning[]
  persons: Meaning[]
}

/** Names of people: bank books leave out their titles. */
export const personMeanings: readonly Meaning[] = ['person.name', 'applicant.leader']

/** Names an account can belong to. */
export const nameMeanings: readonly Meaning[] = [
  'applicant.name',
  'applicant.legal_name',
  'business.name',
  ...personMeanings,
]

/** Whether money may go to the person who registers, to an account and under a tax number of his or her own. */
export function paysPerson({ owners, persons }: PayabilityRule): boolean {
  return owners.includes('person.name') && !persons.includes('person.name')
}
