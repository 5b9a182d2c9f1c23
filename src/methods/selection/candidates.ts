/** A column of groups: one code per candidate into the names; -1 for none. */
export interface Levels {
  codes: Int32Array
  names: string[]
}

/** What the rules are applied to, in any order of rows. */
export interface Candidates {
  applicants: string[]
  scores: Float64Array
  /** Every column that a rule names as `by` or `when`. */
  groups: Map<string, Levels>
  /** Every column that `ties` names (without its minus sign). */
  numbers: Map<string, Float64Array>
}

/** At least `low` and at most `high` of the members; `rule` names it as in "minimum 1". */
export interface Row {
  rule: string
  kind: 'minimum' | 'maximum' | 'share'
  by: string
  value: string
  low: number
  high: number
  members: Int32Array
}
