import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { photo } from '../../../test/files/samples.ts'
import { signIn, type SignedIn } from '../../../test/persons.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { startClockAt, stepClock } from '../../platform/clock/clock.ts'
import { keepsInvariants } from '../../../test/invariants.ts'
import { checkFile } from '../../platform/files/check-file.ts'
import { createPesantren } from '../registry/actions/create-pesantren.ts'
import { loadRegions } from '../regions/index.ts'
import { modelList } from './lists/models.tsx'

let world: World
let office: SignedIn
let head: SignedIn
let id: string
beforeAll(async () => {
  world = await openWorld()
  const { db } = world.house
  const at = Temporal.Instant.from('2019-05-02T09:00:00+07:00')
  await db.transaction().execute(async tx => {
    await loadRegions(tx)
    await startClockAt(tx, at)
  })
  const given = { name: 'Al-Ittifaq <b>', nspp: '510032040001', kecamatan_code: '320439', regency_code: '3204' }
  id = await createPesantren(db, given, { kind: 'office', text: 'Uji', at })
  office = await signIn(world, 'office')
  head = await signIn(world, 'head')
})
afterAll(async () => {
  await keepsInvariants(world)
  await world.close()
})

async function get(path: string, who?: SignedIn) {
  const answer = await world.request(path, { cookie: who?.cookie })
  return { status: answer.status, html: await answer.text() }
}

const day = (field: string, date: string) => {
  const [year, month, dayOf] = date.split('-').map(Number)
  return { [`${field}-day`]: String(dayOf), [`${field}-month`]: String(month), [`${field}-year`]: String(year) }
}
const naming = (from = '2019-05-01', until = '2019-12-31') => ({
  ...{
    decision: 'named',
    reason: 'Sayurnya sudah dijual di pasar modern.',
    cerita: 'Kami menanam sayur.\nDijual tiap hari.',
  },
  ...{ ...day('mulai', from), ...day('sampai', until) },
})

async function decide(fields: Record<string, string>, photos: Buffer[] = [], who = office) {
  const form = new FormData()
  const page = await get(`/kantor/percontohan/${id}`, office)
  const sight = /name="sight" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
  for (const [name, value] of Object.entries({ sight, ...fields })) form.set(name, value)
  photos.forEach((bytes, at) => form.set(`foto_${at + 1}`, new File([new Uint8Array(bytes)], 'kebun.jpg')))
  const answer = await world.request(`/kantor/percontohan/${id}`, { cookie: who.cookie, form })
  return { status: answer.status, html: await answer.text() }
}

const pictures = (html: string) => [...html.matchAll(/src="(\/percontohan\/[^"]+)"/g)].map(match => match[1]!)

test('nobody is one before the office has decided, and there is nothing to end', async () => {
  expect((await get('/percontohan')).html).toContain('Saat ini belum ada pesantren percontohan.')
  expect((await get(`/kantor/percontohan/${id}`, office)).html).toContain('Belum ada yang dapat diakhiri.')
  expect((await decide({ decision: 'ended', reason: 'Belum pernah ditetapkan.' })).status).toBe(409)
  expect((await decide(naming(), [], head)).status).toBe(404)
  expect((await get(`/kantor/pesantren/${id}`, office)).html).toContain(`href="/kantor/percontohan/${id}"`)
})

test('what is wrong is said where it is wrong, and nothing is kept', async () => {
  expect((await decide(naming('2019-05-01', '2019-04-01'))).html).toContain('Tanggal ini sebelum tanggal mulai.')
  expect((await decide({ ...naming(), reason: 'x'.repeat(10_000) })).status).toBe(422)
  const told = await decide(naming(), [Buffer.from('MZ program'.padEnd(600, '\0'))])
  expect([told.status, told.html.includes('Ini bukan foto.')]).toEqual([422, true])
  expect(told.html).toContain('Kami menanam sayur.')
  expect(await world.house.db.selectFrom('decision').selectAll().execute()).toEqual([])
})

test('named with a period, a story and photos, it stands for everybody while it is in force', async () => {
  expect((await decide(naming(), [await photo(), await photo({ seed: 2 })])).status).toBe(303)
  for (const file of await world.house.db.selectFrom('file').select('id').execute())
    await checkFile(world.house, { fileId: file.id })
  const { html } = await get('/percontohan')
  expect(html).toContain('Al-Ittifaq &lt;b>')
  expect(html).toContain('Kami menanam sayur.')
  expect(html).not.toContain('Sayurnya sudah dijual')
  expect(pictures(html)).toHaveLength(2)
  for (const path of pictures(html)) expect((await get(path)).status).toBe(200)
  expect((await get('/kantor/percontohan', head)).html).toContain(`href="/kantor/percontohan/${id}"`)
  expect((await get(`/kantor/pesantren/${id}`, office)).html).toContain('Ditetapkan sebagai percontohan')
})

test('a photo is kept for a while by whoever has seen it, and has no small copy that anybody could order', async () => {
  const [path = ''] = pictures((await get('/percontohan')).html)
  for (const address of [path, `${path}?kecil`]) {
    const answer = await world.request(address)
    expect([answer.headers.get('cache-control'), answer.headers.get('content-type')]).toEqual([
      'public, max-age=3600',
      'image/jpeg',
    ])
  }
  const foto = path.split('/').at(-1)!
  for (const other of ['x', crypto.randomUUID()])
    expect((await get(`/percontohan/${other}/foto/${foto}`)).status).toBe(404)
})

test('decided anew, the form begins with what stands, and the photos stay unless others come', async () => {
  const { html } = await get(`/kantor/percontohan/${id}`, office)
  expect(html).toContain('Kami menanam sayur.\nDijual tiap hari.</textarea>')
  expect(html).toMatch(/name="sampai-year"[^>]*value="2019"/)
  expect((await decide(naming('2019-05-01', '2019-11-30'))).status).toBe(303)
  const shown = await get('/percontohan')
  expect(pictures(shown.html)).toHaveLength(2)
  for (const path of pictures(shown.html)) expect((await get(path)).status).toBe(200)
  expect(shown.html).toContain('<p>Kami menanam sayur.</p><p>Dijual tiap hari.</p>')
  expect((await decide(naming(), [await photo({ seed: 3 })])).status).toBe(303)
  const [file] = await world.house.db.selectFrom('file').select('id').orderBy('id', 'desc').limit(1).execute()
  await checkFile(world.house, { fileId: file!.id })
  expect(pictures((await get('/percontohan')).html)).toHaveLength(1)
})

test('the list is searched by name, and says where each lies', async () => {
  expect((await get('/kantor/percontohan?q=ittifaq', office)).html).toContain('Kab. Bandung')
  expect((await get('/kantor/percontohan?q=darul', office)).html).not.toContain('Al-Ittifaq')
})

test('taken away, the period is two dates, and what was decided comes with it where it is picked', async () => {
  const path = '/kantor/percontohan'
  const own = (await get(`${path}?unduh=csv`, office)).html
  expect(own).toMatch(/Mulai,Sampai,Keadaan/)
  expect(own).toMatch(/2019-05-01,2019-12-31,Berlaku/)
  expect(own).not.toContain('Kami menanam sayur.')
  const picked = ['nama', 'cerita', 'alasan', 'oleh', 'pada']
  const form = { unduh: 'csv', pilih: 'ya', kolom: picked, tujuan: '' }
  const taken = await (await world.request(path, { cookie: office.cookie, form })).text()
  for (const told of [
    'Kami menanam sayur.',
    'Sayurnya sudah dijual di pasar modern.',
    office.actor.name!,
    '2019-05-02',
  ])
    expect(taken).toContain(told)
})

test('a row of the list is a pesantren, not a decision', () => {
  const { subject, id: rowId } = modelList({ book: {} as never, groups: [] })
  expect([subject, rowId]).toEqual(['organisation', 'd.subject_id'])
})

test('the history of a pesantren tells what was decided to those who read its reasons', async () => {
  const told = async (who: SignedIn) => (await get(`/kantor/pesantren/${id}`, who)).html
  const regency = await signIn(world, { role: 'kabupaten', region: '3204' })
  for (const who of [office, head]) {
    const html = await told(who)
    expect(html).toMatch(/class="rows hist"[\s\S]*Ditetapkan sebagai percontohan[\s\S]*Alasan: Sayurnya sudah dijual/)
    expect(html).toContain(office.actor.name)
  }
  const html = await told(regency)
  expect(html).toContain('Al-Ittifaq')
  expect(html).not.toContain('Sayurnya sudah dijual')
})

test('a new decision moves its time: before it begins nobody sees it, nor its photos', async () => {
  const before = pictures((await get('/percontohan')).html)
  expect((await decide(naming('2019-06-01', '2019-06-30'))).status).toBe(303)
  expect((await get('/percontohan')).html).not.toContain('Al-Ittifaq')
  for (const path of before) expect((await get(path)).status).toBe(404)
  const list = async (state: string) => (await get(`/kantor/percontohan?keadaan=${state}`, office)).html
  expect(await list('nanti')).toContain('Al-Ittifaq')
  expect(await list('berlaku')).not.toContain('Al-Ittifaq')
})

test('whoever reads what was decided is told how it stands on that day, before, within and after its time', async () => {
  const { db } = world.house
  const told = async () =>
    Promise.all(
      [`/kantor/percontohan/${id}`, `/kantor/pesantren/${id}`].map(
        async path => /Ditetapkan sebagai percontohan: ([^<]*)/.exec((await get(path, office)).html)?.[1],
      ),
    )
  const days = [
    ['2019-05-31', 'baru berlaku mulai 1 Juni 2019'],
    ['2019-06-30', 'berlaku sampai 30 Juni 2019'],
    ['2019-07-01', 'berakhir pada 30 Juni 2019'],
  ]
  for (const [day, said] of days) {
    await stepClock(db, Temporal.Instant.from(`${day}T00:00:00+07:00`))
    // A step of the clock is seen a second later.
    await vi.waitFor(async () => expect(await told()).toEqual([said, said]), 5000)
  }
  expect((await get(`/kantor/percontohan/${id}`, office)).html).not.toMatch(/class="net done"/)
})

test('who decides on what another has changed is told, and both stand', async () => {
  const old = 'open'
  const told = await decide({ ...naming(), sight: old })
  expect([told.status, told.html.includes('sudah diputus orang lain')]).toEqual([409, true])
})

test('ended by a decision, with all of them to be read', async () => {
  expect((await decide({ decision: 'ended', reason: 'Pesantren pindah ke usaha lain.' })).status).toBe(303)
  const listed = async (state: string) =>
    (await get(`/kantor/percontohan?keadaan=${state}`, office)).html.includes('Al-Ittifaq')
  expect([await listed('berlaku'), await listed('nanti'), await listed('berakhir')]).toEqual([false, false, true])
  expect((await get('/percontohan')).html).not.toContain('Al-Ittifaq')
  const { html } = await get(`/kantor/percontohan/${id}`, office)
  expect(html.match(/Ditetapkan sebagai percontohan/g)).toHaveLength(4)
  expect(html.match(/Tidak lagi percontohan/g)).toHaveLength(2)
})
