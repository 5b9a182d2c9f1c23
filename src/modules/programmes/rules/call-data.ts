import type { FormContent, Localised } from '../../../platform/form/content.ts'
import type { Meaning } from '../../../platform/form/meaning.ts'
import type { SelfCheckQuestion } from '../../../platform/self-check/index.ts'

/** Who may register for a call. An organisation lives on in the registry; a person registers for himself or herself. */
export const applicantKinds = ['pesantren', 'cooperative', 'business', 'partner', 'person'] as const

export type ApplicantKind = (typeof applicantKinds)[number]

/** Something people can register for, as data. Several calls may share a stage and its window; a stage without one is open. */
export interface CallData {
  /** Stands in the address, /daftar/{programme}/{code}; lower case and dashes. One in a season. */
  code: string
  /** Code of the stage whose window counts. */
  stage: string
  name: Localised
  summary: Localised
  applicants: ApplicantKind[]
  /** Begins every number: OPOP gives OPOP-19-000001. Capitals; one in a season. */
  prefix: string
  form: FormContent
  requirements: RequirementData[]
  rules: CallRules
}

/** What a call decides and the rules ask for. Kept in `call.rules`. */
export interface CallRules {
  /** Most files of one registration. */
  mostFiles: number
  /** Drafts that were never submitted are erased so many months after the window closed. */
  eraseDraftsAfterMonths: number
  /** Whether a missing number of the applicant (`applicant.number`) bars from sending. */
  numberIsBar?: boolean
  /** Start-up up to so many whole months on the reference date, counted from the earliest of these dates; else scale-up. */
  category?: { of: Meaning[]; startUpMonths: number }
  /** Asked before anything is stored, in this order. */
  eligibility?: SelfCheckQuestion[]
  payability?: PayabilityRule
  /** What happens once registration has closed, step by step: told to whoever has registered. */
  next?: { title: Localised; text: Localised }[]
  /** What a receipt prints of the answers, in this order. */
  receipt: { of: Meaning | 'category'; label: Localised }[]
}

/** When money could be paid: computed on every submission, never a bar. */
export interface PayabilityRule {
  /** Codes of the banks money is sent to: options of the question `account.bank`. */
  banks: string[]
  /** The account belongs to one of these names, and to none of those persons. */
  owners: Meaning[]
  persons: Meaning[]
}

export interface RequirementData {
  code: string
  name: Localised
  summary: Localised
  /** Codes of questions and of file questions that must have an answer. */
  fields: string[]
  documents: string[]
  checks?: Check[]
}

/** What the system itself can see, by name. Ages count on the season's reference date. */
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

/** The meanings a check asks for. */
export function meaningsOfCheck(check: Check): Meaning[] {
  if ('of' in check) return [check.of]
  if (check.check === 'nik-agrees') return ['person.nik', 'person.birth_date', 'person.sex']
  if (check.check === 'payable') return check.part === 'tax' ? ['tax.npwp'] : ['account.number', 'account.owner']
  return []
}
