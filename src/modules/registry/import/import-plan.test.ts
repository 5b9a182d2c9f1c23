import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { written } from '../../../../test/files/written.ts'
import { keepsInvariants } from '../../../../test/invariants.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { importFile } from '../../../cli/verbs/registry-import.ts'
import { businessNow } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'
import { undoPlan } from '../../../platform/plan/index.ts'
import { system } from '../../../platform/policy/index.ts'
import { loadRegions } from '../../regions/index.ts'
import { importPlan } from './import-plan.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await world.house.db.transaction().execute(loadRegions)
})
afterAll(() => keepsInvariants(world).finally(world.close))

// Every test begins with an empty registry.
beforeEach(async () => {
  const { db } = world.house
  for (const table of ['organisation_fact', 'pesantren', 'organisation', 'plan_change', 'plan_run'] as const) {
    await db.deleteFrom(table).execute()
  }
})

const head = 'nspp,nama,alamat,kode_kab_kota,kab_kota'
const list = [
  '510032040011,Nurul Huda,Kp. Sukamaju Ds. Cikadut Kec. Cimenyan.,3204,Bandung',
  '510032050012,Nurul Huda,Kp. Cihuni.,3205,Garut',
  '512332090013,Al-Ittifaq,"Kp. Satu, RT 02",3209,Cirebon',
  ',Tanpa Nomor,Kp. Jauh.,3206,Tasikmalaya',
]

const inTx = <T>(work: (tx: Tx) => Promise<T>) => world.house.db.transaction().execute(work)
const run = (rows: string[], { apply = true, withDoubtful = false } = {}) =>
  inTx(tx =>
    importFile(world.house, tx, { file: written('daftar.csv', [head, ...rows].join('\n')), apply, withDoubtful }),
  )
const undo = (runId: string) =>
  inTx(async tx => {
    return undoPlan(tx, importPlan, { runId }, { house: world.house, actor: system, at: await businessNow(tx) })
  })
const registry = () =>
  world.house.db
    .selectFrom('organisation as o')
    .innerJoin('pesantren as p', 'p.organisation_id', 'o.id')
    .select(['p.nspp', 'o.name', 'o.address', 'o.regency_code'])
    .orderBy('o.name')
    .orderBy('p.nspp')
    .execute()

test('without --apply a plan is shown and nothing is written', async () => {
  const report = await run(list, { apply: false })
  expect(report).toMatchObject({ rows: 4, new: 4, changed: 0, same: 0, doubtful: 0, refused: 0, applied: 0 })
  expect('undo_id' in report).toBe(false)
  expect(await registry()).toEqual([])
  expect(report.problems).toEqual([
    { row: 4, column: 'nspp', reason: 'unusual prefix in 512332090013; taken as it is' },
  ])
})

test('the same list twice: nothing new, nothing changed, whatever mark divides its cells', async () => {
  expect(await run(list)).toMatchObject({ new: 4, applied: 4 })
  const again = await run(list)
  expect(again).toMatchObject({
    rows: 4,
    new: 0,
    changed: 0,
    same: 4,
    doubtful: 0,
    refused: 0,
    applied: 0,
    changes: [],
  })
  expect('undo_id' in again).toBe(false)
  const semicolons = `\ufeff${[head, ...list].join('\r\n').replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ';')}`
  const file = written('x.csv', semicolons)
  const other = await inTx(tx => importFile(world.house, tx, { file, apply: true, withDoubtful: true }))
  expect(other).toMatchObject({ rows: 4, same: 4, applied: 0 })
})

test('a changed copy gives exact counts and says what becomes what; undo brings everything back', async () => {
  const first = await run(list)
  const before = await registry()
  const changed = [
    list[0]!.replace('Nurul Huda', 'Nurul Huda 1'),
    list[1]!.replace('Kp. Cihuni.,3205,Garut', 'Kp. Cihuni RT 1.,3206,Tasikmalaya'),
    list[2]!,
    '510032060099,TANPA NOMOR,Kp Jauh,3206,Tasikmalaya',
    '510032010001,Baru,Kp. Baru.,3201,Bogor',
  ]
  const report = await run(changed)
  expect(report).toMatchObject({ rows: 5, new: 1, changed: 3, same: 1, doubtful: 0, refused: 0, applied: 4 })
  expect(report.changes).toEqual([
    { row: 2, key: '510032040011', field: 'name', from: 'Nurul Huda', to: 'Nurul Huda 1' },
    { row: 3, key: '510032050012', field: 'address', from: 'Kp. Cihuni.', to: 'Kp. Cihuni RT 1.' },
    { row: 3, key: '510032050012', field: 'regency_code', from: '3205', to: '3206' },
    { row: 5, key: '510032060099', field: 'nspp', from: null, to: '510032060099' },
    { row: 5, key: '510032060099', field: 'name', from: 'Tanpa Nomor', to: 'TANPA NOMOR' },
    { row: 5, key: '510032060099', field: 'address', from: 'Kp. Jauh.', to: 'Kp Jauh' },
  ])
  expect(await undo(report.undo_id!)).toEqual({ undone: 4, skipped: [] })
  expect(await registry()).toEqual(before)
  expect(await undo(report.undo_id!)).toEqual({ refusal: 'not-applied' })
  expect(await undo(first.undo_id!)).toEqual({ undone: 4, skipped: [] })
  expect(await registry()).toEqual([])
})

test('undo leaves what somebody changed since, and names it', async () => {
  await run(list)
  const second = await run([
    list[0]!.replace('Cimenyan', 'Cilengkrang'),
    list[1]!.replace('Cihuni', 'Cibatu'),
    '510032010001,Baru,Kp. Baru.,3201,Bogor',
  ])
  // The third import touches two of the three rows.
  await run([list[0]!, '510032010001,Baru Sekali,Kp. Baru.,3201,Bogor'])
  const done = await undo(second.undo_id!)
  expect(done).toEqual({
    undone: 1,
    skipped: [
      { row: 4, key: '510032010001', code: 'changed-since' },
      { row: 2, key: '510032040011', code: 'changed-since' },
    ],
  })
  expect((await registry()).find(one => one.nspp === '510032050012')?.address).toBe('Kp. Cihuni.')
})

test('doubtful rows wait for a word, refused rows are never written, and the counts add up', async () => {
  await run(list)
  const rows = [
    '"5,10032E+11",Rusak,Kp. A.,3204,Bandung',
    '510032990001,Entah,Kp. B.,9999,Antah Berantah',
    '510032040077,NURUL HUDA,Kp Sukamaju Ds Cikadut Kec Cimenyan,3204,Bandung',
    '12345,Pendek,Kp. C.,3204,Bandung',
    '510032040088,,Kp. D.,3204,Bandung',
    '510032040099,Satu,Kp. E.,3204,Bandung',
    '510032040099,Dua,Kp. E.,3204,Bandung',
    '510032040066,Koma,Kp. F, RT 1,3204,Bandung',
    '510032040055,Cocok,Kp. G.,3204,Kota Bandung',
  ]
  const plan = await run(rows)
  expect(plan).toMatchObject({ rows: 9, new: 1, changed: 0, same: 0, doubtful: 4, refused: 4, applied: 1 })
  expect(plan.problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
    '2 nspp',
    '3 kode_kab_kota',
    '4 nspp',
    '5 nspp',
    '6 nama',
    '8 nspp',
    '9 alamat',
    '9 kode_kab_kota',
    '10 kode_kab_kota',
  ])
  const all = await run(rows, { withDoubtful: true })
  expect(all).toMatchObject({ same: 1, doubtful: 4, refused: 4, applied: 4 })
  expect((await registry()).filter(one => one.name === 'Rusak')).toEqual([
    { nspp: null, name: 'Rusak', address: 'Kp. A.', regency_code: '3204' },
  ])
  expect(await run(rows, { withDoubtful: true })).toMatchObject({
    new: 0,
    changed: 0,
    same: 2,
    doubtful: 3,
    applied: 0,
  })
})

test('every value keeps its history and its source, and the kecamatan is only guessed', async () => {
  const first = await run(list)
  await run([list[0]!.replace('Nurul Huda', 'Nurul Huda 2')])
  const { db } = world.house
  const facts = await db
    .selectFrom('organisation_fact as f')
    .innerJoin('pesantren as p', 'p.organisation_id', 'f.organisation_id')
    .select(['f.value', 'f.source_kind', 'f.source_text', 'f.source_id', 'f.valid_to'])
    .where('p.nspp', '=', '510032040011')
    .where('f.field', '=', 'name')
    .orderBy('f.valid_from')
    .execute()
  expect(facts.map(fact => fact.value)).toEqual(['Nurul Huda', 'Nurul Huda 2'])
  expect(facts[0]).toMatchObject({ source_kind: 'registry', source_text: 'daftar.csv', source_id: first.undo_id })
  expect(facts.map(fact => fact.valid_to === null)).toEqual([false, true])
  const placed = await db
    .selectFrom('organisation')
    .select(['kecamatan_code', 'kecamatan_guess_code', 'village_guess_code', 'kecamatan_guess_certainty'])
    .where('regency_code', '=', '3204')
    .executeTakeFirstOrThrow()
  expect(placed).toMatchObject({
    kecamatan_code: null,
    kecamatan_guess_code: '320406',
    kecamatan_guess_certainty: 0.99,
  })
})

test('an import is one entry of the ledger, without names', async () => {
  const { undo_id } = await run(list)
  const entry = await world.house.db
    .selectFrom('ledger_entry')
    .select(['act', 'detail'])
    .where('subject_id', '=', undo_id!)
    .executeTakeFirstOrThrow()
  expect(entry).toEqual({ act: 'registry.apply', detail: { written: 4, skipped: 0, withDoubtful: false } })
})

test('a file that cannot be read is refused with a sentence that names it', async () => {
  const file = written('salah.csv', 'nama,alamat\nA,B\n')
  const refused = inTx(tx => importFile(world.house, tx, { file, apply: true, withDoubtful: false }))
  await expect(refused).rejects.toThrow(
    'salah.csv: These columns are missing: nspp, kode_kab_kota. Found: nama, alamat.',
  )
})

test('before regions are loaded the command is named, instead of a plan in which every row is doubtful', async () => {
  const bare = await openWorld()
  const file = written('daftar.csv', [head, ...list].join('\n'))
  const refused = bare.house.db
    .transaction()
    .execute(tx => importFile(bare.house, tx, { file, apply: true, withDoubtful: true }))
  await expect(refused).rejects.toThrow('no regions yet, so no kabupaten or kota is known. Run: opop season create')
  await bare.close()
})

test('codes and numbers that a spreadsheet counted with are the codes and numbers', async () => {
  const rows = [
    '510032040011.0,Nurul Huda,Kp. Sukamaju.,3204.0,Bandung',
    '"510032050012,0",Nurul Huda,Kp. Cihuni.,"3205,0",Garut',
    '510032090013,Al-Ittifaq,Kp. Satu.,32.09,Cirebon',
  ]
  expect(await run(rows)).toMatchObject({ new: 3, doubtful: 0, refused: 0, applied: 3 })
  expect((await registry()).map(one => [one.nspp, one.regency_code])).toEqual([
    ['510032090013', '3209'],
    ['510032040011', '3204'],
    ['510032050012', '3205'],
  ])
})

test('a title above the list counts as rows, and an error that Excel wrote into a cell is no value', async () => {
  const file = written('daftar.csv', ['Daftar, 2019', '', head, list[0], '510032060014,#N/A,Kp. Dua,3206,'].join('\n'))
  const report = await inTx(tx => importFile(world.house, tx, { file, apply: true, withDoubtful: false }))
  expect(report).toMatchObject({ rows: 2, new: 1, refused: 1, applied: 1 })
  expect(report.problems).toEqual([{ row: 5, column: 'nama', reason: 'Excel wrote an error (#N/A) into this cell' }])
})

test('a row with a letter that the file has lost is refused with its place, and the others are written as they stand', async () => {
  const good = Array.from({ length: 60 }, (_, at) => `5100320401${at + 10},Nurul Qur’an ${at},Kp. ${at}.,3204,Bandung`)
  const bytes = Buffer.concat([
    Buffer.from([head, ...good, ''].join('\n')),
    Buffer.from('510032049990,Caf\xe9 Hidayah,Kp. Satu.,3204,Bandung\n', 'latin1'),
    Buffer.from('510032049991,Hidayah,Kp. Du\ufffd.,3204,Bandung\n'),
  ])
  const report = await inTx(tx =>
    importFile(world.house, tx, { file: written('rusak.csv', bytes), apply: true, withDoubtful: true }),
  )
  expect(report).toMatchObject({ rows: 62, new: 60, refused: 2, doubtful: 0, applied: 60 })
  expect(report.problems).toEqual([
    { row: 62, column: 'nama', reason: 'letters of "Caf\ufffd Hidayah" are lost; write them anew, save as CSV UTF-8' },
    { row: 63, column: 'alamat', reason: 'letters of "Kp. Du\ufffd." are lost; write them anew, save as CSV UTF-8' },
  ])
  expect((await registry()).every(one => /^Nurul Qur’an \d+$/.test(one.name))).toBe(true)
})
