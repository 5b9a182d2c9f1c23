import { randomUUID } from 'node:crypto'
import type { Tx } from '../../../../platform/database/open.ts'
import type { Applied, PlanStep, Skipped } from '../../../../platform/plan/index.ts'
import { readRegionBook } from '../../../regions/index.ts'
import { listFields, type ListValues } from '../../rules/fields.ts'
import type { ImportRow } from '../rules/plan-import.ts'
import { openFacts, presentFacts, replaceFacts, type FactValue, type Source } from '../../data/facts.ts'
import { lockKnown } from './known.ts'
import { takenBack } from '../../data/taken-back.ts'
import {
  changePesantren,
  deletePesantren,
  insertPesantren,
  lockOrganisations,
  referredTo,
  setStanding,
} from '../../data/organisations.ts'
import { leftPlaces, liesAsBefore, placesBack } from './left-places.ts'

/** Writes imported rows that still fit the registry. */
export async function writeRows(tx: Tx, rows: ImportRow[], step: PlanStep): Promise<Applied> {
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
}

/** Takes imported rows back that nobody has changed since. Resolves to the others. */
export async function takeBackRows(tx: Tx, rows: ImportRow[], step: PlanStep): Promise<Skipped[]> {
  // What somebody says of them at this moment is waited for, and read.
  await lockOrganisations(
    tx,
    rows.map(row => row.subjectId!),
  )
  const stayed = await removeRows(
    tx,
    rows.filter(row => row.act === 'insert'),
  )
  const kept = await restoreRows(
    tx,
    rows.filter(row => row.act === 'update'),
    step,
  )
  return [...stayed, ...kept]
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

async function insertRows(tx: Tx, rows: ImportRow[], step: PlanStep): Promise<Applied['written']> {
  const given = rows.map(row => ({ ...row.values, id: randomUUID(), kecamatan_code: null, village_code: null }))
  await insertPesantren(tx, given, await readRegionBook(tx))
  const values = given.flatMap(one =>
    listFields
      .filter(field => one[field] !== null)
      .map(field => ({ organisationId: one.id, field, value: one[field] })),
  )
  await openFacts(tx, values, sourceOf(step, 'registry'))
  return rows.map((row, at) => ({ row: row.row, subjectId: given[at]!.id }))
}

async function updateRows(tx: Tx, rows: ImportRow[], step: PlanStep): Promise<Applied['written']> {
  const left = await leftPlaces(tx, rows)
  const places = bySubject(left)
  await changePesantren(
    tx,
    rows.map(row => changeOf(row, 'to', places)),
    await readRegionBook(tx),
  )
  await setStanding(
    tx,
    rows.map(row => row.subjectId!),
    'recorded',
  )
  const confirmed = await confirmedBy(tx, rows)
  const said = [...rows.flatMap(row => valuesOf(row, 'to')), ...left, ...confirmed]
  await replaceFacts(tx, said, sourceOf(step, 'registry'))
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

/** What an import made is removed, unless it says something else by now or something refers to it. Resolves to what stays. */
async function removeRows(tx: Tx, rows: ImportRow[]): Promise<Skipped[]> {
  const ids = rows.map(row => row.subjectId!)
  const facts = await presentFacts(tx, ids)
  const referred = await referredTo(tx, ids)
  const { free, stay } = parted(rows, row => {
    const wrote = new Map(Object.entries(row.values))
    if (referred.has(row.subjectId!)) return 'in-use'
    return isUntouched(facts.get(row.subjectId!) ?? [], wrote) ? undefined : 'changed-since'
  })
  await deletePesantren(
    tx,
    free.map(row => row.subjectId!),
  )
  return stay
}

/** What an import changed goes back, unless a field has changed again by now, or what stood before was taken back. */
async function restoreRows(tx: Tx, rows: ImportRow[], step: PlanStep): Promise<Skipped[]> {
  const ids = rows.map(row => row.subjectId!)
  const [facts, gone] = [await presentFacts(tx, ids), await takenBack(tx, ids)]
  const { free, stay } = parted(rows, row => {
    // Only a registration had named it before: there is nothing to go back to.
    if (wasNameless(row)) return 'in-use'
    const isGone = row.changes.some(({ field, from }) => gone.has(`${row.subjectId} ${field} ${from}`))
    const wrote = new Map(row.changes.map(({ field, to }) => [field, to]))
    const held = (facts.get(row.subjectId!) ?? []).filter(fact => wrote.has(fact.field))
    const fits = !isGone && liesAsBefore(row, facts.get(row.subjectId!) ?? [])
    return fits && held.length === wrote.size && isUntouched(held, wrote) ? undefined : 'changed-since'
  })
  const places = bySubject(await placesBack(tx, free, step))
  await changePesantren(
    tx,
    free.map(row => changeOf(row, 'from', places)),
    await readRegionBook(tx),
  )
  await replaceFacts(
    tx,
    free.flatMap(row => valuesOf(row, 'from')),
    sourceOf(step, 'undo'),
  )
  return stay
}

/** The rows that may be taken back, and those that stay, each with the code of its reason. */
function parted(rows: ImportRow[], why: (row: ImportRow) => string | undefined) {
  const told = rows.map(row => ({ row, code: why(row) }))
  return {
    free: told.filter(({ code }) => code === undefined).map(({ row }) => row),
    stay: told.flatMap(({ row, code }) => (code === undefined ? [] : [{ row: row.row, key: row.key, code }])),
  }
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

type Places = ReadonlyMap<string, readonly FactValue[]>

/** `places`: what else becomes of where organisations lie. */
function changeOf({ subjectId, changes }: ImportRow, side: 'from' | 'to', places: Places) {
  const said = changes.map(change => [change.field, change[side]])
  const placed = (places.get(subjectId!) ?? []).map(({ field, value }) => [field, value])
  return { id: subjectId!, set: Object.fromEntries([...said, ...placed]) }
}

const bySubject = (values: FactValue[]): Places => Map.groupBy(values, one => one.organisationId)

function valuesOf(row: ImportRow, side: 'from' | 'to') {
  return row.changes.map(change => ({ organisationId: row.subjectId!, field: change.field, value: change[side] }))
}

function sourceOf({ run, actor, at }: PlanStep, kind: 'registry' | 'undo'): Source {
  return { kind, id: run.id, text: run.source, actorId: actor.personId, at }
}
