import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keepsInvariants } from '../../../../test/invariants.ts'
import { signIn } from '../../../../test/persons.ts'
import { hiddenIn, postFrom } from '../../../../test/staff-forms.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { text } from '../../../design/markup.ts'
import { startClockAt } from '../../../platform/clock/clock.ts'
import { NotAllowed } from '../../../platform/policy/index.ts'
import { toyKind } from '../test-papers.ts'
import { addPaperKinds } from '../kinds.ts'
import { addSigner } from './actions/add-signer.ts'
import { withdraw } from './actions/withdraw.ts'

const at = '/kantor/surat/pengaturan'
let world: World
let office: Awaited<ReturnType<typeof signIn>>
beforeAll(async () => {
  world = await openWorld()
  addPaperKinds([toyKind])
  await world.house.db.transaction().execute(tx => startClockAt(tx, Temporal.Instant.from('2019-04-25T03:00:00Z')))
  office = await signIn(world, { role: 'office', name: 'Yayan Permana' })
})
beforeEach(async () => {
  await sql`delete from letterhead; delete from signer`.execute(world.house.db)
})
afterAll(() => world.close())

const day = (name: string, iso: string) => {
  const [year, month, date] = iso.split('-')
  return { [`${name}-year`]: year!, [`${name}-month`]: month!, [`${name}-day`]: date! }
}
const show = async (path = at) => text(await (await world.request(path, { cookie: office.cookie })).text())
const post = async (to: string, form: Record<string, string>, cookie = office.cookie) => {
  const answer = await postFrom(world, at, `${at}/${to}`, { form, cookie })
  return { status: answer.status, to: answer.headers.get('location'), said: text(await answer.text()) }
}
const head = (kantor: string, mulai: string, more: Record<string, string> = {}) => ({
  ...{ atas: 'PEMERINTAH PROVINSI\nJAWA BARAT', kantor, bawah: 'Jalan Asia Afrika 1' },
  ...{ ...day('mulai', mulai), ...more },
})
const signer = (nama: string, mulai: string, more: Record<string, string> = {}) => ({
  ...{ jabatan: 'kepala-dinas', sebutan: 'Kepala Dinas', nama, nip: '', tempat: 'Bandung' },
  ...{ ...day('mulai', mulai), ...more },
})
const letterheads = () =>
  world.house.db.selectFrom('letterhead').select(['office', 'begins_on', 'ends_on']).orderBy('begins_on').execute()
const signers = () => world.house.db.selectFrom('signer').selectAll().orderBy('begins_on').execute()

test('an installation begins with none, and its page says what to do first', async () => {
  const shown = await show()
  expect(shown).toContain('Surat belum dapat dibuat')
  expect(shown).toContain('Hari ini tidak ada kop surat yang berlaku')
  expect(shown).toContain('Hari ini tidak ada penanda tangan untuk Kepala dinas')
  await post('kop', head('Dinas Koperasi', '2019-01-01'))
  await post('penanda-tangan', signer('Nia Kurniasih', '2019-01-01'))
  expect(await show()).not.toContain('Surat belum dapat dibuat')
  expect(text(await (await world.request('/kantor/surat', { cookie: office.cookie })).text())).toContain(
    'Kop, penanda tangan, dan teks surat',
  )
})

test('a letterhead is written down line by line; the one before it ends by itself, and who entered it is told', async () => {
  expect(await post('kop', head('Dinas <i>', '2019-01-01'))).toMatchObject({ status: 422 })
  expect(
    await post('kop', head('Dinas & Koperasi', '2019-01-01', { atas: 'PEMERINTAH PROVINSI\n\n JAWA BARAT ' })),
  ).toMatchObject({ status: 303 })
  expect(await post('kop', head('Dinas Baru', '2019-07-01'))).toMatchObject({ status: 303 })
  expect(await letterheads()).toEqual([
    { office: 'Dinas & Koperasi', begins_on: '2019-01-01', ends_on: '2019-06-30' },
    { office: 'Dinas Baru', begins_on: '2019-07-01', ends_on: null },
  ])
  const { above } = await world.house.db.selectFrom('letterhead').select('above').limit(1).executeTakeFirstOrThrow()
  expect(above).toEqual(['PEMERINTAH PROVINSI', 'JAWA BARAT'])
  const shown = await show()
  for (const part of ['Dinas &amp; Koperasi', 'Berlaku', 'Akan berlaku', '30 Juni 2019', 'Yayan Permana'])
    expect(shown).toContain(part)
  await keepsInvariants(world)
})

test('a letterhead that begins with another, or lasts into the next, or has five lines, is refused where it is wrong', async () => {
  await post('kop', head('Dinas Koperasi', '2019-07-01'))
  const same = await post('kop', head('Lain', '2019-07-01'))
  expect(same.status).toBe(422)
  expect(same.said).toContain('Kop Dinas Koperasi sudah mulai pada 1 Juli 2019')
  const into = await post('kop', head('Lain', '2019-05-01', day('sampai', '2019-07-01')))
  expect(into.said).toContain('Kop Dinas Koperasi mulai pada 1 Juli 2019: pilih hari sebelum itu')
  expect(await post('kop', head('Lain', '2019-05-01', day('sampai', '2019-04-30')))).toMatchObject({ status: 422 })
  const long = await post('kop', head('Lain', '2019-05-01', { atas: 'a\nb\nc\nd\ne' }))
  expect(long.said).toContain('Paling banyak empat baris')
  expect(await letterheads()).toHaveLength(1)
})

test('two officers who enter a letterhead from one page are told of each other; the same pressed twice is one', async () => {
  const stale = { ...head('Milik saya', '2019-09-01'), versi: 'sebelum-itu' }
  await post('kop', head('Dinas Koperasi', '2019-01-01'))
  const clash = await post('kop', stale)
  expect(clash.status).toBe(409)
  for (const part of ['Dinas Koperasi', 'Milik saya', 'Yayan Permana']) expect(clash.said).toContain(part)
  const twice = await post('kop', { ...head('Dinas Koperasi', '2019-01-01'), versi: 'sebelum-itu' })
  expect(twice.status).toBe(303)
  expect(await letterheads()).toHaveLength(1)
})

test('of two officers who enter a letterhead at once one is told of the other, and a day has one', async () => {
  await post('kop', head('Dinas Koperasi', '2019-01-01'))
  const html = await (await world.request(at, { cookie: office.cookie })).text()
  const { versi = '' } = hiddenIn(html, `${at}/kop`)
  const both = await Promise.all(
    ['2019-07-01', '2019-09-01'].map(mulai => post('kop', { ...head(`Dinas ${mulai}`, mulai), versi })),
  )
  expect(both.map(one => one.status).sort()).toEqual([303, 409])
  expect(await letterheads()).toHaveLength(2)
  await keepsInvariants(world)
})

test('two of one position may not sign on one day: the sentence names the other', async () => {
  await post('penanda-tangan', signer('Nia Kurniasih', '2019-01-01', day('sampai', '2019-12-31')))
  const refused = await post('penanda-tangan', signer('Dadang', '2019-12-31'))
  expect(refused.status).toBe(422)
  expect(refused.said).toContain(
    'Nia Kurniasih sudah menandatangani sebagai Kepala Dinas pada sebagian hari itu (1 Januari 2019 – 31 Desember 2019).',
  )
  expect(await post('penanda-tangan', signer('Dadang', '2020-01-01'))).toMatchObject({ status: 303 })
  const other = { jabatan: 'lain', sebutan: 'Ketua Tim' }
  expect(await post('penanda-tangan', signer('Euis', '2019-06-01', other))).toMatchObject({ status: 303 })
  const nothing = await post('penanda-tangan', signer('Cecep', '2019-06-01', { ...other, sebutan: '12' }))
  expect(nothing.said).toContain('Tulis sebutan jabatan dengan huruf')
  expect((await signers()).map(one => one.position)).toEqual(['kepala-dinas', 'ketua-tim', 'kepala-dinas'])
  await keepsInvariants(world)
})

test('of two officers who enter one position at once one is told of the other', async () => {
  const both = await Promise.all(['Nia', 'Dadang'].map(name => post('penanda-tangan', signer(name, '2019-01-01'))))
  expect(both.map(one => one.status).sort()).toEqual([303, 422])
  expect(await signers()).toHaveLength(1)
})

test('a signer gets a last day, not before the first, and not over another officer who wrote one meanwhile', async () => {
  await post('penanda-tangan', signer('Nia Kurniasih', '2019-01-01'))
  const { id } = (await signers())[0]!
  const end = (iso: string, more = {}) => post('hari-terakhir', { penanda: id, ...day('hari-terakhir', iso), ...more })
  const early = await end('2018-12-31')
  expect(early.status).toBe(422)
  expect(early.said).toContain('sebelum hari pertamanya, 1 Januari 2019')
  expect(await end('2019-06-30')).toMatchObject({ status: 303 })
  const clash = await end('2019-08-31', { versi: 'sebelum-itu' })
  expect(clash.status).toBe(409)
  for (const part of ['30 Juni 2019', '31 Agustus 2019']) expect(clash.said).toContain(part)
  await post('penanda-tangan', signer('Dadang', '2019-07-01'))
  expect((await end('2019-07-01')).said).toContain('Dadang sudah menandatangani')
  const unknown = { penanda: '01900000-0000-7000-8000-000000000000', ...day('hari-terakhir', '2019-06-30') }
  expect(await post('hari-terakhir', unknown)).toMatchObject({ status: 404 })
  expect((await signers()).map(one => one.ends_on)).toEqual(['2019-06-30', null])
})

test('what was entered by mistake is taken back and told in the trail; what is over stays', async () => {
  await post('penanda-tangan', signer('Salah Ketik', '2019-01-01'))
  await post('penanda-tangan', signer('Lama', '2018-01-01', day('sampai', '2018-12-31')))
  for (const { id } of await signers()) {
    const pressed = await post('batal', { apa: 'signer', yang: id })
    expect(pressed).toMatchObject({ status: 303 })
  }
  const shown = await show()
  expect(shown).not.toContain('Salah Ketik')
  expect(shown).toContain('Lama')
  const acts = await world.house.db
    .selectFrom('ledger_entry')
    .select('act')
    .where('act', 'like', 'signer.withdrawn')
    .execute()
  expect(acts).toHaveLength(1)
  expect(await post('penanda-tangan', signer('Betul', '2019-01-01'))).toMatchObject({ status: 303 })
  expect(await post('batal', { apa: 'person', yang: office.actor.personId })).toMatchObject({ status: 422 })
})

test('who is not of the office finds nothing, and without a fresh proof nothing is written', async () => {
  const head_ = (await signIn(world, { role: 'head' })).cookie
  expect((await world.request(at, { cookie: head_ })).status).toBe(404)
  const register = await world.request('/kantor/surat', { cookie: head_ })
  expect(await register.text()).not.toContain(at)
  const actor = { ...office.actor, fresh: false }
  const now = Temporal.Instant.from('2019-04-25T03:00:00Z')
  const nia = { position: 'kepala-dinas', title: 'Kepala', name: 'Nia', place: 'Bandung' }
  const adding = addSigner(world.house, actor, { ...nia, beginsOn: '2019-01-01', endsOn: null }, now)
  await expect(adding).rejects.toThrow(NotAllowed)
  const id = office.actor.personId
  await expect(withdraw(world.house, actor, { what: 'signer', id }, now)).rejects.toThrow(NotAllowed)
})

test('the page asks as many statements for many rows as for one', async () => {
  await post('kop', head('Dinas', '2019-01-01'))
  const one = await world.countQueries(() => show())
  for (let month = 2; month < 9; month++) await post('kop', head(`Dinas ${month}`, `2019-0${month}-01`))
  expect((await world.countQueries(() => show())).queries).toBe(one.queries)
})

test('a letterhead or a signer with which no paper could be printed any more is refused in a sentence', async () => {
  const skull = '\u2620'
  const kop = await post('kop', head(`Dinas ${skull}`, '2019-01-01'))
  const nia = await post('penanda-tangan', signer(`Nia ${skull}`, '2019-01-01'))
  for (const { status, said } of [kop, nia]) {
    expect(status).toBe(422)
    expect(said).toContain('Surat tidak dapat dicetak dengan isian ini')
  }
  expect(await letterheads()).toEqual([])
  expect(await signers()).toEqual([])
})
