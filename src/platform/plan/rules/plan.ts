/** What a row comes to: new, changed, ended, nothing, something only with consent, or never anything. */
export type RowKind = 'new' | 'changed' | 'ended' | 'same' | 'doubtful' | 'refused'

/** What applying a row does. A doubtful one may do any, once somebody says so. */
export type RowAct = 'insert' | 'update' | 'end' | 'none'

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
  /** As the spreadsheet counts, or in the order of what was chosen; each number once. */
  row: number
  /** How people know the thing: its number, else its name. */
  key: string
  kind: RowKind
  act: RowAct
  /** What is updated or ended, or what was found to be the same. */
  subjectId?: string
  values: Values
  changes: FieldChange[]
  /** Why it is doubtful or refused, or only what was noted. */
  problems: RowProblem[]
}

export type PlanCounts = Record<RowKind | 'rows', number>

/** How many rows of each kind; they add up to `rows`. */
export function countPlan(rows: readonly { kind: RowKind }[]): PlanCounts {
  const counts: PlanCounts = { rows: rows.length, new: 0, changed: 0, ended: 0, same: 0, doubtful: 0, refused: 0 }
  for (const { kind } of rows) counts[kind]++
  return counts
}

/** A row that was left alone, and why in a code. */
export interface Skipped {
  row: number
  key: string
  code: string
}

/** Which rows a page had shown, and which of them were ticked. */
export interface Choice {
  shown: number[]
  ticked: number[]
}

/** What is done with a kept plan. */
export type Step = 'apply' | 'undo'

export type PlanState = 'planned' | 'applying' | 'applied' | 'undoing' | 'undone'

/** Where a plan stands before a step, in the middle of it, and after it. */
export const stepStates = {
  apply: { before: 'planned', during: 'applying', after: 'applied' },
  undo: { before: 'applied', during: 'undoing', after: 'undone' },
} as const satisfies Record<Step, Record<'before' | 'during' | 'after', PlanState>>

/** The name under which the background work of a plan is found again. */
export function processKey(kind: string, step: Step, runId: string): string {
  return `${kind}-${step}:${runId}`
}

/** A plan as it was kept, with what became of it. */
export interface PlanRun {
  id: string
  kind: string
  source: string
  summary: PlanSummary
  state: PlanState
  withDoubtful: boolean
  /** The last row that the step under way has taken. */
  reached: number | null
  /** Who made it, and in which role and region. */
  actorId: string | null
  role: string | null
  regionCode: string | null
  plannedAt: Date
  appliedAt: Date | null
  undoneAt: Date | null
}

export interface PlanSummary extends PlanCounts {
  /** Columns of the file that were not read. */
  leftOut?: string[]
  /** What was said together with a selection, such as a reason. */
  said?: Record<string, string>
  /** When its rows were taken away because nobody had applied it. */
  swept?: string
  /** How many rows applying wrote, and undoing took back. */
  applied?: number
  undone?: number
}
