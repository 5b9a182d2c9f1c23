import type { Localised } from '../../../platform/form/content.ts'
import type { CallData } from './call-data.ts'

/** A whole season as data: what `opop season create` loads and staff may change later. Codes are stable and English. */
export interface SeasonData {
  programme: ProgrammeData & { parent?: ProgrammeData }
  year: number
  name: Localised
  mode: 'live' | 'rehearsal'
  rules: SeasonRules
  stages: StageData[]
  calls: CallData[]
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
  /** While the season runs, whoever works in a role that decides signs in with a second factor too. */
  secondFactor?: boolean
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
