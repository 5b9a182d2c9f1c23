import type { FormContent, Localised } from '../../../platform/form/content.ts'
import type { Meaning } from '../../../platform/form/meanings.ts'
import type { CategoryRule, PayabilityRule, RequirementData } from '../../../platform/requirement/index.ts'
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
  /** Drafts that were never submitted are erased so many months after the window closed; without one, after the last saving. */
  eraseDraftsAfterMonths: number
  /** Whether a missing number of the applicant (`applicant.number`) bars from sending. */
  numberIsBar?: boolean
  category?: CategoryRule
  /** Asked before anything is stored, in this order. */
  eligibility?: SelfCheckQuestion[]
  payability?: PayabilityRule
  /** What happens once registration has closed, step by step: told to whoever has registered. */
  next?: { title: Localised; text: Localised }[]
  /** What a receipt prints of the answers, in this order. */
  receipt: { of: Meaning | 'category'; label: Localised }[]
}
