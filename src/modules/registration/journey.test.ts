import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { photo } from '../../../test/files/samples.ts'
import { keepsInvariants } from '../../../test/invariants.ts'
import { signIn, type SignedIn } from '../../../test/persons.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { checkFile } from '../../platform/files/check-file.ts'
import { pagesOf } from '../../platform/form/content.ts'
import { createPesantren } from '../registry/index.ts'
import { formOf, goodPages, morning, prepareSeason } from './test-registration.ts'

const address = '/daftar/opop/registration'

let world: World
let who: SignedIn
let picture: Buffer
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  who = await signIn(world, { role: 'applicant', name: 'Siti Rahmawati' })
  picture = await photo()
})
afterAll(() => keepsInvariants(world).finally(world.close))

const get = async (path: string, cookie: string | undefined = who.cookie) => {
  const answer = await world.request(path, { cookie })
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() }
}
const send = async (path: string, form: Record<string, string> | FormData, cookie: string | undefined = who.cookie) => {
  const answer = await world.request(path, { form, cookie, method: 'POST' })
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() }
}
const page = (code: string) => `/saya/~/isi/${code}`
const files = (fields: Record<string, Buffer>) => {
  const form = new FormData()
  for (const [name, bytes] of Object.entries(fields))
    form.append(name, new File([new Uint8Array(bytes)], `${name}.jpg`))
  return form
}

describe('eligibility', () => {
  test('asks six questions one after another, without a session, and stores nothing', async () => {
    expect(await get('/daftar?tanya=lama', '')).toMatchObject({ status: 303, to: `${address}?tanya=lama` })
    let asked = address
    const given = ['yes', 'processing', 'no', 'yes', 'yes', 'inside']
    for (const answer of given) {
      const { status, html } = await get(asked, '')
      expect(status).toBe(200)
      const code = /name="tanya" value="(\w+)"/.exec(html)![1]!
      asked += `${asked.includes('?') ? '&' : '?'}${code}=${answer}`
    }
    const { html } = await get(asked, '')
    expect(html).toContain('Bisa mendaftar, dengan catatan')
    expect(html).toContain('aturan 2022')
    expect(html).toContain('Nomor diperlukan saat pemeriksaan berkas.')
  })

  test('says no with the reason, and asks again when nothing was chosen', async () => {
    const no = await get(
      `${address}?in_west_java=no&nspp_state=yes&took_part_before=no&own_product=yes&institution_account=yes&representative_age=inside`,
      '',
    )
    expect(no.html).toContain('Pesantren Anda tidak dapat ikut')
    const before = await get(
      `${address}?in_west_java=yes&nspp_state=yes&took_part_before=yes&own_product=yes&institution_account=yes&representative_age=inside`,
      '',
    )
    expect(before.html).toContain('Pesantren Anda tidak dapat ikut')
    expect(no.html).not.toContain('Mulai mendaftar')
    expect(await get(`${address}?tanya=in_west_java`, '')).toMatchObject({ status: 422 })
  })
})

describe('the way of one pesantren, without JavaScript', () => {
  test('begins at its own page with the deadline first', async () => {
    const home = await get('/saya')
    expect(home.html).toContain('6 hari lagi')
    expect(home.html).toContain('Mulai mendaftar')
    expect(await send(address, {})).toMatchObject({ status: 303, to: '/saya/~' })
    const tasks = await get('/saya/~')
    const pages = tasks.html.match(/href="\/saya\/~\/isi\/[a-z-]+"/g)
    expect(new Set(pages).size).toBe(31)
  })

  test('a number the registry knows shows whose it is; saying yes prefills', async () => {
    const source = { kind: 'registry', at: morning }
    const given = { name: 'PONPES NURUL HUDA', nspp: '510032050123', regency_code: '3205', address: 'Kp. Cibiuk' }
    const id = await world.house.db.transaction().execute(tx => createPesantren(tx, given, source))
    expect(await send(page('cari'), goodPages.cari!)).toMatchObject({ status: 303, to: `${page('cari')}?cocok=1` })
    const match = await get(`${page('cari')}?cocok=1`)
    expect(match.html).toContain('PONPES NURUL HUDA')
    expect(await send('/saya/~/cocok', { pilihan: id })).toMatchObject({ status: 303, to: page('identitas') })
    expect((await get(page('identitas'))).html).toContain('value="PONPES NURUL HUDA"')
    expect((await get(page('alamat'))).html).toContain('Kp. Cibiuk')
  })

  test('it is found by name too', async () => {
    const found = await get(`${page('cari')}?cari=nurul%20huda`)
    expect(found.html).toContain('1 pesantren ditemukan')
  })

  test('a wrong answer is kept, said at the field and in the summary, and red in the list', async () => {
    const wrong = await send(page('npwp'), { npwp: '01.308', npwp_name: 'Yayasan' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('value="01.308"')
    expect(wrong.html).toContain('NPWP baru 5 angka. Tambahkan 10 angka lagi.')
    expect(wrong.html).toMatch(/<title>Perbaiki:/)
    expect((await get(page('npwp'))).html).toContain('value="01.308"')
    expect((await get('/saya/~')).html).toContain('NPWP kurang 10 angka')
  })

  test('regency, kecamatan and village are chosen step by step, and nothing typed is lost', async () => {
    const first = await send(page('alamat'), { 'village-regency': '3205', address: 'Kp. Cibiuk RT 02' })
    expect(first).toMatchObject({ status: 303, to: `${page('alamat')}#village` })
    const step = await get(page('alamat'))
    expect(step.html).toContain('kecamatan 320501')
    expect(step.html).toContain('3205. Sekarang pilih kecamatannya.')
    expect(step.html).toContain('Kp. Cibiuk RT 02')
    expect(step.html).not.toContain('role="alert"')
  })

  test('an odd answer is shown once more and goes on when it is confirmed', async () => {
    const odd: Record<string, string> = { ...goodPages.perwakilan!, rep_sex: 'male' }
    expect(await send(page('perwakilan'), odd)).toMatchObject({ status: 303, to: page('perwakilan') })
    const { html } = await get(page('perwakilan'))
    expect(html).toContain('Jenis kelamin di NIK berbeda')
    const confirmed = { ...odd, 'rep_nik-confirmed': odd.rep_nik! }
    expect(html).toContain('name="rep_nik-confirmed"')
    expect(await send(page('perwakilan'), confirmed)).toMatchObject({ status: 303, to: page('jabatan') })
  })

  test('every page is saved and leads to the next, to the review at last', async () => {
    const season = await formOf(world)
    const codes = pagesOf(season.content).map(entry => entry.page.code)
    for (const [at, code] of codes.entries()) {
      const shown = await get(page(code))
      expect(shown.status, code).toBe(200)
      expect(shown.html.match(/<h1/g), code).toHaveLength(1)
      if (!goodPages[code] || code === 'cari') continue
      const next = codes[at + 1] ? page(codes[at + 1]!) : '/saya/~/kirim'
      expect(await send(page(code), goodPages[code])).toMatchObject({ status: 303, to: next })
    }
  })

  test('the review says what bars sending, and leads there', async () => {
    const review = await get('/saya/~/kirim')
    expect(review.html).toContain('/saya/~/isi/ktp?dari=periksa#rep_ktp')
    expect(review.html).not.toContain('Kirim pendaftaran</')
    expect((await send('/saya/~/kirim', {})).status).toBe(422)
  })

  test('papers show their limits, are taken, refused with a reason, shown and removed', async () => {
    expect((await get(page('ktp'))).html).toContain('Foto (JPG, PNG, WebP)')
    const bad = await send(page('ktp'), files({ rep_ktp: Buffer.from('MZ program'), rep_photo: picture }))
    expect(bad.status).toBe(422)
    expect(bad.html).toContain('Ini bukan foto.')
    expect(bad.html).toContain('rep_photo.jpg')
    expect(await send(page('ktp'), files({ rep_ktp: picture }))).toMatchObject({ status: 303, to: page('foto-usaha') })
    await send(page('foto-usaha'), files({ product_photos: picture, 'product_photos-2': picture }))
    const removal = files({})
    removal.append('lepas', 'product_photos:2')
    expect(await send(page('foto-usaha'), removal)).toMatchObject({ status: 303, to: page('foto-usaha') })
    expect((await get(page('foto-usaha'))).html).not.toContain('product_photos:2"')
  })

  test('a paper is shown small once it was found usable, to its owner alone', async () => {
    expect((await get(page('ktp'))).html).toContain('Sedang diperiksa')
    const { id } = await world.house.db.selectFrom('file').select('id').executeTakeFirstOrThrow()
    await checkFile(world.house, { fileId: id })
    const { html } = await get(page('ktp'))
    const [, path] = /<img [^>]*src="(\/saya\/~\/dokumen\/[0-9a-f-]+)\?kecil"/.exec(html)!
    const small = await world.request(`${path}?kecil`, { cookie: who.cookie })
    expect(small.headers.get('content-type')).toBe('image/webp')
    expect((await small.arrayBuffer()).byteLength).toBeLessThan(8_000)
    const stranger = await signIn(world, 'applicant')
    for (const of of [path, `${path}?kecil`]) expect((await get(of!, stranger.cookie)).status).toBe(404)
    expect((await get('/saya/~/dokumen/1', who.cookie)).status).toBe(404)
  })

  test('a paper that turned out broken says why, at the field and in the list', async () => {
    const broken = { state: 'refused', refusal: 'brokenPhoto' }
    await world.house.db.updateTable('file').set(broken).execute()
    expect((await get(page('ktp'))).html).toContain('Foto ini rusak atau terpotong. Foto ulang, lalu kirim lagi.')
    expect((await get('/saya/~')).html).toContain('KTP perwakilan tidak dapat dipakai')
    await world.house.db.updateTable('file').set({ state: 'received', refusal: null }).execute()
  })

  test('sending gives a receipt that anybody can check, and the status says what is next', async () => {
    const review = await get('/saya/~/kirim')
    const version = /name="versi" value="(\d+)"/.exec(review.html)![1]!
    for (let n = 0; n < 3; n++) {
      expect(await send('/saya/~/kirim', { versi: version })).toMatchObject({ status: 303, to: '/saya/~/bukti' })
    }
    const receipt = await get('/saya/~/bukti')
    expect(receipt.html).toContain('Pendaftaran diterima')
    const path = /\/bukti\/OPOP-19-\d{6}-[2-9A-Z]{10}/.exec(receipt.html)![0]
    const check = await get(path, '')
    expect(check.html).toContain('Bukti ini sah')
    // Its name, because they agreed to that; of persons nothing.
    expect(check.html).toContain('Pondok Pesantren Nurul Huda')
    expect(check.html).not.toMatch(/Siti|Yayasan/)
    expect((await get(path.replace(/.$/, '2'), '')).status).toBe(path.endsWith('2') ? 200 : 404)
    const keys = (await get('/kunci', '')).html.replace(/<[^>]+>/g, '')
    expect(keys).toContain(world.house.signingKey.publicKey)
    const status = await get('/saya/~/status')
    expect(status.html).toContain('Pendaftaran sudah kami terima')
    expect(status.html).toContain('Piagam NSPP')
  })

  test('a post after sending keeps the words and says how to change them', async () => {
    const late = await send(page('kemandirian'), { cost_share: '77' })
    expect(late.status).toBe(409)
    expect(late.html).toContain('value="77"')
    expect(late.html).toContain('buka kembali pendaftaran')
    expect(await send('/saya/~/ubah', {})).toMatchObject({ status: 303, to: '/saya/~' })
    expect(await send(page('kemandirian'), { cost_share: '77' })).toMatchObject({ status: 303 })
  })
})

test('a session that ended gives the typed answers back instead of losing them', async () => {
  const ended = await send(page('kemandirian'), { cost_share: '55' }, 'opop.session_token=ended')
  expect(ended.status).toBe(401)
  expect(ended.html).toContain('name="cost_share" value="55"')
  expect(await get(page('kemandirian'), 'x=y')).toMatchObject({ status: 303 })
})

test('officers have no registration of their own', async () => {
  const officer = await signIn(world, { role: 'kecamatan', region: '320501' })
  expect((await get('/saya', officer.cookie)).status).toBe(404)
  expect((await send(page('kabar'), goodPages.kabar!, officer.cookie)).status).toBe(404)
})

test('English pages are complete', async () => {
  const { html } = await get(page('omzet'), `${who.cookie}; bahasa=en`)
  expect(html).toContain('Turnover of last month')
  expect(html).toContain('lang="en"')
})

test('a page asks the same small number of statements for any answers', async () => {
  const { queries } = await world.countQueries(() => get(page('omzet')))
  expect(queries).toBeLessThanOrEqual(3)
  const post = await world.countQueries(() => send(page('omzet'), goodPages.omzet!))
  expect(post.queries).toBeLessThanOrEqual(4)
})
