import { afterAll, beforeAll, expect, test } from 'vitest'
import { photo } from '../../../../test/files/samples.ts'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { stepClock } from '../../../platform/clock/clock.ts'
import { begin, fullDraft, goodPages, morning, prepareSeason, readOwn, submit } from '../test-registration.ts'

let world: World
let who: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  who = await signIn(world, 'applicant')
  await begin(world.house, who.actor, morning)
})
afterAll(() => world.close())

const post = async (code: string, form: Record<string, string | string[]> | FormData, cookie = who.cookie) => {
  const answer = await world.request(`/saya/~/isi/${code}`, { form, cookie })
  return { status: answer.status, html: await answer.text() }
}
const answers = async () => (await readOwn(world.house.db, who.actor.personId, false))!.answers
const cut = (text: string, at: number) => text.slice(0, at)

test('a name of 10,000 characters is kept, and told how many are too many', async () => {
  const { status, html } = await post('identitas', { ...goodPages.identitas!, name: 'x'.repeat(10_000) })
  expect(status).toBe(422)
  expect(html).toContain('Kurangi 9.800 huruf')
  expect(await answers()).toMatchObject({ name: { raw: { name: 'x'.repeat(10_000) } } })
})

test('NUL bytes and marks that turn the writing direction are taken out, emoji and Arabic stay', async () => {
  const name = 'Pondok\u0000 \u202eNurul\u202c 🌙 المعهد'
  expect((await post('identitas', { ...goodPages.identitas!, name })).status).toBe(303)
  expect(await answers()).toMatchObject({ name: { value: 'Pondok Nurul 🌙 المعهد' } })
})

test('markup typed into an answer is shown as text everywhere', async () => {
  const products = '<script>alert(1)</script><img src=x onerror=alert(1)>'
  expect((await post('produk', { products })).status).toBe(303)
  for (const path of ['/saya/~/isi/produk', '/saya/~/kirim']) {
    const html = await (await world.request(path, { cookie: who.cookie })).text()
    expect(html).not.toMatch(/<script>alert|<img src=x/)
    expect(html).toContain('&lt;script>')
  }
})

test('fields nobody asked for, doubled fields and unknown choices change nothing else', async () => {
  const strange = { cost_share: ['10', '90'], state: 'submitted', owner_id: 'x', rep_nik: '1', __proto__x: 'y' }
  expect((await post('kemandirian', strange)).status).toBe(303)
  const kept = await answers()
  expect(kept.cost_share).toEqual({ value: 10 })
  expect(Object.keys(kept)).not.toContain('rep_nik')
  expect((await post('jabatan', { rep_position: "x' or 1=1 --", rep_education: 's1' })).status).toBe(422)
})

test('a page that does not exist, and a body that is no form, are pages of their own', async () => {
  expect((await post('tidak-ada', { a: '1' })).status).toBe(404)
  const odd = await world.request('/saya/~/isi/produk', {
    method: 'POST',
    cookie: who.cookie,
    headers: { 'content-type': 'application/json' },
  })
  expect(odd.status).toBe(422)
})

test('a huge file is refused with its limit, and nothing is stored', async () => {
  const form = new FormData()
  form.append('rep_ktp', new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'ktp.jpg'))
  const { status, html } = await post('ktp', form)
  expect(status).toBe(422)
  expect(html).toContain('Foto lebih dari 10 MB.')
  expect(await world.house.db.selectFrom('file').select('id').execute()).toEqual([])
})

test('somebody without a session cannot make the server keep files in memory', async () => {
  const form = new FormData()
  form.append('rep_ktp', new File([new Uint8Array(1_000_000)], 'ktp.jpg'))
  form.append('cost_share', '5')
  const { status, html } = await post('ktp', form, 'x=y')
  expect(status).toBe(401)
  expect(html).toContain('name="cost_share" value="5"')
})

test('a photo sent after the session ended: the page says that it must be chosen again, and leads back', async () => {
  const form = new FormData()
  form.append('dasar', 'abc')
  form.append('rep_ktp', new File([new Uint8Array(5_000_000)], 'ktp.jpg'))
  const { status, html } = await post('ktp', form, 'x=y')
  expect(status).toBe(401)
  expect(html).toContain('belum tersimpan. Masuk dahulu, lalu pilih lagi')
  expect(html).toContain('/masuk?ke=%2Fsaya%2FD-')
})

test('of several files the one that is wrong is told at its own place, and the others are kept', async () => {
  const form = new FormData()
  const bytes = new Uint8Array(await photo())
  form.append('product_photos', new File([bytes], 'baik.jpg'))
  form.append('product_photos-2', new File(['MZ\0\0'], 'program.jpg'))
  const { status, html } = await post('foto-usaha', form)
  expect(status).toBe(422)
  expect(html).toContain('href="#product_photos-2"')
  expect(html).not.toContain('href="#product_photos"')
  expect(html).toMatch(/id="product_photos-2-error"[^]*?Ini bukan foto/)
  const kept = await world.house.db.selectFrom('document').select('slot').where('replaced_at', 'is', null).execute()
  expect(kept).toEqual([{ slot: 'product_photos' }])
  expect((await post('foto-usaha', { lepas: 'product_photos:1' })).status).toBe(303)
})

test('a file sent to a place that is not on the page goes nowhere', async () => {
  const form = new FormData()
  form.append('bank_book', new File(['x'], 'x.jpg'))
  form.append('rep_ktp-9', new File(['x'], 'x.jpg'))
  expect((await post('ktp', form)).status).toBe(303)
  expect(await world.house.db.selectFrom('document').select('id').execute()).toEqual([])
})

test('two screens: the second is told what the first had saved, and nothing is lost', async () => {
  const shown = await (await world.request('/saya/~/isi/kemandirian', { cookie: who.cookie })).text()
  const dasar = /name="dasar" value="([^"]+)"/.exec(shown)![1]!
  expect((await post('kemandirian', { cost_share: '20', dasar })).status).toBe(303)
  expect((await post('kemandirian', { cost_share: '30', dasar })).status).toBe(303)
  const told = await (await world.request('/saya/~/isi/kemandirian', { cookie: who.cookie })).text()
  expect(told).toContain('Jawaban ini juga diubah di layar lain')
  expect(told).toContain('20 %')
  expect(told).toContain('value="30"')
})

test('a page of one account that is pressed after the browser has signed in to another writes into neither', async () => {
  const other = await fullDraft(world)
  const pages = { kemandirian: { cost_share: '77' }, cari: { pesantren: 'bukan' }, ktp: { lepas: 'rep_ktp:1' } }
  for (const [page, form] of Object.entries(pages)) {
    const draf = (await readOwn(world.house.db, other.actor.personId, false))!.draftCode
    const before = await answers()
    const { status, html } = await post(page, { ...form, draf })
    expect(status, page).toBe(409)
    expect(html).toContain('Halaman ini bukan milik formulir Anda sekarang')
    expect(await answers()).toEqual(before)
  }
  const shown = await (await world.request('/saya/~/kirim', { cookie: other.cookie })).text()
  const [versi, draf] = ['versi', 'draf'].map(name => new RegExp(`name="${name}" value="([^"]+)"`).exec(shown)![1]!)
  expect(draf).toMatch(/^D-/)
  const sent = await world.request('/saya/~/kirim', { form: { versi: versi!, draf: draf! }, cookie: who.cookie })
  expect(sent.status).toBe(409)
})

test('a wrong answer and then the right one are no clash', async () => {
  const dasarIn = (html: string) => /name="dasar" value="([^"]*)"/.exec(html)![1]!
  const opened = await (await world.request('/saya/~/isi/kemandirian', { cookie: who.cookie })).text()
  const wrong = await post('kemandirian', { cost_share: 'empat puluh', dasar: dasarIn(opened) })
  expect(wrong.status).toBe(422)
  expect((await post('kemandirian', { cost_share: '40', dasar: dasarIn(wrong.html) })).status).toBe(303)
  const after = await (await world.request('/saya/~/isi/kemandirian', { cookie: who.cookie })).text()
  expect(after).not.toContain('layar lain')
  expect(after).toContain('value="40"')
})

test('nobody reaches another registration: neither by address, nor by number, nor by guessing codes', async () => {
  const owner = await fullDraft(world)
  const sent = await submit(world.house, owner.actor, morning, { lang: 'id' })
  const receipt = 'receipt' in sent ? sent.receipt : undefined
  for (const path of ['/saya/~/status', '/saya/~/kirim', '/saya/~', '/saya/~/bukti']) {
    const html = await (await world.request(path, { cookie: who.cookie })).text()
    expect(html).not.toContain(receipt!.number)
  }
  for (const code of ['AAAAAAAAAA', cut(receipt!.code, 9), '%27%20or%201=1']) {
    expect((await world.request(`/bukti/${receipt!.number}-${code}`)).status).toBe(404)
  }
})

test('a receipt whose text was changed in the database is not valid', async () => {
  const row = await world.house.db.selectFrom('receipt').selectAll().executeTakeFirstOrThrow()
  await world.house.db
    .updateTable('receipt')
    .set({ payload: row.payload.replace('"documents":4', '"documents":5') })
    .where('code', '=', row.code)
    .execute()
  const html = await (await world.request(`/bukti/${row.number}-${row.code}`)).text()
  expect(html).toContain('Bukti ini tidak sah')
  await world.house.db.updateTable('receipt').set({ payload: row.payload }).where('code', '=', row.code).execute()
  await world.house.db
    .updateTable('submission')
    .set({ answers: JSON.stringify({ name: { value: 'Lain' } }) })
    .execute()
  const changed = await (await world.request(`/bukti/${row.number}-${row.code}`)).text()
  expect(changed).toContain('Bukti ini tidak sah')
})

test('once the window has closed a post keeps the words on screen and writes nothing', async () => {
  const before = await answers()
  await stepClock(world.house.db, Temporal.Instant.from('2019-05-01T00:00:00+07:00'))
  await new Promise(done => setTimeout(done, 1100))
  const { status, html } = await post('kemandirian', { cost_share: '66' })
  expect(status).toBe(409)
  expect(html).toContain('Pendaftaran sudah ditutup')
  expect(html).toContain('value="66"')
  expect(await answers()).toEqual(before)
  expect((await world.request('/saya/~/kirim', { form: {}, cookie: who.cookie })).status).toBe(409)
})
