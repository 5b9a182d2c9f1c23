import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keepsInvariants } from '../../../../test/invariants.ts'
import { signIn } from '../../../../test/persons.ts'
import { postFrom } from '../../../../test/staff-forms.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { text } from '../../../design/markup.ts'
import { startClockAt } from '../../../platform/clock/clock.ts'
import { versionOf } from '../../../platform/staff-form/index.ts'
import * as letters from '../letters/index.ts'
import { issueToys, letToyBeMade, toyItem } from '../test-papers.ts'

const settings = '/kantor/surat/pengaturan'
const at = `${settings}/toy`
let world: World
let office: string
beforeAll(async () => {
  world = await openWorld()
  await letToyBeMade(world.house)
  await world.house.db.transaction().execute(tx => startClockAt(tx, Temporal.Instant.from('2019-04-25T03:00:00Z')))
  office = (await signIn(world, { role: 'office', name: 'Yayan Permana' })).cookie
})
beforeEach(async () => {
  await sql`delete from paper_version`.execute(world.house.db)
})
afterAll(() => world.close())

const good = {
  ...{ pola: '{nomor:4}/{deret}/{tahun}', penanda: 'kepala-dinas', alasan: 'Nomor empat angka' },
  ...{ 'id-body': 'Kepada {nama}.', 'en-body': 'To {nama}.' },
}
const visit = async (path: string) => {
  const answer = await world.request(path, { cookie: office })
  const bytes = Buffer.from(await answer.arrayBuffer())
  return { status: answer.status, bytes, said: text(bytes.toString()), type: answer.headers.get('content-type') }
}
const post = async (form: Record<string, string>, to = at) => {
  const answer = await postFrom(world, at, to, { form: { ...good, ...form }, cookie: office })
  const bytes = Buffer.from(await answer.arrayBuffer())
  return { status: answer.status, bytes, said: text(bytes.toString()), type: answer.headers.get('content-type') }
}
const versions = () =>
  world.house.db.selectFrom('paper_version').select(['version', 'pattern']).orderBy('version').execute()

test('a save is the next version, from which the next paper is made; all of them are told, with what changed', async () => {
  expect(await post({})).toMatchObject({ status: 303 })
  expect(await post({ 'id-body': 'Yth. {nama},\nsurat {nomor}.', alasan: 'Lebih sopan' })).toMatchObject({
    status: 303,
  })
  expect((await versions()).map(one => one.version)).toEqual([1, 2])
  const { said } = await visit(at)
  for (const part of ['Versi 2', 'Lebih sopan', 'Versi 1', 'Nomor empat angka', 'Yayan Permana', 'Versi awal'])
    expect(said).toContain(part)
  for (const part of ['Kepada {nama}.', 'Yth. {nama},', 'surat {nomor}.']) expect(said).toContain(part)
  await issueToys(world.house, [toyItem('by version 2')])
  const paper = await world.house.db
    .selectFrom('paper')
    .select(['called', 'version', sql<string>`content -> 'parts' -> 0 ->> 'text'`.as('text')])
    .executeTakeFirstOrThrow()
  expect(paper).toEqual({
    called: '0001/UJI/2019',
    version: 2,
    text: 'Yth. Al-Falah,\nsurat 0001/UJI/2019. by version 2',
  })
  expect((await visit(at)).said).toContain('Surat berikutnya: 0002/UJI/2019')
  expect((await visit(settings)).said).toContain('Versi 2, 25 April 2019')
  await keepsInvariants(world)
})

test('what is wrong is said at its field with what is known, and nothing is kept', async () => {
  const wrong: [field: string, said: string, sentence: string][] = [
    ['id-body', 'Yth. {naam} dan {kota}', '{naam}, {kota} tidak dikenal; yang ada: {nama}, {nomor}.'],
    ['id-body', 'Yth. {nama', 'kurung kurawal yang tidak ditutup'],
    ['en-body', ' ', 'Teks'],
    ['id-body', 'a'.repeat(3501), '3.500'],
    ['pola', '{deret}/{tahun}', 'Pola perlu {nomor}'],
    ['pola', '{nomor}/{tahun}', 'Pola perlu {deret}'],
    ['pola', '{nomor}/{deret}', 'Pola perlu {tahun}'],
    ['pola', '{nomor}/{deret}/{hari}', 'Dalam pola hanya dikenal'],
    ['pola', '{nomor}/{deret}/{tahun}é', 'Pola memakai huruf'],
    ['penanda', 'siapa', 'Penanda tangan'],
    ['alasan', '', 'Alasan perubahan'],
  ]
  for (const [field, said, sentence] of wrong) {
    const answer = await post({ [field]: said })
    expect([field, said.slice(0, 20), answer.status]).toEqual([field, said.slice(0, 20), 422])
    expect(answer.said, field).toContain(sentence)
  }
  expect(await versions()).toEqual([])
})

test('a save without a difference is none, and a paper may be signed by nobody', async () => {
  const same = { pola: '{nomor:3}/{deret}/{tahun}' }
  const answer = await post(same)
  expect(answer.status).toBe(422)
  expect(answer.said).toContain('Tidak ada yang berbeda')
  expect(await post({ ...same, penanda: 'tidak-ada' })).toMatchObject({ status: 303 })
  expect((await visit(settings)).said).toContain('Tanpa penanda tangan')
})

test('an older version is taken up again as a new one', async () => {
  await post({})
  await post({ pola: '{nomor:5}/{deret}/{tahun}' })
  const { said, bytes } = await visit(`${at}?dari=1`)
  expect(said).toContain('Isian di bawah berasal dari versi 1')
  expect(bytes.toString()).toContain('value="{nomor:4}/{deret}/{tahun}"')
  expect((await visit(`${at}?dari=0`)).bytes.toString()).toContain('value="{nomor:3}/{deret}/{tahun}"')
  expect((await visit(`${at}?dari=9`)).bytes.toString()).toContain('value="{nomor:5}/{deret}/{tahun}"')
  await post({ alasan: 'Kembali' })
  expect((await versions()).map(one => one.pattern)).toEqual([4, 5, 4].map(n => `{nomor:${n}}/{deret}/{tahun}`))
})

test('two officers who adapt a kind at once are told of each other, with both texts', async () => {
  await post({ 'id-body': 'Dari yang pertama untuk {nama}.' })
  const clash = await post({ 'id-body': 'Dari yang kedua untuk {nama}.', versi: 'sebelum-itu' })
  expect(clash.status).toBe(409)
  for (const part of ['Dari yang pertama untuk', 'Dari yang kedua untuk', 'Yayan Permana'])
    expect(clash.said).toContain(part)
  const one = { 'id-body': 'Bersamaan {nama}.', versi: versionOf(1) }
  const other = { 'id-body': 'Serentak {nama}.', versi: versionOf(1) }
  const both = await Promise.all([post(one), post(other)])
  expect(both.map(answer => answer.status).sort()).toEqual([303, 409])
  expect((await versions()).map(row => row.version)).toEqual([1, 2])
})

test('the sample of what stands or stood is a PDF; no register is touched', async () => {
  await post({})
  for (const asked of ['', '?bahasa=en', '?versi=0', '?versi=1&bahasa=id']) {
    const { status, type, bytes } = await visit(`${at}/contoh${asked}`)
    expect([asked, status, type, bytes.subarray(0, 5).toString()]).toEqual([asked, 200, 'application/pdf', '%PDF-'])
  }
  expect(await visit(`${at}/contoh?versi=7`)).toMatchObject({ status: 404 })
  expect(await visit(`${settings}/tidak-ada/contoh`)).toMatchObject({ status: 404 })
  expect(await visit(`${settings}/tidak-ada`)).toMatchObject({ status: 404 })
  expect(await world.house.db.selectFrom('paper_register').select('series').where('year', '=', 0).execute()).toEqual([])
})

test('what is typed can be looked at before it is saved, without a reason; what is wrong comes back as at a save', async () => {
  const seen = await post({ alasan: '', 'id-body': 'Baru untuk {nama}.' }, `${at}/contoh`)
  expect(seen).toMatchObject({ status: 200, type: 'application/pdf' })
  const wrong = await post({ 'id-body': 'Yth. {naam}' }, `${at}/contoh?bahasa=en`)
  expect(wrong.status).toBe(422)
  expect(wrong.said).toContain('{naam} tidak dikenal')
  expect(wrong.bytes.toString()).toContain('Yth. {naam}')
  expect(await versions()).toEqual([])
})

test('without a letterhead and a signer the sample says so and is set', async () => {
  await sql`update letterhead set withdrawn_at = now(); update signer set withdrawn_at = now()`.execute(world.house.db)
  expect(await visit(`${at}/contoh`)).toMatchObject({ status: 200, type: 'application/pdf' })
  await sql`update letterhead set withdrawn_at = null; update signer set withdrawn_at = null`.execute(world.house.db)
})

test('a version whose text names what its kind no longer knows is told in a sentence', async () => {
  await post({})
  await sql`update paper_version set texts = '{"id": {"body": "Yth. {dahulu}"}}'`.execute(world.house.db)
  const answer = await visit(`${at}/contoh`)
  expect(answer.status).toBe(422)
  expect(answer.said).toContain('Teksnya memakai {dahulu}, yang tidak lagi ada')
})

test('what the printer refuses is told in a sentence, at a look and at a save, and becomes no version', async () => {
  for (const to of [at, `${at}/contoh`]) {
    const refused = await post({ 'id-body': 'Selamat \u{1f389} {nama}' }, to)
    expect([to, refused.status]).toEqual([to, 422])
    expect(refused.said).toContain('Surat tidak dapat dicetak dengan isian ini')
  }
  expect(await post({ 'en-body': 'Congratulations \u{1f389} {nama}' })).toMatchObject({ status: 422 })
  expect(await versions()).toEqual([])
  await post({})
  await sql`update paper_version set texts = ${JSON.stringify({ id: { body: '\u{1f389}' } })}`.execute(world.house.db)
  const answer = await visit(`${at}/contoh`)
  expect(answer.status).toBe(422)
  expect(answer.said).toContain('Contoh tidak dapat dicetak')
})

test('the sample of every kind of the programme is set, 1,250 rows in it', { timeout: 60_000 }, async () => {
  for (const kind of Object.values(letters)) {
    expect(await visit(`${settings}/${kind.code}`)).toMatchObject({ status: 200 })
    const { status, type } = await visit(`${settings}/${kind.code}/contoh`)
    expect([kind.code, status, type]).toEqual([kind.code, 200, 'application/pdf'])
  }
})
