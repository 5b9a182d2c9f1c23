import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { text } from '../../design/markup.ts'
import { openGarden, type Garden } from './test-garden.ts'

let garden: Garden
beforeAll(async () => void (garden = await openGarden()))
afterAll(() => garden.close())

async function upload(csv: string): Promise<Response> {
  const form = new FormData()
  form.set('berkas', new File([csv], 'pohon.csv', { type: 'text/csv' }))
  return garden.server.request('http://localhost/kebun/impor', {
    method: 'POST',
    body: form,
    headers: { origin: 'http://localhost', cookie: garden.office.cookie },
    redirect: 'manual',
  })
}

/** Numbers of the rows that stand on a page with a box, and whether it is ticked. */
const boxes = (html: string) =>
  [...html.matchAll(/<input type="checkbox" name="tulis" value="(\d+)"([^>]*)>/g)].map(
    ([, row, rest]) => `${row}${/ checked/.test(rest!) ? '' : ' off'}`,
  )
const shownIn = (html: string) => /name="tampil" value="([\d,]*)"/.exec(html)?.[1] ?? ''

test('from the file to the difference, the result and back', async () => {
  expect(await garden.get('/kebun/impor')).toContain('Pohon dari berkas.')
  const refused = await upload('a,b\n1,2\n')
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Kolom ini tidak ada: nama, tinggi.')

  const sent = await upload('nama,tinggi,warna\nJati,3,x\nRandu,7,x\nBeringin,900,x\nSalak,x,x\n')
  const at = sent.headers.get('location')!
  const plan = await garden.get(at)
  for (const part of [
    'Kolom yang tidak dibaca: warna.',
    'Terapkan 2 baris',
    'Setinggi itu jarang ada.',
    'Tinggi bukan angka.',
  ])
    expect(plan).toContain(part)
  expect(boxes(plan)).toEqual(['4 off', '2', '3'])
  expect(shownIn(plan)).toBe('4,2,3')

  const kept = await garden.post(`${at}/pilihan?jenis=baru`, { tampil: '4,2,3', tulis: ['4', '3'] })
  expect(kept.headers.get('location')).toBe(`${at}?jenis=baru`)
  expect(boxes(await garden.get(at))).toEqual(['4', '2 off', '3'])

  await garden.post(`${at}/terapkan`, { tampil: '2,3', tulis: ['2', '3'] })
  const working = await garden.get(at)
  expect(working).toContain('role="progressbar"')
  expect(working).toContain('data-live')
  expect(working).toContain('Segarkan')
  expect(working).not.toContain('name="tulis"')
  await garden.work()
  expect(await garden.trees()).toEqual(['Beringin 900', 'Jati 3', 'Randu 7'])
  const applied = await garden.get(at)
  expect(applied).toContain('3 baris ditulis.')
  expect(await garden.get(`${at}/masalah`)).toContain('5,Salak,null,ditolak,Tinggi bukan angka.')

  await sql`update tree set height = 8 where name = 'Randu'`.execute(garden.house.db)
  const asking = await garden.get(`${at}/batalkan`)
  expect(asking).toContain('Batalkan 3 baris?')
  expect(asking).toContain(`href="${at}"`)
  await garden.post(`${at}/batalkan`)
  await garden.work()
  const undone = await garden.get(at)
  expect(undone).toContain('2 baris dibatalkan.')
  expect(undone).toContain('Sudah diukur lagi.')
  // The page says how things stand now: two went back, and what somebody changed since stays.
  const [stayed, , back] = text(undone).split('Yang dibatalkan')
  expect(stayed).toMatch(/Yang tetap seperti sudah ditulis.*Randu.*Sudah diukur lagi\./s)
  expect(back).toMatch(/Beringin.*Jati|Jati.*Beringin/s)
  expect(back).not.toContain('Randu')
  expect(text(undone)).not.toContain('Yang ditulis')
  expect(await garden.get(`${at}/masalah`)).toContain('Sudah diukur lagi.')
  expect(await garden.trees()).toEqual(['Randu 8'])
})

test('a long difference goes page by page, filters by kind and words, and keeps the doubtful apart', async () => {
  const fresh = Array.from({ length: 120 }, (_, at) => `Pohon ${at},${at < 5 ? 500 : 4}`)
  const at = (await upload(['nama,tinggi', ...fresh].join('\n'))).headers.get('location')!
  const first = await garden.get(at)
  expect(boxes(first)).toHaveLength(5 + 50)
  expect(text(first)).toContain('1–50 dari 115')
  const next = /href="([^"]*setelah=\d+)" rel="next"/.exec(first)![1]!
  const second = await garden.get(next)
  expect(boxes(second)).toHaveLength(50)
  expect(boxes(second)[0]).toBe('57')
  const back = /href="([^"]*sebelum=\d+)" rel="prev"/.exec(second)![1]!
  expect(boxes(await garden.get(back))[0]).toBe('7')
  expect(boxes(await garden.get(`${at}?jenis=diragukan`))).toHaveLength(5)
  expect(boxes(await garden.get(`${at}?q=pohon+7`))).toHaveLength(11)
  expect(await garden.get(`${at}?q=%25`)).toContain('Tidak ada yang cocok.')
  // What is searched are the words on the page, never how they are kept.
  for (const kept of ['height', '%22', 'name%22:', '%7B', 'Pohon 7%0A4'])
    expect(await garden.get(`${at}?q=${kept}`)).toContain('Tidak ada yang cocok.')
  for (const odd of ['jenis=x', 'setelah=x', 'q=%00', 'sebelum=-1'])
    expect((await garden.get(`${at}?${odd}`)).length).toBeGreaterThan(1000)
})

test('what needs a look is taken away as every list is: no cache keeps it, no browser takes it for anything else', async () => {
  const long = Array.from({ length: 5000 }, (_, at) => `Pohon ${at},x`)
  const at = (await upload(['nama,tinggi', ...long].join('\n'))).headers.get('location')!
  const request = { headers: { cookie: garden.office.cookie } }
  const [told, list] = await Promise.all(
    [`${at}/masalah`, '/kebun?unduh=csv'].map(path => garden.server.request(`http://localhost${path}`, request)),
  )
  const names = [
    'content-type',
    'cache-control',
    'x-content-type-options',
    'x-frame-options',
    'content-security-policy',
  ]
  const said = (answer?: Response) => names.map(name => answer?.headers.get(name))
  expect(said(told)).toEqual(said(list))
  expect(told!.headers.get('content-disposition')).toMatch(/^attachment; filename="masalah-pohon-[\d-]+\.csv"$/)
  // It begins to come before all of it was read.
  const pieces = []
  for await (const piece of told!.body!) pieces.push(piece)
  expect(pieces.length).toBeGreaterThan(5)
  expect(Buffer.concat(pieces).toString().trim().split('\n')).toHaveLength(5001)
})

test('rows chosen in a list are planned, applied while whoever pressed waits, and shown', async () => {
  expect(await garden.get('/kebun/tebang')).toContain('href="/kebun"')
  const { rows } = await sql<{ id: string }>`insert into tree (name, height) values ('Mangga', 4) returning id`.execute(
    garden.house.db,
  )
  const at = (await garden.post('/kebun?aksi=felling', { pilih: rows[0]!.id })).headers.get('location')!
  expect(text(await garden.get(at))).toContain('berakhir')
  await garden.post(`${at}/terapkan`)
  expect(await garden.get(at)).toContain('1 baris ditulis.')
  expect(await garden.trees()).toContain('Mangga 4 felled')
})

test('a computation begins with a button, and says what is missing', async () => {
  await sql`truncate tree`.execute(garden.house.db)
  expect(await garden.get('/kebun/tumbuh')).toContain('Hitung')
  const refused = await garden.post('/kebun/tumbuh')
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('Kebun masih kosong.')])
})

/** The status of a page, without being led on. */
const statusOf = async (path: string) => {
  const request = { headers: { cookie: garden.office.cookie } }
  return (await garden.server.request(`http://localhost${path}`, request)).status
}

test('what does not exist, or is a plan of another kind, is found nowhere', async () => {
  const planned = await garden.plan({ Jati: 3 })
  const unknown = ['x', '01900000-0000-7000-8000-000000000000']
  for (const path of [...unknown.map(id => `/kebun/impor/${id}`), `/kebun/tebang/${planned}`]) {
    for (const page of ['', '/masalah', '/batalkan']) expect([page, await statusOf(path + page)]).toEqual([page, 404])
    for (const step of ['terapkan', 'pilihan', 'batalkan'])
      expect([step, (await garden.post(`${path}/${step}`)).status]).toEqual([step, 404])
  }
  expect(await statusOf(`/kebun/impor/${planned}`)).toBe(200)
  await garden.work()
  expect(await garden.trees()).not.toContain('Jati 3')
})

test('a plan of which nothing is ticked is not used up: it says so, and can be written later', async () => {
  const at = `/kebun/impor/${await garden.plan({ Nangka: 3, Durian: 7 })}`
  const none = await garden.post(`${at}/terapkan`, { tampil: '2,3' })
  const page = await none.text()
  expect([none.status, page]).toEqual([422, expect.stringContaining('Centang paling sedikit satu baris.')])
  expect(boxes(page)).toEqual(['2 off', '3 off'])
  expect((await garden.post(`${at}/terapkan`, { tampil: '2,3', tulis: ['3'] })).status).toBe(303)
  await garden.work()
  expect(await garden.trees()).toContain('Durian 7')
})

test('what was applied is not undone by asking, and what was not is not asked about', async () => {
  const at = `/kebun/impor/${await garden.plan({ Kelapa: 3 })}`
  expect(await statusOf(`${at}/batalkan`)).toBe(303)
  await garden.post(`${at}/terapkan`, { tampil: '2', tulis: ['2'] })
  await garden.work()
  expect(await statusOf(`${at}/batalkan`)).toBe(200)
  await garden.work()
  expect(await garden.trees()).toContain('Kelapa 3')
  expect(await garden.get(at)).toContain('Diterapkan')
})
