import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { signIn, type SignedIn } from '../../../test/persons.ts'
import { text } from '../../design/markup.ts'
import { openGarden, type Garden } from '../plan/test-garden.ts'

let garden: Garden
let head: SignedIn
beforeAll(async () => {
  garden = await openGarden()
  head = await signIn(garden, 'head')
})
afterAll(() => garden.close())
beforeEach(async () => {
  await sql`truncate tree, tree_written, saved_filter`.execute(garden.house.db)
  await plant('Jati', 3)
  await plant('Randu', 20)
  await plant('Salak', 30)
})

const plant = (name: string, height: number) =>
  sql`insert into tree (name, height) values (${name}, ${height})`.execute(garden.house.db)
const idOf = async (name: string) =>
  (await sql<{ id: string }>`select id from tree where name = ${name}`.execute(garden.house.db)).rows[0]!.id
const summaryOf = async (at: string) =>
  (
    await sql<{ summary: object }>`select summary from plan_run where id = ${at.split('/').at(-1)}`.execute(
      garden.house.db,
    )
  ).rows[0]!.summary
const boxes = (html: string) => [...html.matchAll(/name="pilih" value="([^"]+)"/g)].map(([, id]) => id)
const to = (answer: Response) => answer.headers.get('location')!

test('each row has a box that belongs to the form of the acts, and only whoever may act sees them', async () => {
  const html = await garden.get('/kebun?tinggi=10')
  expect(boxes(html)).toEqual([await idOf('Randu'), await idOf('Salak')])
  expect(html).toContain('aria-label="Pilih Randu" form="banyak"')
  expect(text(html)).toContain('Semua 2 yang ditemukan')
  expect(html).toContain('formaction="/kebun?tinggi=10&amp;aksi=felling"')
  const seen = await garden.get('/kebun', head)
  expect(seen).not.toContain('name="pilih"')
  expect(seen).not.toContain('aksi=felling')
  expect((await garden.post('/kebun?aksi=felling', { pilih: await idOf('Jati') }, head)).status).toBe(404)
  expect((await garden.post('/kebun?aksi=lain', { pilih: await idOf('Jati') })).status).toBe(404)
})

test('a list takes as many statements with boxes as without, and saved views cost none', async () => {
  const count = async (who?: SignedIn) => (await garden.countQueries(() => garden.get('/kebun', who))).queries
  await garden.post('/kebun?tinggi=10&saringan=simpan', { 'nama-saringan': 'Tinggi' })
  await count()
  expect(await count()).toBe(await count(head))
})

test('nothing chosen is said, and what cannot be an id is none', async () => {
  for (const pilih of [[], ['x', "'; drop table tree"]]) {
    const answer = await garden.post('/kebun?aksi=felling', { pilih })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Pilih paling sedikit satu baris.')
  }
})

test('the ticked rows, or all that the filter finds at this moment, become a plan', async () => {
  const ticked = to(await garden.post('/kebun?aksi=felling', { pilih: [await idOf('Jati'), await idOf('Randu')] }))
  expect(await summaryOf(ticked)).toMatchObject({ rows: 2, ended: 2 })
  const all = to(await garden.post('/kebun?tinggi=10&aksi=felling', { semua: 'ya' }))
  // What grows into the filter afterwards is not part of it.
  await sql`update tree set height = 50 where name = 'Jati'`.execute(garden.house.db)
  await garden.post(`${all}/terapkan`)
  expect(await garden.trees()).toEqual(['Jati 50', 'Randu 20 felled', 'Salak 30 felled'])
})

test('a filter that is not known is said to be, and nobody takes all that it finds or takes it away', async () => {
  const html = await garden.get('/kebun?tinggi=99')
  expect(text(html)).toContain('Saringan tidak dikenal: Tinggi')
  expect(html).toContain('<a href="/kebun">Hapus saringan itu</a>')
  expect(boxes(html)).toHaveLength(3)
  expect(html).not.toContain('name="semua"')
  expect(html).not.toContain('unduh=csv')
  for (const aksi of ['felling', 'pruning&isi=']) {
    const answer = await garden.post(`/kebun?tinggi=99&aksi=${aksi}`, { semua: 'ya', sebab: 'Keropos' })
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('tidak dikenal. Hapus dulu')])
  }
  const ticked = await garden.post('/kebun?tinggi=99&aksi=felling', { pilih: await idOf('Jati') })
  expect(await summaryOf(to(ticked))).toMatchObject({ rows: 1 })
  expect(text(await garden.get('/kebun?tinggi=99&unduh=csv'))).toContain('Saringan tidak dikenal')
})

test('what is said of the rows is asked first, comes back as it was typed, and is kept with the plan', async () => {
  const asked = await garden.post('/kebun?tinggi=10&aksi=pruning', { pilih: await idOf('Salak') })
  const page = await asked.text()
  expect([asked.status, boxes(page)]).toEqual([200, [await idOf('Salak')]])
  expect(text(page)).toContain('1 baris dipilih.')
  const short = await garden.post('/kebun?tinggi=10&aksi=pruning&isi=', { pilih: await idOf('Salak'), sebab: 'a' })
  const again = await short.text()
  expect([short.status, boxes(again)]).toEqual([422, [await idOf('Salak')]])
  expect(again).toContain('value="a"')
  const kept = to(await garden.post('/kebun?tinggi=10&aksi=pruning&isi=', { semua: 'ya', sebab: 'Keropos' }))
  expect(await summaryOf(kept)).toMatchObject({ rows: 2, said: { sebab: 'Keropos' } })
})

test('rows that are gone by the second post, or that nobody ticks there, are said to be, and become no plan', async () => {
  const plans = async () => (await sql`select from plan_run`.execute(garden.house.db)).rows.length
  const [before, gone] = [await plans(), await idOf('Salak')]
  await sql`delete from tree where name = 'Salak'`.execute(garden.house.db)
  const said = { sebab: 'Keropos' }
  const second = '/kebun?tinggi=10&aksi=pruning&isi='
  for (const [form, sentence] of [
    [{ ...said, pilih: gone }, 'Baris yang dipilih tidak ada lagi'],
    [said, 'Pilih paling sedikit satu baris.'],
    [{ ...said, pilih: 'x' }, 'Pilih paling sedikit satu baris.'],
  ] as const) {
    const answer = await garden.post(second, form)
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(sentence)])
  }
  await sql`delete from tree`.execute(garden.house.db)
  const all = await garden.post(second, { ...said, semua: 'ya' })
  expect([all.status, await all.text()]).toEqual([422, expect.stringContaining('Baris yang dipilih tidak ada lagi')])
  expect(await plans()).toBe(before)
})

test('what a plan cannot keep of what was said is refused at its field, never left out', async () => {
  const form = { pilih: await idOf('Salak'), rindang: 'ya' }
  const answer = await garden.post('/kebun?aksi=thinning&isi=', form)
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('tidak dapat disimpan')])
  const kept = to(await garden.post('/kebun?aksi=thinning&isi=', { ...form, rindang: [], jarak: '3' }))
  expect(await summaryOf(kept)).toMatchObject({ rows: 1, said: { jarak: '3' } })
})

test('9,000 rows that a filter found stay those rows, whatever it finds when they are written', async () => {
  await sql`insert into tree (name, height) select 'Pohon ' || n, 11 from generate_series(1, 9000) n`.execute(
    garden.house.db,
  )
  const at = to(await garden.post('/kebun?tinggi=10&aksi=pruning&isi=', { semua: 'ya', sebab: 'Keropos' }))
  expect(await summaryOf(at)).toMatchObject({ rows: 9002, ended: 9002 })
  await sql`update tree set height = 1 where name like 'Pohon 1%'`.execute(garden.house.db)
  await sql`insert into tree (name, height) select 'Baru ' || n, 11 from generate_series(1, 100) n`.execute(
    garden.house.db,
  )
  await garden.post(`${at}/terapkan`)
  await garden.work()
  const { rows } = await sql`
    select count(*) filter (where felled) as felled, count(*) filter (where felled and name like 'Baru%') as fresh
    from tree`.execute(garden.house.db)
  expect(rows).toEqual([{ felled: 9002, fresh: 0 }])
  await sql`insert into tree (name, height) select 'Lagi ' || n, 11 from generate_series(1, 500) n`.execute(
    garden.house.db,
  )
  const many = await garden.post('/kebun?aksi=pruning&isi=', { semua: 'ya', sebab: 'Keropos' })
  expect([many.status, await many.text()]).toEqual([422, expect.stringContaining('Paling banyak 9.500 baris')])
}, 60_000)

test('whoever does not reach everything sees the plans they made, and no others', async () => {
  const near = await signIn(garden, { role: 'kecamatan', region: '320501' })
  const far = await signIn(garden, { role: 'kecamatan', region: '320502' })
  const at = to(await garden.post('/kebun?aksi=felling', { pilih: await idOf('Jati') }, near))
  const title = 'Daftar pohon'
  expect(await garden.get(at, near)).toContain(title)
  expect(await garden.get('/kebun/tebang', near)).toContain(at)
  expect(await garden.get(at)).toContain(title)
  expect(await garden.get(at, far)).not.toContain(title)
  expect(await garden.get('/kebun/tebang', far)).not.toContain(at)
  for (const step of ['terapkan', 'pilihan', 'batalkan'])
    expect((await garden.post(`${at}/${step}`, {}, far)).status).toBe(404)
  expect(await garden.trees()).toContain('Jati 3')
})

test('who acts elsewhere, or in another role, by now sees the plans of then no more; the office does', async () => {
  const near = await signIn(garden, { role: 'kecamatan', region: '320501' })
  await signIn(garden, { role: 'kecamatan', region: '320502' })
  const at = to(await garden.post('/kebun?aksi=felling', { pilih: await idOf('Jati') }, near))
  const title = 'Daftar pohon'
  const grant = (set: object) =>
    garden.house.db.updateTable('role_grant').set(set).where('person_id', '=', near.actor.personId).execute()
  for (const moved of [{ region_code: '320502' }, { role: 'kabupaten', region_code: '3205' }]) {
    await grant(moved)
    expect(await garden.get(at, near)).not.toContain(title)
    expect(await garden.get(`${at}/masalah`, near)).not.toContain('Jati')
    expect(await garden.get('/kebun/tebang', near)).not.toContain(at)
    for (const step of ['terapkan', 'pilihan', 'batalkan'])
      expect((await garden.post(`${at}/${step}`, {}, near)).status).toBe(404)
  }
  expect(await garden.get(at)).toContain(title)
  await grant({ role: 'kecamatan', region_code: '320501' })
  expect(await garden.get(at, near)).toContain(title)
})

test('a view is saved under a name, stands above the list, and is deleted with one press; only for its owner', async () => {
  const saved = await garden.post('/kebun?tinggi=10&lain=1&saringan=simpan', { 'nama-saringan': 'Pohon & tinggi' })
  expect([saved.status, to(saved)]).toEqual([303, '/kebun?tinggi=10'])
  const html = await garden.get('/kebun')
  expect(html).toContain('<a href="/kebun?tinggi=10">Pohon &amp; tinggi</a>')
  expect(await garden.get('/kebun', head)).not.toContain('Pohon &amp; tinggi')
  const id = /name="id" value="([^"]+)"/.exec(html)![1]!
  await garden.post('/kebun?saringan=hapus', { id }, head)
  expect(await garden.get('/kebun')).toContain('Pohon &amp; tinggi')
  await garden.post('/kebun?saringan=hapus', { id })
  expect(await garden.get('/kebun')).not.toContain('Pohon &amp; tinggi')
  expect((await garden.post('/kebun?saringan=hapus', { id: 'x' })).status).toBe(422)
})

test('the same name again means the new view; a name is needed, and there are twenty at most', async () => {
  const save = (name: string, query = 'tinggi=10') =>
    garden.post(`/kebun?${query}&saringan=simpan`, { 'nama-saringan': name })
  expect((await save('')).status).toBe(422)
  expect((await save('Semua', 'x=1')).status).toBe(422)
  await Promise.all(Array.from({ length: 24 }, (_, at) => save(`Saringan ${at}`)))
  const count = async () =>
    (await sql<{ n: number }>`select count(*) as n from saved_filter`.execute(garden.house.db)).rows[0]!.n
  expect(await count()).toBe(20)
  const refused = await save('Satu lagi')
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('Paling banyak 20 saringan')])
  const { rows } = await sql<{ name: string }>`select name from saved_filter limit 1`.execute(garden.house.db)
  expect((await save(rows[0]!.name, 'q=jati&tinggi=10')).status).toBe(303)
  expect(await garden.get('/kebun')).toContain('q=jati&amp;tinggi=10')
})
