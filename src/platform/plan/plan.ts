/** What a row would do: something new, a change, nothing, something only with consent, or never anything. */
export type PlanKind = 'new' | 'changed' | 'same' | 'doubtful' | 'refused'

export interface FieldChange {
  field: string
  from: string | null
  to: string | null
}

/** Something to say about a row. The room that made the plan turns the code into a sentence. */
export interface RowProblem {
  column: string
  code: string
  /** What the sentence needs: the value as it stood, another row, another number. */
  about?: Record<string, string | number>
}

export interface PlanRow<Values> {
  /** As the spreadsheet counts. */
  row: number
  /** How people know the thing: its number, else its name. */
  key: string
  kind: PlanKind
  /** What applying the row does. A doubtful row may insert or update, once somebody says so. */
  act: 'insert' | 'update' | 'none'
  /** What is updated, or what was found to be the same. */
  subjectId?: string
  values: Values
  changes: FieldChange[]
  problems: RowProblem[]
}

export interface PlanCounts {
  rows: number
  new: number
  changed: number
  same: number
  doubtful: number
  refused: number
}

/** How many rows of each kind; they add up to `rows`. */
export function countPlan(rows: readonly { kind: PlanKind }[]): PlanCounts {
  const counts: PlanCounts = { rows: rows.length, new: 0, changed: 0, same: 0, doubtful: 0, refused: 0 }
  for (const { kind } of rows) counts[kind]++
  return counts
}

/** The rows that applying writes. */
export function rowsToApply<Values>(rows: readonly PlanRow<Values>[], withDoubtful: boolean): PlanRow<Values>[] {
  return rows.filter(({ act, kind }) => act !== 'none' && kind !== 'refused' && (withDoubtful || kind !== 'doubtful'))
}

/** A row that was left alone, and why in a code. */
export interface Skipped {
  row: number
  key: string
  code: string
}

/** A plan as it was kept, with what became of it. */
export interface PlanRun {
  id: string
  kind: string
  source: string
  summary: PlanSummary
  state: 'planned' | 'applied' | 'undone'
  actorId: string | null
  createdAt: Date
  appliedAt: Date | null
  undoneAt: Date | null
}

export interface PlanSummary extends PlanCounts {
  /** Columns of the file that were not read. */
  leftOut?: string[]
  /** How many rows applying wrote. */
  applied?: number
  skipped?: Skipped[]
  undone?: number
  notUndone?: Skipped[]
}
