import type { ComponentChildren } from 'preact'
import type { Lang } from '../../design/index.ts'
import type { Tx } from '../database/open.ts'
import type { Actor } from '../policy/index.ts'
import type { Sheet, SheetRow, WantedColumns } from '../sheets/index.ts'
import type { Fields } from '../staff-form/index.ts'
import type { Context, House } from '../web/context.ts'
import type { PlanRow, PlanRun, RowProblem, Skipped, Step } from './rules/plan.ts'
import type { PlanWords } from './words.ts'

/** Who acts, in which house, and when. */
export interface By {
  house: House
  actor: Actor
  at: Temporal.Instant
}

/** The same while a plan is applied or undone. */
export interface PlanStep extends By {
  run: PlanRun
}

/** What was chosen in a list, with what was said of it. */
export interface Selection {
  ids: string[]
  said: Record<string, string>
  /** The filters of the list that they were chosen under, by their keys: they may name more than whole rows. */
  filters: Readonly<Record<string, string>>
}

/** How the rows of a plan come, and what a kind of plan is given to make its difference of. */
export interface Given {
  upload: SheetRow[]
  selection: Selection
  computation: undefined
}

export type Way = keyof Given

/** An address, where need be of whoever looks: officers have their lists in different places. */
export type Where = string | ((actor: Actor) => string)

/** What the page needs where a plan begins. */
interface Sources {
  upload: FileSource
  /** The list in which rows are chosen: where its readers find it, and what is asked of whoever chose. */
  selection: { by: 'selection'; list: Where; said?: Fields }
  computation: { by: 'computation' }
}

/** A table that somebody made: which columns are wanted of it, and what may be chosen. */
export interface FileSource {
  by: 'upload'
  columns: WantedColumns
  accept: string
  /** The same for people. */
  kinds: string
  bytes: number
}

/** One column of the difference. Where a row changes the field of this name, what stood before stands below. */
export interface PlanColumn<Values> {
  key: string
  head(lang: Lang): string
  /** As it stands in the download, and on the page unless `cell` says otherwise. */
  value(row: PlanRow<Values>, lang: Lang): string | null | undefined
  cell?(row: PlanRow<Values>, lang: Lang): ComponentChildren
  /** What stood before, where the change does not say it as people do. */
  was?(row: PlanRow<Values>, lang: Lang): string | null | undefined
  /** What of it is found by a search, where the page shows more than the value. */
  found?(row: PlanRow<Values>, lang: Lang): string | null | undefined
  /** In the download only. */
  away?: true
}

/** How a kind of plan looks: all that its pages need to know. */
export interface PlanFace<Values> {
  /** How its plans are known, and its acts in the ledger: `registry`. */
  name: string
  /** The address of its start; everything else stands below it. */
  path: string
  /** Where the way back from its start leads. */
  back: { href: Where; label(lang: Lang): string }
  words(lang: Lang): PlanWords
  /** A second, grey line above its start. */
  example?(lang: Lang, now: Temporal.Instant): string
  columns: readonly PlanColumn<Values>[]
  /** The column that names the row. */
  named: string
  problem(one: RowProblem, lang: Lang): string
  /** Why a row was left alone. */
  skipped(code: string, lang: Lang): string
  from: Sources[Way]
  /** More rows are no plan. */
  most: number
}

/** Rows that were written, each with what it made or changed, and those that do not fit any more. */
export interface Applied {
  written: { row: number; subjectId: string }[]
  skipped: Skipped[]
}

/**
 * A kind of plan: one constant of its room. What is written are batches of rows, each in a transaction of its own that may be
 * tried again; every row given is told of: as written, or left alone with a code.
 */
export interface PlanKind<Values, W extends Way = Way> extends PlanFace<Values> {
  /** What the policy calls it. Every action asks it. */
  act: string
  from: Sources[W]
  /** What each row comes to; nothing is written. A refusal is a code of `refusal`. */
  differ(tx: Tx, given: Given[W], by: By): Promise<PlanRow<Values>[] | { refusal: string }>
  refusal?(code: string, lang: Lang): string
  /** Writes what still fits what the plan had seen. */
  apply(tx: Tx, rows: PlanRow<Values>[], step: PlanStep): Promise<Applied>
  /** Takes back what nobody has changed since. Resolves to the rows that it left as they are. */
  undo(tx: Tx, rows: PlanRow<Values>[], step: PlanStep): Promise<Skipped[]>
  /** In the transaction of the last batch; `rows`: how many were written or taken back. */
  ended?(tx: Tx, step: Step, rows: number): Promise<void>
  /** Rows of a batch; 500 unless said. */
  batch?: number
  /** Whoever orders so many rows or fewer waits for them; more are left to the background. */
  atOnce?: number
  /** What the policy is asked about before a step takes these rows, where its line wants a fresh proof of who acts. */
  about?(rows: readonly PlanRow<Values>[], step: Step): object
  /** Stands above the rows: before they are written such as the text of a letter, afterwards such as what became of it. */
  beside?(c: Context, run: PlanRun): Promise<ComponentChildren>
  /** Before rows of a plan are shown or taken away: they may be personal. */
  looked?(c: Context, run: PlanRun): Promise<void>
}

/** A kind of plan of rows that are chosen in a list. */
export type SelectionPlan = PlanKind<unknown, 'selection'>

/** A kind of plan of which only the engine's part matters. */
export type AnyPlan = PlanKind<unknown>

/** What a file gives a plan. */
export interface Upload extends Pick<Sheet, 'rows' | 'leftOut'> {
  source: string
}
