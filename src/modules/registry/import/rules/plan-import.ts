import type { RegionBook } from '../../../regions/index.ts'
import type { PlanRow, RowProblem } from '../../../../platform/plan/index.ts'
import type { SheetRow } from '../../../../platform/sheets/index.ts'
import type { ListValues } from '../../rules/fields.ts'
import { knownPesantren, type Known, type KnownIndex } from './known-pesantren.ts'
import { readListRow, type RowRead } from './read-list-row.ts'

export type ImportRow = PlanRow<ListValues>

/**
 * Plans the import of an official list. A row with a number is known by all twelve digits; one without by name, address
 * and regency. Pure: the registry as it stands and the book of regions are arguments.
 */
export function planImport(rows: readonly SheetRow[], known: readonly Known[], book: RegionBook): ImportRow[] {
  const index = knownPesantren(known)
  return rows.map(row => planRow(readListRow(row, book), index))
}

function planRow(read: RowRead, index: KnownIndex): ImportRow {
  if (read.refused) return { ...head(read), kind: 'refused', act: 'none' }
  const earlier = index.inFile(read.values)
  if (earlier) return repeated(read, earlier)
  const found = recognise(read, index)
  index.add(read, found.known)
  const problems = [...read.problems, ...found.problems]
  const doubtful = read.doubtful || found.doubtful
  if (found.known) {
    const changes = differences(found.known, read)
    const act = changes.length > 0 ? 'update' : 'none'
    const kind = doubtful ? 'doubtful' : act === 'update' ? 'changed' : 'same'
    return { ...head(read), kind, act, subjectId: found.known.id, changes, problems }
  }
  const act = found.ambiguous ? 'none' : 'insert'
  return { ...head(read), kind: doubtful ? 'doubtful' : 'new', act, problems }
}

function head({ row, values, problems }: RowRead) {
  return { row, key: values.nspp ?? values.name, values, changes: [], problems }
}

/** The same row again is nothing new; the same number with other words cannot both be right, so the second is refused. */
function repeated(read: RowRead, earlier: { row: number; values: ListValues; id?: string }): ImportRow {
  const equal = (['name', 'address', 'regency_code'] as const).every(
    field => earlier.values[field] === read.values[field],
  )
  const about = { row: earlier.row, value: read.values.nspp ?? read.values.name }
  const problem = (code: string): RowProblem => ({ column: 'nspp', code, about })
  if (!equal)
    return { ...head(read), kind: 'refused', act: 'none', problems: [...read.problems, problem('nspp-twice')] }
  const kind = read.doubtful ? 'doubtful' : 'same'
  return { ...head(read), kind, act: 'none', subjectId: earlier.id, problems: [...read.problems, problem('row-twice')] }
}

interface Recognised {
  known?: Known
  doubtful?: boolean
  /** Several could be meant; nothing can be written. */
  ambiguous?: boolean
  problems: RowProblem[]
}

function recognise(read: RowRead, index: KnownIndex): Recognised {
  const { nspp } = read.values
  const byNumber = nspp ? index.byNspp(nspp) : undefined
  if (byNumber) return { known: byNumber, problems: [] }
  const alike = index.byPlace(read.values)
  if (!alike) return { problems: [] }
  const { count, first, numbered, numberless } = alike
  if (!nspp) {
    if (count === 1) return unclaimed(first, index)
    const problem = { column: 'nama', code: 'several-alike', about: { count } }
    return { doubtful: true, ambiguous: true, problems: [problem] }
  }
  if (numberless.length === 1 && !numbered) return unclaimed(numberless[0]!, index)
  const problem = { column: 'nspp', code: 'alike-under-other-number', about: { value: numbered?.nspp ?? '' } }
  return { doubtful: true, problems: [problem] }
}

/** A pesantren that an earlier row of the file means already cannot be meant by a second row under another number. */
function unclaimed(known: Known, index: KnownIndex): Recognised {
  if (!index.isClaimed(known)) return { known, problems: [] }
  return { doubtful: true, ambiguous: true, problems: [{ column: 'nama', code: 'alike-in-file' }] }
}

/** What the row says otherwise. What it does not say (no number, no address, a region nobody knows) changes nothing. */
function differences(known: Known, { values, unread }: RowRead) {
  return (['nspp', 'name', 'address', 'regency_code'] as const)
    .filter(field => !unread.includes(field) && known[field] !== values[field])
    .filter(field => values[field] !== null)
    .map(field => ({ field, from: known[field], to: values[field] }))
}
