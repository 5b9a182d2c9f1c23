import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { openWorld, type World } from '../../../../test/world.ts'
import { ensureRegion, signIn } from '../../../../test/persons.ts'
import { newestLetter } from '../../../../test/inbox.ts'

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
