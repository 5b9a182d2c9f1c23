import type { Localised } from '../form/content.ts'

/** Yes, not yet, or no. */
export type Verdict = 'can' | 'not-yet' | 'cannot'

/** A question of a self-check, as data: one of its answers is chosen. */
export interface SelfCheckQuestion {
  code: string
  label: Localised
  why?: Localised
  answers: {
    code: string
    label: Localised
    /** `not-yet`: may go on, and `told` says what else is needed. `cannot`: `told` says why. */
    verdict: Verdict
    /** One line of the result, whatever the verdict. */
    told: Localised
  }[]
}
