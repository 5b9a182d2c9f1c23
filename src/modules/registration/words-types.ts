/** The texts of one question of the eligibility check. */
export interface Text {
  label: string
  why: string
  answers: Record<string, string>
  /** What an answer means when it is not a plain yes: how, where, why. */
  notes: Record<string, string>
}
