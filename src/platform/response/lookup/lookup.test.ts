import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { text } from '../../../design/markup.ts'
import { newToy, servingOf, type ToyWorld } from '../test-toy.ts'
import { known, openGardens } from './test-gardens.ts'

let world: ToyWorld
let garden: string
beforeAll(async () => void (world = await openGardens()))
beforeEach(async () => void (garden = await newToy(world)))
afterAll(() => world.close())

const visit = async (path: string, form?: Record<string, string>) => {
  const answer = await world.server.request(`http://localhost/kebun/${garden}${path}`, {
    method: form ? 'POST' : 'GET',
    headers: { cookie: world.owner.cookie, origin: 'http://localhost' },
    body: form && new URLSearchParams(form),
  })
  const to = answer.headers.get('location')?.replace(`/kebun/${garden}`, '')
  return { status: answer.status, to, html: await answer.text() }
}
const choose = (form: Record<string, string>) => visit('/cocok', form)
const stands = async () => {
  const { answers, version } = (await servingOf(world, garden)).response
  const { rows } = await sql<{ note: string | null }>`select note from toy where id = ${garden}`.execute(world.house.db)
  return { answers, version, note: rows[0]!.note }
}
const behind = { status: 303, to: '/isi/nama' }

test('a number that is known asks whose it is; one that it is linked with leads on', async () => {
  expect(await visit('/isi/cari', { plot: '51' })).toMatchObject({ status: 303, to: '/isi/cari?cocok=1' })
  const { html } = await visit('/isi/cari?cocok=1')
  for (const part of ['Kami menemukan kebun ini', 'Garut Kota, Kabupaten Garut', 'name="pilihan" value="1"'])
    expect(html).toContain(part)
  expect(text(html)).toContain('Nomor kebun 51')
  expect(await visit('/isi/cari?terhubung=1', { plot: '51' })).toMatchObject(behind)
})

test('the page of a match has one thing to do: yes; no, another number and the way back stand beside it', async () => {
  await visit('/isi/cari', { plot: '51' })
  const { html } = await visit('/isi/cari?cocok=1')
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  expect(main.match(/class="btn"/g)).toHaveLength(1)
  expect(main).toContain('<b>Kebun Raja</b>')
  expect(main).not.toContain('name="plot"')
  expect(main).toContain('href="/kebun/' + garden + '/isi/cari"')
  expect(main.indexOf('tap back')).toBeLessThan(main.indexOf('Kami menemukan'))
  expect(text(main)).toContain('Kebun · halaman 1 dari 3')
})

test('a number that no list has is said once, and one goes on', async () => {
  expect(await visit('/isi/cari', { plot: '52' })).toMatchObject({ status: 303, to: '/isi/cari?cocok=1' })
  const { html } = await visit('/isi/cari?cocok=1')
  expect(text(html)).toContain('Nomor kebun ini belum ada di data resmi. Periksa angkanya, atau lanjut.')
  for (const part of [`href="/kebun/${garden}/isi/nama"`, 'Cari dengan nama']) expect(html).toContain(part)
  expect(html).not.toContain('Kami menemukan')
  expect(await visit('/isi/cari', { plot: '52' })).toMatchObject(behind)
})

test('what somebody else holds is told at the match, by its number alone and after a search, and one may go on', async () => {
  const told = async (path: string) => text((await visit(path)).html)
  await visit('/isi/cari', { plot: '53' })
  const match = await told('/isi/cari?cocok=1')
  for (const part of ['Kebun Melati', 'Kebun ini sudah didaftarkan', 'Tanya kantor', 'Ya, ini kebun kami, lanjut'])
    expect(match).toContain(part)
  expect(await choose({ pilihan: '3', tahu: '1' })).toMatchObject(behind)
  // Told each time, also once it is linked.
  expect(await visit('/isi/cari?terhubung=3', { plot: '53' })).toMatchObject({ to: '/isi/cari?cocok=1' })
  expect(await visit('/isi/cari', { plot: '54' })).toMatchObject({ to: '/isi/cari?cocok=1' })
  expect(await told('/isi/cari?cocok=1')).toContain('Kebun ini sudah didaftarkan')
  expect(await choose({ pilihan: '3' })).toMatchObject({ status: 303, to: '/isi/cari?pilih=3' })
  expect(await told('/isi/cari?pilih=3')).toContain('Kebun ini sudah didaftarkan')
  expect(await told('/isi/cari?pilih=unknown')).not.toContain('sudah didaftarkan')
})

test('saying yes links it and answers what is not answered yet; the number always', async () => {
  await visit('/isi/cari', { plot: '7' })
  await visit('/isi/nama', { name: 'Kebun Kami' })
  expect(await choose({ pilihan: '1' })).toMatchObject(behind)
  const { answers, note } = await stands()
  expect(note).toBe('1 true 4')
  expect(answers).toMatchObject({
    plot: { value: '51' },
    name: { value: 'Kebun Kami' },
    where: { value: known[0]!.address!.slice(0, 300) },
    village: { value: '3205011001' },
  })
})

test('none of them unlinks and keeps the answers, and is a change all the same', async () => {
  await choose({ pilihan: '1' })
  const before = await stands()
  expect(await choose({ pilihan: 'bukan', draf: 'M-1' })).toMatchObject(behind)
  expect(await stands()).toEqual({ ...before, version: before.version + 1, note: 'none true 4' })
})

test('nothing chosen, one that nobody may choose, and one chosen too late change nothing and lead on', async () => {
  const before = await stands()
  expect(await choose({})).toMatchObject(behind)
  for (const pilihan of ['', 'unknown']) expect(await choose({ pilihan })).toMatchObject(behind)
  await sql`update toy set open = false where id = ${garden}`.execute(world.house.db)
  for (const pilihan of ['1', 'bukan']) expect(await choose({ pilihan })).toMatchObject(behind)
  expect(await stands()).toEqual(before)
})

test('the page of another draft chooses nothing', async () => {
  expect(await choose({ pilihan: '1', draf: 'M-2' })).toMatchObject({ status: 409 })
  expect((await stands()).note).toBeNull()
})

test('a search by name shows what it found, or that there is none; other pages have no search', async () => {
  const found = await visit('/isi/cari?cari=Kebun')
  for (const part of ['3 kebun ditemukan', 'Contoh: Ambon Garut', 'Kebun Ambon', 'belum ada', 'Bukan kebun kami'])
    expect(found.html).toContain(part)
  expect(found.html.match(/type="radio"/g)).toHaveLength(4)
  expect((await visit('/isi/cari?cari=Tulip')).html).toContain('Belum ditemukan')
  expect((await visit('/isi/cari?cari=+')).html).not.toContain('ditemukan')
  expect((await visit('/isi/nama?cari=Kebun')).html).not.toContain('Cari dengan nama')
})

test('where more are found than shown, nobody is told that these are all', async () => {
  const { html } = await visit('/isi/cari?cari=Banyak')
  expect(html).toContain('10 kebun yang paling cocok')
  expect(html).toContain('Tambahkan nama desa atau kecamatan')
  expect(html).not.toContain('ditemukan')
  expect(html.match(/type="radio"/g)).toHaveLength(11)
})

test('the answer to a search is where the page opens, with place and number of each', async () => {
  const { html } = await visit('/isi/cari?cari=Melati')
  expect(html).toContain(`action="/kebun/${garden}/isi/cari#hasil"`)
  expect(html).toContain('<div id="hasil" tabindex="-1">')
  expect(text(html)).toContain('Kp. Cibiuk, Kabupaten Garut · Nomor kebun 53')
  expect((await visit('/isi/cari?cari=Tulip')).html).toContain('id="hasil"')
})

test('after an answer that needs mending the search is still there', async () => {
  const { status, html } = await visit('/isi/cari', { plot: 'x'.repeat(300) })
  expect([status, html]).toEqual([422, expect.stringContaining('Cari dengan nama')])
})

test('the record it is linked with stands above', async () => {
  const { html } = await visit('/isi/cari?terhubung=2')
  expect(text(html)).toContain('Terhubung dengan data resmi Kebun Ambon')
})

test('where the linked record lies is chosen before anybody says so, and each step leads to the next choice', async () => {
  const { html } = await visit('/isi/tempat?terhubung=2')
  expect(html).toContain('Kabupaten Garut. Sekarang pilih kecamatannya.')
  expect((await visit('/isi/tempat')).html).not.toContain('Sekarang pilih')
  const chosen = { 'village-asked': '3205', 'village-regency': '3205', where: 'Kp. Cibiuk' }
  const next = { ...chosen, 'village-kecamatan': '320501' }
  expect(await visit('/isi/tempat', next)).toMatchObject({ status: 303, to: '/isi/tempat#village' })
  expect((await visit('/isi/tempat')).html).toContain('Garut Kota. Sekarang pilih desa atau kelurahannya.')
  const nothing = await visit('/isi/tempat', chosen)
  expect([nothing.status, nothing.html]).toEqual([422, expect.stringContaining('Kecamatan belum dipilih.')])
})

test('what a number leads to is told while it is typed, as a part of a page, and nothing is kept of it', async () => {
  const before = await stands()
  const { status, html } = await visit('/cocok?nomor=51')
  expect(status).toBe(200)
  expect(html).not.toContain('<html')
  expect(text(html)).toContain('Kebun Raja')
  expect(text(html)).toContain('Cocok dengan data resmi.')
  expect(text((await visit('/cocok?nomor=54')).html)).toContain('Kebun ini sudah didaftarkan')
  expect(text((await visit('/cocok?nomor=52')).html)).toContain('belum ada di data resmi')
  for (const silent of ['?nomor=', '', '?nomor=51&terhubung=1', `?nomor=${'5'.repeat(400)}`])
    expect(await visit(`/cocok${silent}`)).toMatchObject({ status: 204, html: '' })
  expect(await stands()).toEqual(before)
})

test('the page that looks up says where its script asks, and carries it; the others do not', async () => {
  const { html } = await visit('/isi/cari')
  expect(html).toContain(`data-match="/kebun/${garden}/cocok" data-of="plot"`)
  expect(html).toContain('/aset/match.js')
  expect((await visit('/isi/nama')).html).not.toContain('/aset/match.js')
})
