import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { keepsInvariants } from '../../../test/invariants.ts'
import { signIn } from '../../../test/persons.ts'
import { text } from '../../design/markup.ts'
import { system } from '../policy/index.ts'
import { orderStep } from './actions/order-step.ts'
import { startPlan, sweepPlans } from './index.ts'
import { planLimits } from './rules/limits.ts'
import { openGarden, type Garden } from './test-garden.ts'
import { felling, growing, pruning, trees } from './test-toy.ts'

let garden: Garden
const { perDay } = planLimits
beforeAll(async () => void (garden = await openGarden()))
afterAll(() => garden.close())
beforeEach(async () => {
  await sql`truncate tree, tree_written, plan_change, plan_run cascade`.execute(garden.house.db)
  await sql`insert into tree (name, height) values ('Jati', 3), ('Randu', 7)`.execute(garden.house.db)
})
afterEach(() => void (planLimits.perDay = perDay))

const inDb = <Row>(query: ReturnType<typeof sql<Row>>) => query.execute(garden.house.db).then(({ rows }) => rows)
const plans = async () => (await inDb(sql`select from plan_run`)).length
const rowsOf = (id: string) => inDb<{ key: string }>(sql`select key from plan_change where run_id = ${id} order by key`)
const idOf = async (name: string) => (await inDb<{ id: string }>(sql`select id from tree where name = ${name}`))[0]!.id
const grow = (by: Awaited<ReturnType<Garden['by']>>) =>
  garden.inTx(tx => startPlan(tx, growing, { source: 'Tumbuh' }, by))
const often = 'Anda sudah membuat 2 rencana hari ini'

test('an account makes so many plans in a day, pressed one by one or at once, of whatever kind; the next day more', async () => {
  planLimits.perDay = 3
  const by = await garden.by()
  const started = await Promise.all([grow(by), grow(by), grow(by), grow(by)])
  expect(started.filter(one => 'refusal' in one)).toEqual([{ refusal: 'too-often' }])
  const file = { source: 'pohon.csv', rows: [], leftOut: [] }
  const upload = (at: Temporal.Instant) => garden.inTx(tx => startPlan(tx, trees, file, { ...by, at }))
  expect(await upload(by.at)).toEqual({ refusal: 'too-often' })
  expect(await upload(by.at.add({ hours: 24 }))).toMatchObject({ rows: [] })
  expect(await plans()).toBe(4)
})

test('what others made is not counted, nor what the house makes itself', async () => {
  planLimits.perDay = 1
  const by = await garden.by()
  const other = await signIn(garden, 'office')
  for (const actor of [by.actor, other.actor, system, system]) {
    expect(await grow({ ...by, actor })).toMatchObject({ rows: [{ key: 'Jati' }, { key: 'Randu' }] })
  }
})

test('the limit is said where the plan was to begin, and what was typed and ticked stays', async () => {
  planLimits.perDay = 2
  await garden.plan({ Jati: 4 })
  await garden.plan({ Jati: 5 })
  const form = new FormData()
  form.set('berkas', new File(['nama,tinggi\nJati,9\n'], 'pohon.csv', { type: 'text/csv' }))
  const headers = { origin: 'http://localhost', cookie: garden.office.cookie }
  const sent = await garden.server.request('http://localhost/kebun/impor', { method: 'POST', body: form, headers })
  expect([sent.status, text(await sent.text())]).toEqual([422, expect.stringContaining(often)])
  const computed = await garden.post(growing.path)
  expect([computed.status, text(await computed.text())]).toEqual([422, expect.stringContaining(often)])
  const jati = await idOf('Jati')
  const ticked = await garden.post(`/kebun?aksi=${felling.name}`, { pilih: jati })
  expect([ticked.status, text(await ticked.text())]).toEqual([422, expect.stringContaining(often)])
  const said = await garden.post(`/kebun?aksi=${pruning.name}&isi=`, { pilih: jati, sebab: 'Keropos di dalam' })
  const page = await said.text()
  expect([said.status, text(page)]).toEqual([429, expect.stringContaining(often)])
  for (const kept of ['value="Keropos di dalam"', `name="pilih" value="${jati}"`]) expect(page).toContain(kept)
  expect(page.split(often)).toHaveLength(2)
  expect(await plans()).toBe(2)
})

const days = (n: number) => ({ hours: 24 * n })

test('rows of plans that nobody applied go after their days, with what was said of them; applied ones stay', async () => {
  const { at: now } = await garden.by()
  const by = { ...(await garden.by()), at: now.subtract(days(planLimits.keptDays + 1)) }
  const jati = await idOf('Jati')
  const chosen = { source: 'Daftar pohon', ids: [jati], said: { sebab: 'Milik Siti' } }
  const old = (await garden.inTx(tx => startPlan(tx, pruning, chosen, by))) as { runId: string }
  const applied = (await grow(by)) as { runId: string }
  await garden.inTx(tx => orderStep(tx, growing, { runId: applied.runId, step: 'apply' }, by))
  await garden.work()
  const young = (await grow({ ...by, at: now.subtract(days(planLimits.keptDays - 1)) })) as { runId: string }
  expect(await sweepPlans(garden.house, now)).toBe(1)
  expect(await sweepPlans(garden.house, now)).toBe(0)
  expect(await rowsOf(old.runId)).toEqual([])
  for (const { runId } of [applied, young]) expect(await rowsOf(runId)).toEqual([{ key: 'Jati' }, { key: 'Randu' }])
  const [run] = await inDb<{ summary: Record<string, unknown> }>(
    sql`select summary from plan_run where id = ${old.runId}`,
  )
  expect(run!.summary).toMatchObject({ rows: 1, ended: 1, swept: now.toString() })
  expect(run!.summary).not.toHaveProperty('said')
  const entries = sql<{ subject_id: string }>`select subject_id from ledger_entry where act = 'plan.sweep'`
  expect(await inDb(entries)).toEqual([{ subject_id: old.runId }])
  await keepsInvariants(garden)
})

test('more old plans than one transaction takes go all the same', async () => {
  const by = await garden.by()
  for (let n = 0; n < 12; n++) await grow(by)
  expect(await sweepPlans(garden.house, by.at.add(days(planLimits.keptDays + 1)))).toBe(12)
})

test('the page of a swept plan says so and keeps its counts; there is nothing to press, and a press writes nothing', async () => {
  const at = `/kebun/impor/${await garden.plan({ Jati: 4, Salak: 900 })}`
  const { at: now } = await garden.by()
  await sweepPlans(garden.house, now.add(days(planLimits.keptDays + 1)))
  const page = await garden.get(at)
  for (const part of ['Baris rencana ini sudah dihapus pada', 'dalam 30 hari', 'Tidak diterapkan', '2 baris'])
    expect(text(page)).toContain(part)
  for (const gone of ['Belum diterapkan', 'Tidak ada yang berubah', 'Tidak ada yang perlu ditulis'])
    expect(text(page)).not.toContain(gone)
  expect(page).not.toContain(`${at}/terapkan`)
  expect(text(await garden.get('/kebun/impor'))).toContain('Tidak diterapkan')
  const pressed = await garden.post(`${at}/terapkan`, { tampil: '2', tulis: '2', ragu: 'ya' })
  expect([pressed.status, pressed.headers.get('location')]).toEqual([303, at])
  expect(await garden.work()).toBe(0)
  expect(text(await garden.get(at))).toContain('sudah dihapus')
  expect(await garden.trees()).toEqual(['Jati 3', 'Randu 7'])
})
