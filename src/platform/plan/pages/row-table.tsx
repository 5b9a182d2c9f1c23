import type { ComponentChildren } from 'preact'
import {
  DataTable,
  Muted,
  RowCheck,
  Status,
  formatNumber,
  type Column,
  type Lang,
  type StatusKind,
} from '../../../design/index.ts'
import type { StoredRow } from '../data/rows.ts'
import type { PlanColumn, PlanFace } from '../kind.ts'
import type { RowKind } from '../rules/plan.ts'
import { wordsOf } from '../words.ts'
import { planFormId } from './plan-form.ts'

const tiles: Record<Exclude<RowKind, 'refused'>, StatusKind> = {
  new: 'progress',
  changed: 'progress',
  ended: 'progress',
  same: 'empty',
  doubtful: 'waiting',
}

export interface RowTableProps {
  lang: Lang
  face: PlanFace<unknown>
  caption: string
  rows: StoredRow<unknown>[]
  /** Before the plan is applied rows can be left out, and doubtful ones taken in. */
  open: boolean
  /** Its rows are told apart by their kind, even where all are of one. */
  mixed?: boolean
  empty: ComponentChildren
}

/** Rows of a plan: what each is about, what becomes what, and what there is to say of it. A column that says nothing is none. */
export function RowTable({ lang, face, caption, rows, open, mixed = false, empty }: RowTableProps) {
  const w = wordsOf(face, lang)
  const shown = face.columns.filter(
    column => !column.away && column.key !== face.named && rows.some(row => hasValue(column, row, lang)),
  )
  const byKind = mixed || new Set(rows.map(row => row.kind)).size > 1
  const reasons = (row: StoredRow<unknown>) => reasonsOf(face, row, open, lang).join(' ')
  // A row of a file that cannot be taken is to be mended; one of a list is only left out.
  const refused = face.from.by === 'upload' ? 'wrong' : 'empty'
  const tileOf = (kind: RowKind) => (kind === 'refused' ? refused : tiles[kind])
  const columns: (Column<StoredRow<unknown>> | false)[] = [
    { key: face.named, head: namedIn(face).head(lang), cell: row => <Named {...{ lang, face, row, open }} /> },
    { key: 'row', head: w.row, numeric: true, cell: row => formatNumber(row.row, lang) },
    ...shown.map(column => ({
      key: column.key,
      head: column.head(lang),
      cell: (row: StoredRow<unknown>) => <Value {...{ lang, face, column, row }} />,
    })),
    byKind && { key: 'kind', head: w.what, cell: row => <Status kind={tileOf(row.kind)}>{w.kinds[row.kind]}</Status> },
    rows.some(reasons) && { key: 'reason', head: w.reason, cell: reasons },
  ]
  return (
    <DataTable
      {...{ caption, rows, empty }}
      columns={columns.filter(column => column !== false)}
      captionHidden
      fold
      tone={row => (tileOf(row.kind) === 'wrong' ? 'wrong' : undefined)}
    />
  )
}

function hasValue(column: PlanColumn<unknown>, row: StoredRow<unknown>, lang: Lang): boolean {
  return Boolean(column.value(row, lang)) || row.changes.some(one => one.field === column.key)
}

/** Whether anybody can say that it is written or not. */
export function isOpen({ act, kind }: StoredRow<unknown>): boolean {
  return act !== 'none' && kind !== 'refused'
}

function namedIn(face: PlanFace<unknown>): PlanColumn<unknown> {
  return face.columns.find(column => column.key === face.named)!
}

interface CellProps {
  lang: Lang
  face: PlanFace<unknown>
  row: StoredRow<unknown>
}

/** What the row is about, with its box. */
function Named({ lang, face, row, open }: CellProps & { open: boolean }) {
  const value = <Value {...{ lang, face, row }} column={namedIn(face)} />
  if (!open || !isOpen(row)) return value
  const checked = row.chosen ?? row.kind !== 'doubtful'
  const label = wordsOf(face, lang).take(row.key)
  return (
    <span>
      <RowCheck name="tulis" value={String(row.row)} label={label} checked={checked} form={planFormId} /> {value}
    </span>
  )
}

/** A value; where the row changes it, what stood before stands below; what was taken back is the other way about. */
function Value({ lang, face, row, column }: CellProps & { column: PlanColumn<unknown> }) {
  const w = wordsOf(face, lang)
  const change = row.changes.find(one => one.field === column.key)
  const none = <Muted>–</Muted>
  const value = (column.cell ?? column.value)(row, lang) || none
  if (!change) return <>{value}</>
  const before = column.was ? column.was(row, lang) : change.from
  const meanwhile = column.value(row, lang)
  return (
    <span>
      {row.undone ? before || none : value}
      <br />
      <Muted small>{row.undone ? meanwhile && w.meanwhile(meanwhile) : before ? w.was(before) : w.wasNone}</Muted>
    </span>
  )
}

/** What was found in the row, then why nothing was written for it, or why what was written stays. */
export function reasonsOf(face: PlanFace<unknown>, row: StoredRow<unknown>, open: boolean, lang: Lang): string[] {
  const w = wordsOf(face, lang)
  const found = row.problems.map(one => face.problem(one, lang))
  const left = row.kept ?? row.skipped
  if (left !== undefined) return [...found, sentence(face.skipped(left, lang))]
  if (open || row.applied || !isOpen(row)) return found
  return [...found, row.kind === 'doubtful' ? w.notTaken : w.leftOutRow]
}

/** Rooms say in the middle of a line why they left a row alone. */
function sentence(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`
}
