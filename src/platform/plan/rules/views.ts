import { searched } from '../../text/searched.ts'
import { whole } from '../../text/whole.ts'
import type { RowKind } from './plan.ts'

/** What of a plan stands on a page: the rows of one kind, those with a note, or those that nothing was written for. */
export type View = RowKind | 'noted' | 'left'

/** How a view is called in an address. */
const viewNames: Record<View, string> = {
  new: 'baru',
  changed: 'berubah',
  ended: 'berakhir',
  doubtful: 'diragukan',
  refused: 'ditolak',
  same: 'sama',
  noted: 'catatan',
  left: 'tertinggal',
}

export const views = Object.keys(viewNames) as View[]

/** Which rows are looked at, as the address says it. */
export interface Look {
  view?: View
  /** Words that stand in the row. */
  q: string
  /** The page begins behind this row, or ends before that one. */
  after?: number
  before?: number
}

/** Whether somebody looks at some rows only: then nothing else stands beside them. */
export function isNarrowed({ view, q, after, before }: Look): boolean {
  return view !== undefined || q !== '' || after !== undefined || before !== undefined
}

/** Reads an address. What it says that no view is is left out, never an error. */
export function readLook(params: URLSearchParams): Look {
  return {
    view: views.find(view => viewNames[view] === params.get('jenis')),
    q: searched(params.get('q') ?? ''),
    after: whole(params.get('setelah') ?? ''),
    before: whole(params.get('sebelum') ?? ''),
  }
}

/** The query that says a look, with its question mark; nothing for the whole plan. */
export function lookQuery({ view, q, after, before }: Look): string {
  const params = new URLSearchParams()
  if (view) params.set('jenis', viewNames[view])
  if (q) params.set('q', q)
  if (after !== undefined) params.set('setelah', String(after))
  if (before !== undefined) params.set('sebelum', String(before))
  const text = params.toString()
  return text && `?${text}`
}

export function viewName(view: View): string {
  return viewNames[view]
}
