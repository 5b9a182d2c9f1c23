import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { written } from '../../../../test/files/written.ts'
import { keepsInvariants } from '../../../../test/invariants.ts'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { importFile } from '../../../cli/verbs/registry-import.ts'
import { businessNow } from '../../../platform/clock/clock.ts'
import { undoPlan } from '../../../platform/plan/index.ts'
import { system } from '../../../platform/policy/index.ts'
import { loadRegions, readRegionBook } from '../../regions/index.ts'
import { setFacts } from '../actions/set-facts.ts'
import { importPlan } from '../import/import-plan.ts'

// Cimenyan and Cilengkrang in Bandung, and one in Garut.
const [near, next, far] = ['320406', '320407', '320514']

let world: World
let officer: SignedIn
let stranger: SignedIn
let villageOf: (kecamatan: string) => string
let inGarut: string
beforeAll(async () => {
  world = await openWorld()
  await world.house.db.transaction().execute(loadRegions)
  officer = await signIn(world, { role: 'kecamatan', region: near! })
  stranger = await signIn(world, { role: 'kecamatan', region: far! })
  const book = await readRegionBook(world.house.db)
  inGarut = `Kp. Satu Kec. ${book.name(far!)}.`
  villageOf = kecamatan => book.children(kecamatan)[0]!.code
})
afterAll(() => world.close())

let nspp: string
let serial = 0
beforeEach(async () => {
  nspp = `5100320400${10 + ++serial}`
  await list('Kp. Satu Kec. Cimenyan.', '3204')
})

/** The official list names it with this address and regency. Resolves to what undoes that. */
async function list(address: string, regency: string): Promise<string> {
  const file = written('daftar.csv', `nspp,nama,alamat,kode_kab_kota\n${nspp},Al-Falah ${serial},${address},${regency}`)
  const { db } = world.house
  const report = await db
    .transaction()
    .execute(tx => importFile(world.house, tx, { file, apply: true, withDoubtful: false }))
  return report.undo_id!
}

async function undo(runId: string) {
  const { house } = world
  const by = { house, actor: system, at: await businessNow(house.db) }
  return house.db.transaction().execute(tx => undoPlan(tx, importPlan, { runId }, by))
}

const placed = () =>
  world.house.db
    .selectFrom('organisation as o')
    .innerJoin('pesantren as p', 'p.organisation_id', 'o.id')
    .select(['o.id', 'o.regency_code', 'o.kecamatan_code', 'o.village_code', 'o.kecamatan_guess_code'])
    .where('p.nspp', '=', nspp)
    .executeTakeFirstOrThrow()
const answer = async (way = '', who = officer, form: Record<string, string> = {}) =>
  world.request(`/kecamatan/pesantren/perkiraan/${(await placed()).id}${way}`, { form, cookie: who.cookie })
const sees = async (who: SignedIn) =>
  (await (await world.request('/kecamatan/pesantren', { cookie: who.cookie })).text()).includes(nspp)

test('what the list moves to another regency is in the scope of the old kecamatan no more; undone, it is again', async () => {
  await answer()
  expect(await sees(officer)).toBe(true)
  const moved = await list(inGarut, '3205')
  expect(await placed()).toMatchObject({ regency_code: '3205', kecamatan_code: null, kecamatan_guess_code: far })
  expect(await sees(officer)).toBe(false)
  await keepsInvariants(world)
  expect(await undo(moved)).toMatchObject({ undone: 1 })
  expect(await placed()).toMatchObject({ regency_code: '3204', kecamatan_code: near })
  await keepsInvariants(world)
  // It is theirs again, to be undone.
  await answer('/urungkan')
  expect(await placed()).toMatchObject({ kecamatan_code: null, kecamatan_guess_code: near })
})

test('an import is not undone for what officers of the other regency have confirmed since', async () => {
  const moved = await list(inGarut, '3205')
  await answer('', stranger)
  expect(await undo(moved)).toMatchObject({ undone: 0, skipped: [{ code: 'changed-since' }] })
  expect(await placed()).toMatchObject({ regency_code: '3205', kecamatan_code: far })
  await keepsInvariants(world)
})

test('a village of an earlier word does not stand beside a kecamatan that officers confirmed since', async () => {
  const { id } = await placed()
  const { db } = world.house
  const at = await businessNow(db)
  await answer()
  const said = { regency_code: '3204', kecamatan_code: next!, village_code: villageOf(next!) }
  await setFacts(db, id, said, { kind: 'registration', id, at: at.subtract({ hours: 48 }) })
  expect(await placed()).toMatchObject({ kecamatan_code: near, village_code: null })
  await keepsInvariants(world)
})

test('a confirmed kecamatan that is taken back stays where somebody else has said the village', async () => {
  const { id } = await placed()
  const { db } = world.house
  await answer()
  const said = { regency_code: '3204', kecamatan_code: near!, village_code: villageOf(near!) }
  await setFacts(db, id, said, { kind: 'registration', id, at: await businessNow(db) })
  await answer('/urungkan')
  expect(await placed()).toMatchObject({ kecamatan_code: near, village_code: villageOf(near!) })
  await keepsInvariants(world)
})

test('an answer that is given while an import is undone is waited for, and read', async () => {
  const moved = await list('Jl. Raya No. 2 Kec. Cimenyan.', '3204')
  const { id } = await placed()
  const { db } = world.house
  const at = new Date((await businessNow(db)).epochMilliseconds)
  const refusal = { organisation_id: id, kecamatan_code: near!, actor_id: officer.actor.personId, happened_at: at }
  let undone: ReturnType<typeof undo> | undefined
  await db.transaction().execute(async tx => {
    await tx.updateTable('organisation').set({ kecamatan_guess_code: null }).where('id', '=', id).execute()
    await tx.insertInto('guess_refusal').values(refusal).execute()
    undone = undo(moved)
    await new Promise(resolve => setTimeout(resolve, 300))
  })
  expect(await undone).toMatchObject({ undone: 1 })
  expect(await placed()).toMatchObject({ kecamatan_guess_code: null })
  await keepsInvariants(world)
})
