import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { checkFile } from '../../../platform/files/check-file.ts'
import {
  attachPhoto,
  fullDraft,
  goodPages,
  morning,
  post,
  prepareSeason,
  reopen,
  submit,
} from '../test-registration.ts'
import { list, other, secretDraft, submitted } from './test-office.ts'

let world: World
let office: SignedIn
let draft: Awaited<ReturnType<typeof secretDraft>>
let one: Awaited<ReturnType<typeof submitted>>
let kecamatan: SignedIn

beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  office = await signIn(world, 'office')
  kecamatan = await signIn(world, { role: 'kecamatan', region: '320501' })
  one = await submitted(world)
  draft = await secretDraft(world)
  const files = await world.house.db.selectFrom('file').select('id').execute()
  for (const file of files) await checkFile(world.house, { fileId: file.id })
}, 20_000)
afterAll(() => world.close())

const get = async (path: string, who = office) => {
  const answer = await world.request(path, { cookie: who.cookie })
  return { status: answer.status, headers: answer.headers, html: await answer.text() }
}
const idOf = async (number: string) =>
  (await world.house.db.selectFrom('registration').select('id').where('number', '=', number).executeTakeFirstOrThrow())
    .id
const documentOf = async (slot: string, number = one.number) => {
  const row = await world.house.db
    .selectFrom('document')
    .select('id')
    .where('response_id', '=', eb => eb.selectFrom('registration').select('response_id').where('number', '=', number))
    .where('slot', '=', slot)
    .where('replaced_at', 'is', null)
    .executeTakeFirstOrThrow()
  return `${list}/${number}/berkas/${row.id}`
}
const looks = async () =>
  world.house.db
    .selectFrom('access_log')
    .select(['actor_id', 'act', 'slot', 'subject_id'])
    .orderBy('recorded_at')
    .execute()

describe('the case page of a submitted registration', () => {
  test('the history says who began, though that is not the representative', async () => {
    const { personId } = one.owner.actor
    await world.house.db.updateTable('person').set({ name: 'Bapak Penolong' }).where('id', '=', personId).execute()
    const { html } = await get(`${list}/${one.number}`)
    expect(html).toMatch(/Bapak Penolong(?:(?!<li)[\s\S])*Draf dimulai|Draf dimulai(?:(?!<li)[\s\S])*Bapak Penolong/)
  })

  test('shows answers, findings, payability, record and history on one page', async () => {
    const { status, html } = await get(`${list}/${one.number}`)
    expect(status).toBe(200)
    for (const text of [one.number, 'Keripik Nurul Huda', 'Yayasan Nurul Huda']) expect(html).toContain(text)
    for (const text of ['Berkas belum ada: Surat keterangan sehat', 'Siap dibayar', 'Bukti ke-1', 'Dikirim'])
      expect(html).toContain(text)
    expect(html).toMatch(/\/bukti\/OPOP-19-000001-[A-Z2-9]{10}/)
    expect(html).toContain('Penutupan pendaftaran menjadi')
  })

  test('hides what is sensitive until it is asked for, and writes down who asked, once for the page', async () => {
    const secrets = /3205015708900000|0012345678901|013086681092000|01\.308\.668|0812-3456-7890|17 Agustus 1990/
    const hidden = await get(`${list}/${one.number}?keadaan=masuk`)
    expect(hidden.html).not.toMatch(secrets)
    expect(hidden.html).toContain('Disembunyikan')
    expect(hidden.html).toContain(`href="${list}/${one.number}?keadaan=masuk&amp;tampil=pribadi"`)
    expect(await looks()).toEqual([])
    const shown = await get(`${list}/${one.number}?keadaan=masuk&tampil=pribadi`)
    for (const text of ['3205015708900000', '0012345678901', '0812-3456-7890', '17 Agustus 1990'])
      expect(shown.html).toContain(text)
    const look = { actor_id: office.actor.personId, act: 'registration.read', slot: 'personal' }
    expect(await looks()).toEqual([{ ...look, subject_id: await idOf(one.number) }])
    // Nobody else's values come along on the way to the next case, or back.
    expect(shown.html).not.toMatch(/href="[^"]*tampil=pribadi/)
    await world.house.db.deleteFrom('access_log').execute()
  })

  test('shows nothing sensitive when the look cannot be written down', async () => {
    await world.house.db.schema.alterTable('access_log').renameTo('access_log_away').execute()
    const { status, html } = await get(`${list}/${one.number}?tampil=pribadi`)
    await world.house.db.schema.alterTable('access_log_away').renameTo('access_log').execute()
    expect(status).toBe(500)
    expect(html).not.toContain('3205015708900000')
  })

  test('has one address: its id leads to its number', async () => {
    const answer = await world.request(`${list}/${await idOf(one.number)}?keadaan=masuk`, { cookie: office.cookie })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${list}/${one.number}?keadaan=masuk`])
  })

  test('knows the case before and after in the list it was opened from', async () => {
    const { html } = await get(`${list}/${one.number}?keadaan=masuk`)
    expect(html).not.toContain('aria-keyshortcuts="j"')
    expect((await get(`${list}/${one.number}`)).html).toContain('aria-keyshortcuts="k"')
    expect(html).toContain(`href="${list}?keadaan=masuk"`)
  })

  test('leads back to the same page of the list, which is read without being counted', async () => {
    const query = '?keadaan=masuk&urut=-nama'
    const once = async () => (await world.countQueries(() => get(`${list}/${one.number}${query}`))).queries
    const { html } = await get(`${list}/${one.number}${query}`)
    expect(html).toContain(`href="${list}${query.replace('&', '&amp;')}"`)
    expect(Math.min(await once(), await once(), await once())).toBe(18)
  })

  test('of a pesantren that it names alone there is no official record, and what it says is called a claim', async () => {
    const { html } = await get(`${list}/${one.number}`)
    expect(html).toContain('Belum ada di data resmi.')
    expect(html).toContain('Isian pendaftar masih klaim.')
    expect(html).not.toContain('Buka datanya')
  })

  test('shows differences from the official record', async () => {
    await world.house.db.updateTable('organisation').set({ address: 'Jl. Lain 7', standing: 'recorded' }).execute()
    expect((await get(`${list}/${one.number}`)).html).toContain('Berbeda')
  })

  test('shows who shares NIK, phone or account, and takes no more statements for it', async () => {
    const once = async () => (await world.countQueries(() => get(`${list}/${one.number}?keadaan=masuk`))).queries
    // Now and then a page also looks at the clock.
    const count = async () => Math.min(await once(), await once(), await once())
    const before = await count()
    await submitted(world, other('Al Falah', '510032050777'))
    await submitted(world, other('Al Barkah', '510032050778'))
    expect(await count()).toBe(before)
    const { html } = await get(`${list}/${one.number}`)
    expect(html).toContain('NIK sama, Telepon sama, Rekening sama')
  })

  test('shows a contested pesantren from both sides', async () => {
    const rival = await fullDraft(world)
    const refused = await submit(world.house, rival.actor, morning, { lang: 'id' })
    expect(refused).toMatchObject({ refused: 'duplicate' })
    const { html } = await get(`${list}/${one.number}`)
    expect(html).toContain('Sengketa: ')
    const home = await get('/kantor')
    expect(home.html).toMatch(/href="\/kantor\/sengketa\/[0-9a-f-]{36}"/)
  })

  test('while it is being changed shows what was submitted, never what is being typed', async () => {
    const two = await submitted(world, other('Nurul Iman', '510032050779', { kontak: goodPages.kontak! }))
    await reopen(world.house, two.owner.actor, morning)
    await post(world, two.owner, 'usaha', { unit_name: 'Sandi Rahasia', field: 'crafts' })
    await attachPhoto(world, two.owner, 'place_photo')
    const { html } = await get(`${list}/${two.number}`)
    expect(html).toContain('Pendaftar sedang mengubah jawaban')
    expect(html).not.toContain('Sandi Rahasia')
    expect(html).not.toContain('place_photo.jpg')
    expect((await get(await documentOf('place_photo', two.number))).status).toBe(404)
  })
})

describe('a draft', () => {
  test('is there with its owner and its progress, without one of its answers', async () => {
    const { status, html } = await get(`${list}/${draft.id}`)
    expect(status).toBe(200)
    for (const text of [draft.code, 'Pemilik Draf', 'dari 31 halaman selesai']) expect(html).toContain(text)
    expect(html).not.toContain('https://wa.me/628')
    const before = (await looks()).length
    expect((await get(`${list}/${draft.id}?tampil=pribadi`)).html).toContain('https://wa.me/628')
    expect((await looks()).length).toBe(before + 1)
    await world.house.db.deleteFrom('access_log').execute()
    expect(html).not.toMatch(/Rahasiawati|Kerupuk|Perikanan|Cibiuk/)
  })

  test('shows no paper', async () => {
    await attachPhoto(world, draft.owner, 'rep_photo')
    const row = await world.house.db
      .selectFrom('document')
      .select('id')
      .where('response_id', '=', eb => eb.selectFrom('registration').select('response_id').where('id', '=', draft.id))
      .executeTakeFirstOrThrow()
    for (const path of [`berkas/${row.id}`, `berkas/${row.id}/1`])
      expect((await get(`${list}/${draft.id}/${path}`)).status).toBe(404)
    // Nor through another case.
    expect((await get(`${list}/${one.number}/berkas/${row.id}`)).status).toBe(404)
  })
})

describe('a paper', () => {
  test('that is sensitive is no picture on the case page, and every look is written down before it is shown', async () => {
    const address = await documentOf('rep_ktp')
    const { html } = await get(`${list}/${one.number}`)
    expect(html).toContain(`href="${address}"`)
    expect(html).not.toContain(`src="${address}`)
    expect(html).toContain(`src="${await documentOf('rep_photo')}/1"`)
    const opened = await get(address)
    expect(opened.html).toContain(`src="${address}/1"`)
    expect(await looks()).toEqual([])
    const picture = await get(`${address}/1`)
    expect(picture.headers.get('content-type')).toBe('image/jpeg')
    expect(picture.headers.get('cache-control')).toBe('private, no-store')
    const look = { actor_id: office.actor.personId, act: 'registration.see-document', slot: 'rep_ktp' }
    expect(await looks()).toEqual([{ ...look, subject_id: await idOf(one.number) }])
  })

  test('is not shown when the look cannot be written down', async () => {
    const address = await documentOf('bank_book')
    await world.house.db.schema.alterTable('access_log').renameTo('access_log_away').execute()
    const picture = await get(`${address}/1`)
    await world.house.db.schema.alterTable('access_log_away').renameTo('access_log').execute()
    expect(picture.status).toBe(500)
  })

  test('that is a long screenshot is as long on its page as it is, a photo or a page of a PDF alike', async () => {
    const { db } = world.house
    const address = await documentOf('product_photos')
    const { file_id: id } = await db
      .selectFrom('document')
      .select('file_id')
      .where('id', '=', address.split('/').at(-1)!)
      .executeTakeFirstOrThrow()
    const before = await db.selectFrom('file').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    const set = (file: object) => db.updateTable('file').set(file).where('id', '=', id).execute()
    const long = /<figure class="photo tall"><img src="[^"]*" alt="[^"]*" width="720" height="8000"/
    expect((await get(address)).html).toContain('<figure class="photo"><img')
    await set({ width: 720, height: 8000 })
    expect((await get(address)).html).toMatch(long)
    await set({ kind: 'pdf', pages: 1, width: null, height: null })
    const page = { file_id: id, page: 1, hash: before.hash, width: 720, height: 8000 }
    await db.insertInto('file_page').values(page).execute()
    expect((await get(address)).html).toMatch(long)
    await db.deleteFrom('file_page').where('file_id', '=', id).execute()
    await set({ kind: before.kind, pages: before.pages, width: before.width, height: before.height })
  })

  test('that is not personal is shown without a note', async () => {
    const before = (await looks()).length
    expect((await get(`${await documentOf('product_photos')}/1`)).status).toBe(200)
    expect((await get(`${await documentOf('product_photos')}/2`)).status).toBe(404)
    expect((await looks()).length).toBe(before)
  })
})

describe('whoever is not meant', () => {
  test('officers see contact, state and what is missing of their own, and 404 of others', async () => {
    const { html } = await get(`/kecamatan/pendaftaran/${one.number}`, kecamatan)
    for (const text of ['Siti Rahmawati', '0812-••••-890', 'Surat keterangan sehat']) expect(html).toContain(text)
    const before = (await looks()).length
    const called = await get(`/kecamatan/pendaftaran/${one.number}?tampil=pribadi`, kecamatan)
    for (const text of ['0812-3456-7890', 'https://wa.me/6281234567890']) expect(called.html).toContain(text)
    expect((await looks()).slice(before)).toMatchObject([{ actor_id: kecamatan.actor.personId }])
    expect(html).not.toMatch(/3205015708900000|0012345678901|Keripik|berkas\//)
    const near = await get(`/kecamatan/pendaftaran/${draft.id}`, kecamatan)
    expect(near.html).toContain('Pemilik Draf')
    expect(near.html).not.toMatch(/Rahasiawati|Kerupuk/)
    const away = await signIn(world, { role: 'kecamatan', region: '320502' })
    const kabupaten = await signIn(world, { role: 'kabupaten', region: '3205' })
    const foreign = await signIn(world, { role: 'kabupaten', region: '3206' })
    for (const id of [one.number, draft.id]) {
      expect((await get(`/kecamatan/pendaftaran/${id}`, away)).status).toBe(404)
      expect((await get(`/kabupaten/pendaftaran/${id}`, kabupaten)).status).toBe(200)
      expect((await get(`/kabupaten/pendaftaran/${id}`, foreign)).status).toBe(404)
    }
  })

  test('neither officers nor pesantren open the office’s case or a paper; head of office does', async () => {
    const kabupaten = await signIn(world, { role: 'kabupaten', region: '3205' })
    const paths = [`${list}/${one.number}`, await documentOf('rep_ktp'), `${await documentOf('rep_ktp')}/1`]
    for (const who of [kecamatan, kabupaten, one.owner])
      for (const path of paths) expect((await get(path, who)).status).toBe(404)
    const head = await signIn(world, 'head')
    for (const path of paths) expect((await get(path, head)).status).toBe(200)
  })

  test('made-up numbers, ids and pages are nothing', async () => {
    for (const id of ['OPOP-19-009999', '1', "x'--", '00000000-0000-0000-0000-000000000000', 'D-7K4M'])
      expect((await get(`${list}/${encodeURIComponent(id)}`)).status).toBe(404)
    for (const page of ['0', '99', 'x'])
      expect((await get(`${await documentOf('rep_photo')}/${page}`)).status).toBe(404)
    expect((await get(`/kantor/opop/2018/pendaftaran/${one.number}`)).status).toBe(404)
  })
})
