import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepsInvariants } from '../../../../test/invariants.ts'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { stepClock } from '../../../platform/clock/clock.ts'
import { choose, fullDraft, morning, prepareSeason, submit, withdraw } from '../test-registration.ts'
import { list, officerOf, phoned, placed, read, say } from './test-outreach.ts'

let world: World
let officer: SignedIn
let owner: SignedIn
const ids: Record<string, string> = {}
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  officer = await officerOf(world)
  for (const name of ['Diam', 'Mulai', 'Tutup']) ids[name] = await placed(world, name)
  await world.house.db
    .updateTable('pesantren')
    .set({ nspp: '510032050123' })
    .where('organisation_id', '=', ids.Mulai!)
    .execute()
})
afterAll(() => keepsInvariants(world).finally(world.close))

const at = (name: string) => `${list}/${ids[name]!}`
const names = async (query = '') => {
  const { raw } = await read(world, list + query, officer)
  return ['Diam', 'Mulai', 'Tutup'].filter(name => raw.includes(`href="${list}/${ids[name]!}`))
}
const task = async () => (await read(world, '/kecamatan', officer)).raw.replace(/\s+/g, ' ')
const waits = async () => / Pesantren belum mendaftar|>Pesantren belum mendaftar</.test(await task())

test('who only has a draft is told apart, and gets a message that leads on with it', async () => {
  owner = await fullDraft(world)
  await choose(world, owner, ids.Mulai)
  expect(await names()).toEqual(['Diam', 'Mulai', 'Tutup'])
  expect(await names('?keadaan=draft')).toEqual(['Mulai'])
  expect(await names('?keadaan=silent')).toEqual(['Diam', 'Tutup'])
  const { html, raw } = await read(world, at('Mulai'), officer)
  expect(html).toContain('Mulai mengisi')
  expect(html).toContain('Lanjutkan di: http://localhost/saya')
  expect(raw).toContain(encodeURIComponent('Lanjutkan di: http://localhost/saya'))
})

test('who is gone stays under its filter, and is no task; the task counts what the list shows', async () => {
  expect(await task()).toMatch(/href="\/kecamatan\/hubungi"[\s\S]*?Pesantren belum mendaftar[\s\S]*?3/)
  expect((await say(world, at('Tutup'), officer, { hasil: 'closed-down' })).status).toBe(303)
  expect(await names()).toEqual(['Diam', 'Mulai'])
  expect(await names('?hasil=closed-down')).toEqual(['Tutup'])
  expect(await names('?hasil=semua')).toEqual(['Diam', 'Mulai', 'Tutup'])
  expect(await names('?hasil=belum')).toEqual(['Diam', 'Mulai'])
  expect(await task()).toMatch(/href="\/kecamatan\/hubungi"[\s\S]*?Pesantren belum mendaftar[\s\S]*?2/)
  // A later entry corrects it.
  await say(world, at('Tutup'), officer, { hasil: 'unreachable' })
  expect(await names()).toEqual(['Diam', 'Mulai', 'Tutup'])
})

test('who has sent is not in the list, and its page says so; who withdraws is, and is told from the silent', async () => {
  await submit(world.house, owner.actor, morning, { lang: 'id' })
  expect(await names()).toEqual(['Diam', 'Tutup'])
  const { html, raw } = await read(world, at('Mulai'), officer)
  expect(html).toContain('Pesantren ini sudah mendaftar')
  expect(raw).not.toContain('name="hasil"')
  const late = await world.request(at('Mulai'), { form: { hasil: 'unreachable' }, cookie: officer.cookie })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('sudah mendaftar')
  await withdraw(world.house, owner.actor, 'Belum siap', morning)
  expect(await names('?keadaan=withdrawn')).toEqual(['Mulai'])
})

test('the office and the kabupaten read what came of it where the pesantren lies; numbers only the office', async () => {
  await say(world, at('Diam'), officer, { hasil: 'will-register', telepon: '081377770002', catatan: 'Pekan depan.' })
  const page = `/kantor/pesantren/${ids.Diam!}`
  const office = await signIn(world, 'office')
  const kabupaten = await signIn(world, { role: 'kabupaten', region: '3205' })
  for (const who of [office, kabupaten]) {
    const { html } = await read(world, page, who)
    for (const told of ['Akan mendaftar sendiri', 'Pekan depan.', officer.actor.name!]) expect(html).toContain(told)
    expect(html).not.toContain('7777-0002')
  }
  expect((await read(world, `${page}?tampil=pribadi`, office)).html).toContain('0813-7777-0002')
  expect((await read(world, `${page}?tampil=pribadi`, kabupaten)).html).not.toContain('7777-0002')
  const far = await signIn(world, { role: 'kabupaten', region: '3204' })
  expect((await read(world, page, far)).status).toBe(404)
  // A number that turned out wrong is nobody's to call: as the officers see it, so does the office.
  await say(world, at('Diam'), officer, { hasil: 'wrong-number' })
  expect((await read(world, page, office)).html).not.toContain('Nomor dari petugas kecamatan')
  expect((await read(world, `${page}?tampil=pribadi`, office)).html).not.toContain('7777-0002')
  await say(world, at('Diam'), officer, { hasil: 'will-register', telepon: '081377770004' })
  expect((await read(world, `${page}?tampil=pribadi`, office)).html).toContain('0813-7777-0004')
})

test('a download has what the list has; numbers leave for a purpose only, and are written down', async () => {
  await phoned(world, ids.Tutup!, '+6281377770003')
  const csv = async (form?: Record<string, string>) => {
    const answer = await world.request(form ? list : `${list}?unduh=csv`, { form, cookie: officer.cookie })
    return { status: answer.status, text: await answer.text() }
  }
  const open = (await csv()).text
  expect(open).toContain('Akan mendaftar sendiri')
  expect(open).not.toContain('77770003')
  expect((await csv({ unduh: 'csv' })).status).toBe(422)
  const taken = await csv({ unduh: 'csv', tujuan: 'Menelepon yang belum mendaftar' })
  expect(taken.text).toContain('81377770003')
})

test('the list asks as many questions for many rows as for one', async () => {
  const ask = async (query: string) => (await world.countQueries(() => read(world, list + query, officer))).queries
  await ask('')
  expect(await ask('?q=Diam')).toBe(await ask('?q='))
})

test('after the last day it is said, and nothing is written any more', async () => {
  await stepClock(world.house.db, Temporal.Instant.from('2019-05-02T09:00:00+07:00'))
  // A house reads its clock once a second.
  await new Promise(resolve => setTimeout(resolve, 1100))
  const closed = await read(world, list, officer)
  expect(closed.html).toContain('ditutup sejak')
  expect(closed.raw).not.toContain('wa.me')
  const page = await read(world, at('Diam'), officer)
  expect(page.html).toContain('baru dapat ditulis selama pendaftaran dibuka')
  expect(page.raw).not.toContain('name="hasil"')
  const late = await world.request(at('Diam'), { form: { hasil: 'unreachable' }, cookie: officer.cookie })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('tidak dibuka lagi')
  expect(await waits()).toBe(false)
})
