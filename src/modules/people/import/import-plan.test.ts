import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { openWorld, type World } from '../../../../test/world.ts'
import { ensureRegion, signIn, type SignedIn } from '../../../../test/persons.ts'
import { newestLetter } from '../../../../test/inbox.ts'
import { applyPlan } from '../../../platform/plan/index.ts'
import { NotAllowed } from '../../../platform/policy/index.ts'
import { importPlan } from './import-plan.tsx'

let world: World
let cookie: string
beforeAll(async () => {
  world = await openWorld()
  cookie = (await signIn(world, 'office')).cookie
  await ensureRegion(world, '320401')
})
afterAll(() => world.close())

async function upload(text: string): Promise<Response> {
  const form = new FormData()
  form.set('berkas', new File([text], 'petugas.csv', { type: 'text/csv' }))
  return world.request('/kantor/orang/impor', { form, cookie })
}
const page = async (path: string) => (await world.request(path, { cookie })).text()
const post = (path: string) => world.request(path, { form: {}, cookie })
const people = async () =>
  (await sql<{ n: number }>`select count(*)::int as n from person`.execute(world.house.db)).rows[0]!.n

const file = (until: string) => `\ufeffNama;Surel;Peran;Kode Daerah;No HP;Sampai
Asep Suparman;asep@contoh.id;kecamatan;32.04.01;081377770001;${until}
Siti Rahmawati;siti@contoh.id;kabupaten;3204;;
Salah;bukan surel;kecamatan;320401;;
`

test('a file is planned first, applied on demand, the second time nothing is new, and undone', async () => {
  const before = await people()
  const plan = (await upload(file('31/12/2090'))).headers.get('location')!
  const planned = await page(plan)
  expect(planned).toContain('2 baru, 0 berubah, 0 tetap, 1 ditolak')
  expect(planned).toContain('Tulis alamat surel yang lengkap')
  expect(await people()).toBe(before)

  await post(`${plan}/terapkan`)
  expect(await page(plan)).toContain('2 baris sudah diterapkan')
  expect(await people()).toBe(before + 2)
  expect((await newestLetter(world, 'asep@contoh.id'))!.template).toBe('invitation')
  await post(`${plan}/terapkan`)
  expect(await people()).toBe(before + 2)

  expect(await page((await upload(file('2090-12-31'))).headers.get('location')!)).toContain(
    '0 baru, 0 berubah, 2 tetap',
  )
  const changed = (await upload(file('2090-11-30'))).headers.get('location')!
  expect(await page(changed)).toContain('31 Des 2090 menjadi 30 Nov 2090')
  await post(`${changed}/terapkan`)
  await post(`${changed}/batalkan`)
  expect(await page((await upload(file('2090-12-31'))).headers.get('location')!)).toContain(
    '0 baru, 0 berubah, 2 tetap',
  )

  await post(`${plan}/batalkan`)
  expect(await page(plan)).toContain('2 baris sudah dibatalkan')
  expect(await page((await upload(file('2090-12-31'))).headers.get('location')!)).toContain('2 baru')
})

test('what is no list of officers is refused with one sentence', async () => {
  for (const [text, sentence] of [
    ['nama,surel\nA,a@contoh.id\n', 'Kolom ini tidak ada: peran'],
    ['', 'Berkas ini kosong'],
    ['%PDF-1.7', 'bukan tabel'],
  ] as const) {
    const answer = await upload(text)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(sentence)
  }
})

test.each(['Berlaku s.d.', 'Berlaku sampai', 'Sampai tanggal', 'Sampai dengan', 's/d', 'Tanggal berakhir'])(
  'the end of a role is read under the name %s, and a phone under those that people write',
  async (end: string) => {
    for (const phone of ['Nomor HP', 'No. HP', 'HP/WA']) {
      const text = `Nama;Surel;Peran;Kode Daerah;${phone};${end}\nRina;rina@contoh.id;kecamatan;320401;081377770009;31/12/2090\n`
      const plan = (await upload(text)).headers.get('location')!
      expect(await page(plan)).toContain('31 Des 2090')
      expect(await page(plan)).not.toContain('Kolom yang tidak dibaca')
      const { values } = (
        await sql<{ values: object }>`
        select change -> 'values' as values from plan_change where run_id = ${plan.split('/').at(-1)}`.execute(
          world.house.db,
        )
      ).rows[0]!
      expect(values).toMatchObject({ phone: '+6281377770009', until: '2090-12-31' })
    }
  },
)

test('columns that were not read are named on the plan, before and after it is applied', async () => {
  const text =
    'Nama;Surel;Peran;Kode Daerah;Catatan;Telepon Rumah;Sampai kapan\nDodi;dodi@contoh.id;kecamatan;320401;x;1;2090\n'
  const plan = (await upload(text)).headers.get('location')!
  const sentence = 'Kolom yang tidak dibaca: catatan, telepon_rumah, sampai_kapan.'
  expect(await page(plan)).toContain(sentence)
  await post(`${plan}/terapkan`)
  expect(await page(plan)).toContain(sentence)
})

/** A plan of a file with these officers, by this session. */
const planOf = async (rows: string, by = cookie) => {
  const form = new FormData()
  form.set('berkas', new File([`nama;surel;peran;sampai\n${rows}\n`], 'petugas.csv', { type: 'text/csv' }))
  return (await world.request('/kantor/orang/impor', { form, cookie: by })).headers.get('location')!
}
const endOf = async ({ actor }: SignedIn) =>
  (
    await sql<{
      to: string | null
    }>`select valid_to as "to" from role_grant where person_id = ${actor.personId}`.execute(world.house.db)
  ).rows.map(row => row.to)
const stale = (ago: string) => sql`update session set proven_at = now() - ${ago}::interval`.execute(world.house.db)

test('a file moves the end of a role that decides, and takes that back, only after a fresh proof', async () => {
  const email = 'pemeriksa@contoh.id'
  const verifier = await signIn(world, { role: 'verifier', name: 'Dewi', email })
  const plan = await planOf(`Dewi;${email};verifier;31/12/2090`)
  await stale('1 hour')
  expect((await post(`${plan}/terapkan`)).status).toBe(401)
  expect(await endOf(verifier)).toEqual([null])
  await stale('0')
  await post(`${plan}/terapkan`)
  expect(await endOf(verifier)).toEqual(['2091-01-01'])
  const ended = (await newestLetter(world, email))!
  expect([ended.template, ended.body.includes('31 Desember 2090')]).toEqual(['role-ended', true])
  await stale('1 hour')
  expect((await post(`${plan}/batalkan`)).status).toBe(401)
  expect(await endOf(verifier)).toEqual(['2091-01-01'])
  await stale('0')
  await post(`${plan}/batalkan`)
  expect(await endOf(verifier)).toEqual([null])
  expect((await newestLetter(world, email))!.template).toBe('role-goes-on')
})

test('the actions themselves ask for it, also in the background', async () => {
  const email = 'ketua@contoh.id'
  await signIn(world, { role: 'head', name: 'Ani', email })
  const runId = (await planOf(`Ani;${email};head;31/12/2090`)).split('/').at(-1)!
  const { actor } = await signIn(world, 'office')
  const by = { house: world.house, actor: { ...actor, fresh: false }, at: Temporal.Now.instant() }
  const applied = world.house.db.transaction().execute(tx => applyPlan(tx, importPlan, { runId }, by))
  await expect(applied).rejects.toThrow(NotAllowed)
})

test('nobody changes the end of their own role by a file: the row is refused, and again when it is applied', async () => {
  const email = 'dinas@contoh.id'
  const own = await signIn(world, { role: 'office', name: 'Dinas', email })
  const row = `Dinas;${email};office;31/12/2090`
  const refused = await planOf(row, own.cookie)
  const html = await (await world.request(refused, { cookie: own.cookie })).text()
  expect(html).toContain('Akhir peran Anda sendiri diubah oleh petugas lain.')
  await world.request(`${refused}/terapkan`, { form: {}, cookie: own.cookie })
  const byAnother = await planOf(row)
  await world.request(`${byAnother}/terapkan`, { form: {}, cookie: own.cookie })
  expect(await page(byAnother)).toContain('Peran Anda sendiri diubah oleh petugas lain.')
  expect(await endOf(own)).toEqual([null])
})

test('a role that was given and is taken back again is told, since its invitation opens nothing any more', async () => {
  const plan = await planOf('Budi;budi@contoh.id;mentor;31/12/2090')
  await post(`${plan}/terapkan`)
  expect((await newestLetter(world, 'budi@contoh.id'))!.template).toBe('role-added')
  await post(`${plan}/batalkan`)
  expect((await newestLetter(world, 'budi@contoh.id'))!.template).toBe('role-taken-back')
})

test('a row says where by the name of the region, and a role that is none which words there are', async () => {
  const name = (await sql<{ name: string }>`select name from region where code = '320401'`.execute(world.house.db))
    .rows[0]!.name
  const text = 'nama;surel;peran;kode daerah\nEuis;euis@contoh.id;kecamatan;320401\nUjang;ujang@contoh.id;;\n'
  const html = await page((await upload(text)).headers.get('location')!)
  expect(html).toContain(`Petugas kecamatan ${name}`)
  expect(html).not.toContain('Petugas kecamatan 320401')
  expect(html).toMatch(/Tulis salah satu peran ini: .*Petugas kecamatan.*Pendamping/)
  expect(html).not.toContain('formulir undangan')
})
