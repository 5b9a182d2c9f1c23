import { afterAll, beforeAll, expect, test } from 'vitest'
import { runWaiting } from '../../../../test/jobs.ts'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { businessNow } from '../../../platform/clock/clock.ts'
import { loadRegions } from '../../regions/index.ts'
import { createPesantren } from '../actions/create-pesantren.ts'
import { setFacts } from '../actions/set-facts.ts'

let world: World
let office: SignedIn
let head: SignedIn
let bandung: SignedIn
let garut: SignedIn
let cimenyan: SignedIn
const ids: Record<string, string> = {}

const given = [
  { name: 'Baitul Hidayah', nspp: '510032040001', address: 'Kp. Satu Kec. Cimenyan.', regency_code: '3204' },
  { name: 'Nurul Huda', nspp: '510032040002', regency_code: '3204', kecamatan_code: '320406', address: 'Kp. Dua.' },
  { name: 'Nurul Huda', nspp: '510032050003', address: 'Kp. Tiga.', regency_code: '3205' },
  { name: 'Tanpa <b>Nomor</b>', address: 'Kp. Empat.', regency_code: '3204' },
]

beforeAll(async () => {
  world = await openWorld()
  const { db } = world.house
  await db.transaction().execute(loadRegions)
  const at = await businessNow(db)
  for (const one of given)
    ids[one.nspp ?? 'tanpa'] = await createPesantren(db, one, { kind: 'office', text: 'Uji', at })
  office = await signIn(world, 'office')
  head = await signIn(world, 'head')
  bandung = await signIn(world, { role: 'kabupaten', region: '3204' })
  garut = await signIn(world, { role: 'kabupaten', region: '3205' })
  cimenyan = await signIn(world, { role: 'kecamatan', region: '320406' })
})
afterAll(() => world.close())

const get = async (path: string, who?: SignedIn) => {
  const answer = await world.request(path, { cookie: who?.cookie })
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}
const names = (text: string) =>
  [...text.matchAll(/href="\/kantor\/pesantren\/([0-9a-f-]{36})"/g)].map(match => match[1])

test('the office sees all pesantren, a kabupaten its own, others nothing', async () => {
  expect(names((await get('/kantor/pesantren', office)).text)).toHaveLength(4)
  expect(names((await get('/kantor/pesantren', head)).text)).toHaveLength(4)
  expect(names((await get('/kantor/pesantren', bandung)).text)).toHaveLength(3)
  expect(names((await get('/kantor/pesantren', garut)).text)).toEqual([ids['510032050003']])
  expect((await get('/kantor/pesantren', cimenyan)).status).toBe(404)
  expect((await get('/kantor/pesantren')).status).toBe(303)
})

test('a pesantren of a foreign region does not exist for a kabupaten', async () => {
  const path = `/kantor/pesantren/${ids['510032050003']}`
  expect((await get(path, garut)).status).toBe(200)
  expect((await get(path, bandung)).status).toBe(404)
  expect((await get('/kantor/pesantren/00000000-0000-0000-0000-000000000000', office)).status).toBe(404)
  expect((await get('/kantor/pesantren/x', office)).status).toBe(404)
})

test('only the office imports', async () => {
  expect((await get('/kantor/pesantren/impor', office)).status).toBe(200)
  for (const who of [head, bandung, cimenyan]) expect((await get('/kantor/pesantren/impor', who)).status).toBe(404)
  expect((await get('/kantor/pesantren', head)).text).not.toContain('/kantor/pesantren/impor')
})

test('a kecamatan officer has what lies here for certain; a guess gives a name and an address, never the number', async () => {
  const sure = await get('/kecamatan/pesantren', cimenyan)
  expect(sure.text).toContain('510032040002')
  expect(sure.text).not.toContain('Baitul Hidayah')
  const guessed = await get('/kecamatan/pesantren/perkiraan', cimenyan)
  expect(guessed.text).toContain('Baitul Hidayah')
  expect(guessed.text).toContain('Kp. Satu Kec. Cimenyan.')
  expect(guessed.text).not.toContain('510032040001')
  expect((await get('/kecamatan/pesantren/perkiraan?q=510032040001', cimenyan)).text).not.toContain('Baitul Hidayah')
  expect((await get('/kecamatan/pesantren/perkiraan?unduh=csv', cimenyan)).headers.get('content-type')).toContain(
    'html',
  )
})

test('search and filters meet: words with errors, number or none, known or guessed place', async () => {
  const found = async (query: string) => names((await get(`/kantor/pesantren?${query}`, office)).text)
  expect(await found('q=nurul+huda+garut')).toEqual([ids['510032050003']])
  expect(await found('q=PP.+baetul+hidayat')).toEqual([ids['510032040001']])
  expect(await found('q=5100+3204+0002')).toEqual([ids['510032040002']])
  expect(await found('nomor=tidak')).toEqual([ids.tanpa])
  expect(await found('letak=perkiraan')).toEqual([ids['510032040001']])
  expect(await found('kabupaten=3204&kecamatan=320406')).toHaveLength(2)
  expect(await found('wilayah=priangan')).toEqual([ids['510032050003']])
  expect(await found('kabupaten=9999&urut=-nspp')).toHaveLength(4)
})

test('the list asks as many questions for four rows as for one', async () => {
  const ask = async (query: string) =>
    (await world.countQueries(() => get(`/kantor/pesantren?${query}`, office))).queries
  await ask('')
  expect(await ask('nomor=tidak')).toBe(await ask('nomor=ada'))
})

test('downloads hold the columns of the list, and are named by the day', async () => {
  const csv = await get('/kantor/pesantren?unduh=csv&urut=nspp', office)
  expect(csv.headers.get('content-disposition')).toMatch(/filename="pesantren-\d{4}-\d\d-\d\d\.csv"/)
  const lines = csv.text.replace('\ufeff', '').trim().split('\r\n')
  expect(lines[0]).toBe('Nama,NSPP,Alamat,Kecamatan,Kepastian perkiraan,Kabupaten/kota,Keadaan')
  expect(lines[2]).toBe('Baitul Hidayah,510032040001,Kp. Satu Kec. Cimenyan.,Cimenyan,0.98,Kabupaten Bandung,')
  expect(lines).toHaveLength(5)
})

test('the page of one pesantren shows each value with its source, its history, and the guess as a guess', async () => {
  const id = ids['510032040001']!
  const { db } = world.house
  const at = await businessNow(db)
  await setFacts(
    db,
    id,
    { name: 'Baitul Hidayah Baru', phone: '0812' },
    { kind: 'registration', text: 'OPOP 2019', at },
  )
  await setFacts(db, id, { name: 'Baitul Hidayah Baru' }, { kind: 'office', at })
  const { text } = await get(`/kantor/pesantren/${id}`, office)
  expect(text).toContain('<title>Baitul Hidayah Baru')
  expect(text).toContain('Pendaftaran: OPOP 2019')
  expect(text).toContain('perkiraan dari alamat (kepastian 98')
  expect(text.match(/Nama menjadi/g)).toHaveLength(2)
  await setFacts(db, id, { name: 'Baitul Hidayah' }, { kind: 'office', at })
})

test('a year, a month and a day are shown as they were asked', async () => {
  const id = ids['510032040001']!
  const at = await businessNow(world.house.db)
  for (const [said, shown] of [
    ['2016-02', '>Februari 2016<'],
    ['2016-02-05', '>5 Februari 2016<'],
  ] as const) {
    await setFacts(
      world.house.db,
      id,
      { 'business.started': said, 'applicant.founded': '1985' },
      { kind: 'office', at },
    )
    const { text } = await get(`/kantor/pesantren/${id}`, office)
    expect(text).toContain(shown)
    expect(text).toContain('>1985<')
  }
})

test('what people typed is text on the page, never markup', async () => {
  const { text } = await get('/kantor/pesantren?nomor=tidak', office)
  expect(text).toContain('Tanpa &lt;b>Nomor&lt;/b>')
})

test('a list is uploaded, looked at, applied in the background, and undone', async () => {
  const upload = async (bytes: string, name = 'daftar.csv') => {
    const form = new FormData()
    form.set('berkas', new Blob([bytes]), name)
    return world.request('/kantor/pesantren/impor', { form, cookie: office.cookie })
  }
  const refused = await upload('a,b\n1,2\n')
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Kolom ini tidak ada: nspp, nama, alamat, kode_kab_kota.')
  const sent = await upload('nspp,nama,alamat,kode_kab_kota\n510032010009,Baru,Kp. Baru,3201\n12,Salah,Kp. X,3201\n')
  expect(sent.status).toBe(303)
  const path = sent.headers.get('location')!
  const plan = await get(path, office)
  expect(plan.text).toContain('Terapkan 1 baris')
  expect(plan.text).toContain('&quot;12&quot; bukan NSPP')
  const problems = await get(`${path}/masalah`, office)
  expect(problems.text).toContain('3,,Salah,Kp. X,3201,ditolak')
  const act = (step: string) => world.request(`${path}/${step}`, { form: { x: '' }, cookie: office.cookie })
  expect((await act('terapkan')).status).toBe(303)
  expect((await get(path, office)).text).toContain('role="progressbar"')
  expect(await runWaiting(world, 'apply-plan')).toMatchObject([{ kind: 'registry', step: 'apply' }])
  expect((await get(path, office)).text).toContain('1 baris ditulis.')
  expect(names((await get('/kantor/pesantren?q=510032010009', office)).text)).toHaveLength(1)
  await act('batalkan')
  await runWaiting(world, 'apply-plan')
  expect((await get(path, office)).text).toContain('1 baris dibatalkan.')
  expect(names((await get('/kantor/pesantren?q=510032010009', office)).text)).toHaveLength(0)
})

test('columns of a list that were not read are named on its plan', async () => {
  const form = new FormData()
  const text = 'nspp,nama,alamat,kode_kab_kota,Catatan,Telepon Rumah\n510032010019,Sisa,Kp. Sisa,3201,x,1\n'
  form.set('berkas', new Blob([text]), 'daftar.csv')
  const sent = await world.request('/kantor/pesantren/impor', { form, cookie: office.cookie })
  expect((await get(sent.headers.get('location')!, office)).text).toContain(
    'Kolom yang tidak dibaca: catatan, telepon_rumah.',
  )
})
