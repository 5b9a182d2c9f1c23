import type { FormContent, Localised } from '../../../platform/form/content.ts'

/** A whole season as data: what `opop season create` loads and staff may change later. Codes are stable and English. */
export interface SeasonData {
  programme: ProgrammeData & { parent?: ProgrammeData }
  year: number
  name: Localised
  mode: 'live' | 'rehearsal'
  rules: SeasonRules
  stages: StageData[]
  form: { code: string; content: FormContent }
  documents: DocumentData[]
  requirements: RequirementData[]
  reasons: { code: string; name: Localised; advice: Localised }[]
  rubrics: { stage: string; example: boolean; criteria: { code: string; name: Localised; weight: number }[] }[]
  quotas: { stage: string; rule: Record<string, unknown>; example: boolean }[]
  prizes: PrizeData[]
  promises: PromiseData[]
}

export interface ProgrammeData {
  code: string
  name: Localised
  summary: Localised
}

/** What a season decides and the rules ask for. Kept in `season.rules`. */
export interface SeasonRules {
  /** Where the rules come from, shown on screen: "aturan 2022". */
  source: Localised
  /** Ages, category and dates of letters count on this day, whatever the window does. ISO date. */
  referenceDate: string
  age: { least: number; most: number }
  /** Codes of the banks money is sent to. */
  banks: string[]
  /** Whether a missing NSPP bars from registering. */
  nsppIsBar: boolean
  /** Up to so many months old a business is a start-up. */
  startUpMonths: number
  /** Most files of one registration. */
  mostFiles: number
  /** Drafts that were never submitted are erased so many months after the window closed. */
  eraseDraftsAfterMonths: number
}

export interface StageData {
  code: string
  kind: string
  level?: number
  name: Localised
  summary: Localised
  from?: string
  to?: string
  text?: Localised
  window?: WindowData
}

/** A window and every act that set or moved it, oldest first. The last adopted one counts. Ends are exclusive. */
export interface WindowData {
  changes: {
    opens: string
    closes: string
    adopted: boolean
    reason: Localised
    source: string
    at: string
  }[]
}

export interface DocumentData {
  code: string
  name: Localised
  hint: Localised
  accepts: ('photo' | 'pdf')[]
  most: number
  neededToSubmit: boolean
  /** Every view is written into the access log. */
  sensitive: boolean
}

export interface RequirementData {
  code: string
  name: Localised
  summary: Localised
  fields: string[]
  documents: string[]
}

export interface PrizeData {
  stage: string
  name: Localised
  amount: number
  kindOfFund: 'hadiah' | 'bantuan' | 'hibah'
  tax?: string
  tranches: { share: number; condition: Localised }[]
}

export interface PromiseData {
  of: 'programme' | 'season'
  code: string
  stage?: string
  name: Localised
  value: number
  unit: string
  source: string
}
