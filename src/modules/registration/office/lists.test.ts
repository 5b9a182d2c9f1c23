import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { prepareSeason } from '../test-registration.ts'
import { list, other, secretDraft, submitted } from './test-office.ts'

let world: World
let office: SignedIn
let draft: Awaited<ReturnType<typeof secretDraft>>
let first: string
const long = 'Pondok Pesantren Modern Terpadu Baitul Hidayah Al-Islami'

beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  office = await signIn(world, 'office')
})
afterAll(() => world.close())

const get = async (path: string, who = office) => {
  const answer = await world.request(path, { cookie: who.cookie })
  return { status: answer.status, html: await answer.text() }
}
const post = async (path: string, form: Record<string, string>, who = office) => {
  const answer = await world.request(path, { form, cookie: who.cookie })
  return { status: answer.status, html: await answer.text() }
}
/** How many statements a page takes when what is kept in memory is there; now and then a page also looks at the clock. */
const statements = async (path: string, who = office) => {
  const once = async () => (await world.countQueries(() => get(path, who))).queries
  return Math.min(await once(), await once(), await once())
}
/** Rows of the table in a page. */
const rows = (html: string) => (html.match(/<tr/g) ?? []).length - 1

describe('before anybody registered', () => {
  test('every list and home says so and what comes next', async () => {
    expect((await get(list)).html).toContain('Belum ada pendaftaran.')
    expect((await get('/kantor')).html).toContain('Tidak ada')
    const near = await signIn(world, { role: 'kecamatan', region: '320501' })
    expect((await get('/kecamatan/pendaftaran', near)).html).toContain('Kabarkan pendaftaran ini')
    expect((await get('/kecamatan', near)).status).toBe(200)
  })
})

describe('with registrations', () => {
  let one: { office: number; near: number; home: number }
  let kecamatan: SignedIn
  beforeAll(async () => {
    kecamatan = await signIn(world, { role: 'kecamatan', region: '320501' })
    first = (await submitted(world)).number
    const count = async () => ({
      office: await statements(list),
      near: await statements('/kecamatan/pendaftaran', kecamatan),
      home: await statements('/kantor'),
    })
    one = await count()
    await submitted(
      world,
      other(`=HYPERLINK("http://x") ${long}`, '510032050124', {
        rekening: { account_number: '0099887766554', account_owner: 'KH. Ahmad Hidayat' },
      }),
    )
    draft = await secretDraft(world)
    expect(await count()).toEqual(one)
  })

  test('the office sees number, name, place, payability, state and what is missing', async () => {
    const { html } = await get(list)
    expect(rows(html)).toBe(3)
    for (const text of [
      first,
      'Modern Terpadu Baitul Hidayah',
      'Makanan dan minuman',
      'Siap dibayar',
      'Perlu perbaikan',
      'Terkirim',
      draft.code,
    ])
      expect(html).toContain(text)
  })

  test.each([
    ['keadaan=masuk', 2],
    ['keadaan=draft', 1],
    ['kabupaten=3205&kecamatan=320501', 3],
    ['kabupaten=3204', 3],
    ['pembayaran=mend', 1],
    ['kategori=scale-up&bidang=food', 2],
    ['kurang=ada', 2],
    ['kurang=lengkap', 0],
  ])('the filter %s leaves %i', async (query, count) => {
    // 3204 is no region of this world: a choice that does not exist is no filter.
    const { html } = await get(`${list}?${query}`)
    expect(count === 0 ? html.includes('Tidak ada yang cocok') : rows(html)).toBe(count === 0 ? true : count)
  })

  test.each([
    ['1', 1],
    ['opop-19-000002', 1],
    ['510032050124', 1],
    ['nurul hda', 1],
    ['baitul hidayh islami', 1],
    ['nurul huda 3205', 1],
    ['OPOP-19-1', 1],
    ['OPOP19000001', 1],
    // Regions of this world are called by their kind and code.
    ['kecamatan 320501', 3],
    ['baitul kec. kecamatan320501', 1],
    ['kecamatan 320502', 0],
    ['Siti RAHMAWATI', 2],
    ['pemilik draf', 1],
    ['0812-3456-7890', 2],
    ['+62 812 3456 7890', 2],
    ['0812-3456-789', 0],
    ['81234567', 0],
    ['%', 0],
  ])('the search for %s finds %i', async (q, count) => {
    const { html } = await get(`${list}?q=${encodeURIComponent(q)}`)
    expect(count === 0 ? html.includes('Tidak ada yang cocok') : rows(html)).toBe(count === 0 ? true : count)
  })

  test('a download calls a draft as the list does', async () => {
    expect((await get(`${list}?keadaan=draft`)).html).toContain('Draf Pemilik Draf')
    expect((await get(`${list}?keadaan=draft&unduh=csv`)).html).toMatch(/\n"?Draf Pemilik Draf"?,/)
  })

  test('a draft is found by its code, and by nothing that stands in it', async () => {
    expect(rows((await get(`${list}?q=${draft.code}`)).html)).toBe(1)
    for (const query of ['q=rahasiawati', 'q=Kerupuk', 'bidang=fisheries', 'q=rahasiawati&keadaan=draft'])
      expect((await get(`${list}?${query}`)).html).toContain('Tidak ada yang cocok')
    for (const path of [list, `${list}?unduh=csv`, `${list}?urut=nama`, '/kantor'])
      expect((await get(path)).html).not.toMatch(/Rahasiawati|Kerupuk|Perikanan<\/td/)
  })

  test('a formula in a name stays text in the download, and nothing personal is in it', async () => {
    const { html } = await get(`${list}?unduh=csv`)
    expect(html).toContain(long)
    expect(html).not.toMatch(/(^|[,;\n])"?=HYPERLINK/)
    expect(html).not.toMatch(/3205015708900000|0012345678901|81234567890/)
    expect((await get(`${list}?unduh=xlsx`)).html.slice(0, 2)).toBe('PK')
  })

  test('NIK, phone and account leave only for a purpose, and each row is written down', async () => {
    expect((await post(list, { unduh: 'csv', tujuan: 'cek' })).status).toBe(422)
    const { html } = await post(`${list}?keadaan=masuk`, { unduh: 'csv', tujuan: 'Pencairan bantuan tahap satu' })
    for (const text of ['3205015708900000', '6281234567890', '0012345678901']) expect(html).toContain(text)
    const logged = await world.house.db.selectFrom('access_log').selectAll().execute()
    expect(logged.map(row => [row.act, row.purpose, row.actor_id, row.slot])).toEqual(
      Array(2).fill([
        'registration.read',
        'Pencairan bantuan tahap satu',
        office.actor.personId,
        'download: nik, phone, account',
      ]),
    )
  })

  test('an officer sees own region only: contact, state, what is missing; nothing personal', async () => {
    const elsewhere = await signIn(world, { role: 'kecamatan', region: '320502' })
    const kabupaten = await signIn(world, { role: 'kabupaten', region: '3205' })
    const foreign = await signIn(world, { role: 'kabupaten', region: '3206' })
    const near = await get('/kecamatan/pendaftaran', kecamatan)
    expect(rows(near.html)).toBe(3)
    for (const text of ['Siti Rahmawati', '?tampil=pribadi"', 'Pemilik Draf']) expect(near.html).toContain(text)
    expect(near.html).not.toMatch(/3205015708900000|0012345678901|Siap dibayar|Makanan|81234567890/)
    expect(rows((await get('/kabupaten/pendaftaran', kabupaten)).html)).toBe(3)
    for (const [path, who] of [
      ['/kecamatan', elsewhere],
      ['/kabupaten', foreign],
    ] as const) {
      expect((await get(`${path}/pendaftaran`, who)).html).toContain('Belum ada pendaftaran dari daerah Anda')
      expect((await get(`${path}/pendaftaran?q=nurul`, who)).html).toContain('Tidak ada yang cocok')
      expect((await get(`${path}/pendaftaran?unduh=csv`, who)).html.trim().split('\n')).toHaveLength(1)
      expect((await get(path, who)).html).toContain('Tidak ada')
    }
  })

  test('the homes count what is to be done, and each count leads to exactly those rows', async () => {
    const { html } = await get('/kantor')
    expect(html).toContain(`${list}?keadaan=masuk&amp;pembayaran=mend`)
    const head = await get('/kantor', await signIn(world, 'head'))
    expect(head.html).toContain('Anda melihat tanpa mengubah')
  })
})

test('a tile means the same on a home and in the list it leads to', async () => {
  const kindOf = (html: string, word: string) => new RegExp(`#i-(\\w+)"[^]{0,40}${word}`).exec(html)?.[1]
  const [home, listed] = [(await get('/kantor')).html, (await get(list)).html]
  const ofTask = (title: string) => /#i-(\w+)/.exec(home.slice(home.indexOf(title)))?.[1]
  expect(ofTask('Draf belum dikirim')).toBe(kindOf(listed, 'Draf'))
  expect(ofTask('Rekening atau isian perlu perbaikan')).toBe(kindOf(listed, 'Perlu perbaikan'))
})

test('the list stands in the main menu of the office, whatever season runs', async () => {
  const { html } = await get('/kantor')
  expect(html).toContain('href="/kantor/pendaftaran"')
  const led = await world.request('/kantor/pendaftaran', { cookie: office.cookie })
  expect([led.status, led.headers.get('location')]).toEqual([303, list])
  expect((await get(list)).html).toMatch(/href="\/kantor\/pendaftaran" aria-current="page"/)
})

test('speaks English to those who chose it, on every page', async () => {
  const english = { ...office, cookie: `${office.cookie}; bahasa=en` }
  expect((await get(list, english)).html).toContain('Registration of pesantren')
  expect((await get('/kantor', english)).html).toContain('What is to be done now')
  const { html } = await get(`${list}/${first}`, english)
  for (const text of ['Ready for payment', 'Automatic findings', 'No document yet: Health letter'])
    expect(html).toContain(text)
  expect(html).not.toContain('Berkas belum ada')
})

test('whoever is not meant gets 404, and an unknown season is none', async () => {
  const head = await signIn(world, 'head')
  const kecamatan = await signIn(world, { role: 'kecamatan', region: '320501' })
  const owner = await signIn(world, 'applicant')
  expect((await get(list, head)).status).toBe(200)
  for (const path of [list, '/kantor', `${list}?unduh=csv`, '/kabupaten/pendaftaran', '/kabupaten'])
    expect((await get(path, kecamatan)).status).toBe(404)
  for (const path of [list, '/kantor', '/kecamatan', '/kecamatan/pendaftaran'])
    expect((await get(path, owner)).status).toBe(404)
  for (const path of ['/kantor/opop/2018/pendaftaran', '/kantor/lain/2019/pendaftaran', '/kantor/opop/x/pendaftaran'])
    expect((await get(path)).status).toBe(404)
  expect((await get('/kecamatan/pendaftaran')).status).toBe(404)
})
