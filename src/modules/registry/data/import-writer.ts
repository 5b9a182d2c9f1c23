import { randomUUID } from 'node:crypto'
import type { Tx } from '../../../platform/database/open.ts'
import type { PlanStep, PlanWriter, Skipped, Written } from '../../../platform/plan/index.ts'
import { readRegionBook } from '../../regions/index.ts'
import type { ListValues } from '../rules/fields.ts'
import { listFields } from '../rules/fields.ts'
import type { ImportRow } from '../rules/plan-import.ts'
import { openFacts, presentFacts, replaceFacts, type FactValue, type Source } from './facts.ts'
import { lockKnown } from './known.ts'
import { takenBack } from './taken-back.ts'
import { changePesantren, deletePesantren, insertPesantren, referredTo, setStanding } from './organisations.ts'

/** The kind of plan that an import of the official list is. */
export const importKind = 'registry'

/** Writes imported rows and takes them back, a thousand at a time. */
export const importWriter: PlanWriter<ListValues> = {
  kind: importKind,
  async write(tx, rows, step) {
    const fitting = await stillFitting(tx, rows)
    const inserted = await insertRows(
      tx,
      fitting.rows.filter(row => row.act === 'insert'),
      step,
    )
    const updated = await updateRows(
      tx,
      fitting.rows.filter(row => row.act === 'update'),
      step,
    )
    return { written: [...inserted, ...updated], skipped: fitting.skipped }
  },
  async takeBack(tx, rows, step) {
    const removed = await removeRows(
      tx,
      rows.filter(row => row.act === 'insert'),
    )
    const restored = await restoreRows(
      tx,
      rows.filter(row => row.act === 'update'),
      step,
    )
    return { undone: removed.undone + restored.undone, skipped: [...removed.skipped, ...restored.skipped] }
  },
}

/** Rows whose ground has moved since the plan was made: the number is taken, or the values are no longer those seen. */
async function stillFitting(tx: Tx, rows: ImportRow[]): Promise<{ rows: ImportRow[]; skipped: Skipped[] }> {
  const ids = rows.flatMap(row => row.subjectId ?? [])
  const present = await lockKnown(
    tx,
    ids,
    rows.flatMap(row => row.values.nspp ?? []),
  )
  const byId = new Map(present.map(one => [one.id, one]))
  const byNumber = new Map(present.flatMap(one => (one.nspp ? [[one.nspp, one.id] as const] : [])))
  const skipped: Skipped[] = []
  const fitting = rows.filter(row => {
    const owner = row.values.nspp ? byNumber.get(row.values.nspp) : undefined
    const known = row.subjectId ? byId.get(row.subjectId) : undefined
    const taken = owner !== undefined && owner !== row.subjectId
    const moved = row.changes.some(({ field, from }) => known?.[field as keyof ListValues] !== from)
    if (taken || moved) skipped.push({ row: row.row, key: row.key, code: taken ? 'number-taken' : 'changed-since' })
    return !taken && !moved
  })
  return { rows: fitting, skipped }
}

async function insertRows(tx: Tx, rows: ImportRow[], step: PlanStep): Promise<Written[]> {
  const book = await readRegionBook(tx)
  const written: Written[] = []
  for (const part of parts(rows)) {
    const given = part.map(row => ({ ...row.values, id: randomUUID(), kecamatan_code: null, village_code: null }))
    await insertPesantren(tx, given, book)
    const values = given.flatMap(one =>
      listFields
        .filter(field => one[field] !== null)
        .map(field => ({ organisationId: one.id, field, value: one[field] })),
    )
    await openFacts(tx, values, sourceOf(step, 'registry'))
    written.push(...part.map((row, at) => ({ row: row.row, subjectId: given[at]!.id })))
  }
  return written
}

async function updateRows(tx: Tx, rows: ImportRow[], step: PlanStep): Promise<Written[]> {
  const book = await readRegionBook(tx)
  for (const part of parts(rows)) {
    await changePesantren(
      tx,
      part.map(row => changeOf(row, 'to')),
      book,
    )
    await setStanding(
      tx,
      part.map(row => row.subjectId!),
      'recorded',
    )
    const confirmed = await confirmedBy(tx, part)
    await replaceFacts(tx, [...part.flatMap(row => valuesOf(row, 'to')), ...confirmed], sourceOf(step, 'registry'))
  }
  return rows.map(row => ({ row: row.row, subjectId: row.subjectId! }))
}

/** What a registration said and the list says too has the list as its source from now on, whatever becomes of the other. */
async function confirmedBy(tx: Tx, rows: ImportRow[]): Promise<FactValue[]> {
  const facts = await presentFacts(
    tx,
    rows.map(row => row.subjectId!),
  )
  return rows.flatMap(({ subjectId, values, changes }) =>
    (facts.get(subjectId!) ?? [])
      .filter(({ field, value, source_kind }) => {
        const same = value !== null && values[field as keyof ListValues] === value
        return same && source_kind === 'registration' && changes.every(change => change.field !== field)
      })
      .map(({ field, value }) => ({ organisationId: subjectId!, field, value })),
  )
}

/** What an import made is removed, unless it says something else by now or something refers to it. */
async function removeRows(tx: Tx, rows: ImportRow[]) {
  const skipped: Skipped[] = []
  let undone = 0
  for (const part of parts(rows)) {
    const ids = part.map(row => row.subjectId!)
    const facts = await presentFacts(tx, ids)
    const referred = await referredTo(tx, ids)
    const free = part.filter(row => {
      const wrote = new Map(Object.entries(row.values))
      const untouched = isUntouched(facts.get(row.subjectId!) ?? [], wrote)
      const code = referred.has(row.subjectId!) ? 'in-use' : untouched ? undefined : 'changed-since'
      if (code) skipped.push({ row: row.row, key: row.key, code })
      return !code
    })
    await deletePesantren(
      tx,
      free.map(row => row.subjectId!),
    )
    undone += free.length
  }
  return { undone, skipped }
}

/** What an import changed goes back, unless a field has changed again by now, or what stood before was taken back. */
async function restoreRows(tx: Tx, rows: ImportRow[], step: PlanStep) {
  const book = await readRegionBook(tx)
  const skipped: Skipped[] = []
  let undone = 0
  for (const part of parts(rows)) {
    const ids = part.map(row => row.subjectId!)
    const [facts, gone] = [await presentFacts(tx, ids), await takenBack(tx, ids)]
    const free = part.filter(row => {
      const isGone = row.changes.some(({ field, from }) => gone.has(`${row.subjectId} ${field} ${from}`))
      const wrote = new Map(row.changes.map(({ field, to }) => [field, to]))
      const held = (facts.get(row.subjectId!) ?? []).filter(fact => wrote.has(fact.field))
      const untouched = !isGone && held.length === wrote.size && isUntouched(held, wrote)
      // Only a registration had named it before: there is nothing to go back to.
      const code = wasNameless(row) ? 'in-use' : untouched ? undefined : 'changed-since'
      if (code) skipped.push({ row: row.row, key: row.key, code })
      return !code
    })
    await changePesantren(
      tx,
      free.map(row => changeOf(row, 'from')),
      book,
    )
    await replaceFacts(
      tx,
      free.flatMap(row => valuesOf(row, 'from')),
      sourceOf(step, 'undo'),
    )
    undone += free.length
  }
  return { undone, skipped }
}

function wasNameless({ changes }: ImportRow): boolean {
  return changes.some(({ field, from }) => field === 'name' && from === '')
}

/** Whether the facts still say what the import wrote, and nobody but imports has said so. */
function isUntouched(
  facts: { field: string; value: string | null; source_kind: string }[],
  wrote: ReadonlyMap<string, string | null>,
): boolean {
  return facts.every(({ field, value, source_kind }) => {
    return (source_kind === 'registry' || source_kind === 'undo') && wrote.get(field) === value
  })
}

function changeOf(row: ImportRow, side: 'from' | 'to') {
  return { id: row.subjectId!, set: Object.fromEntries(row.changes.map(change => [change.field, change[side]])) }
}

function valuesOf(row: ImportRow, side: 'from' | 'to') {
  return row.changes.map(change => ({ organisationId: row.subjectId!, field: change.field, value: change[side] }))
}

function sourceOf({ run, actor, at }: PlanStep, kind: 'registry' | 'undo'): Source {
  return { kind, id: run.id, text: run.source, actorId: actor.personId, at }
}

function* parts<T>(rows: T[], size = 1000): Generator<T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size)
}
