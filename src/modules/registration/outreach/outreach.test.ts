import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keepsInvariants } from '../../../../test/invariants.ts'
import type { SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { prepareSeason } from '../test-registration.ts'
import { list, officerOf, phoned, placed, read, say } from './test-outreach.ts'

let world: World
let officer: SignedIn
let id: string
let at: string
let serial = 0
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  officer = await officerOf(world, undefined, 'Dede Kurnia')
})
afterAll(() => keepsInvariants(world).finally(world.close))
beforeEach(async () => {
  id = await placed(world, `Al-Falah <b>${++serial}</b>`)
  at = `${list}/${id}`
})

const entries = () =>
  world.house.db.selectFrom('outreach').selectAll().where('organisation_id', '=', id).orderBy('id').execute()
const looks = async () =>
  (await world.house.db.selectFrom('access_log').select('slot').where('subject_id', '=', id).execute()).length

test('an officer finds who has not registered, with a written message for whomever is chosen in WhatsApp', async () => {
  const { html, raw } = await read(world, list, officer)
  expect(raw).toContain(`Al-Falah &lt;b>${serial}&lt;/b>`)
  expect(raw).not.toContain('<b>1')
  expect(html).toContain('Belum mulai')
  expect(html).toContain('Belum dihubungi')
  const [, message = ''] = /href="https:\/\/wa\.me\/\?text=([^"]+)"/.exec(raw)!
  const said = decodeURIComponent(message)
  expect(said).toContain('Saya Dede Kurnia, petugas Kecamatan kecamatan 320501.')
  expect(said).toMatch(/mengajak Al-Falah b \d.* mendaftar OPOP 2019\./)
  expect(said).toContain('dibuka sampai 30 April 2019')
  expect(said).toContain('http://localhost/daftar/opop/registration')
  expect((await read(world, list, officer, 'en')).html).toContain('Not contacted yet')
})

test('a number stands on no list; on its page it is shown on demand, and the look is written down', async () => {
  await phoned(world, id, '+6281234567890')
  const { raw } = await read(world, list, officer)
  expect(raw).not.toMatch(/81234567890|1234-5678/)
  expect(raw).toContain(`href="${at}?tampil=pribadi"`)
  const hidden = await read(world, at, officer)
  expect(hidden.raw).not.toMatch(/81234567890|0812-3456/)
  expect(await looks()).toBe(0)
  const shown = await read(world, `${at}?tampil=pribadi`, officer)
  expect(shown.raw).toContain('href="https://wa.me/6281234567890?text=')
  expect(shown.raw).toContain('href="tel:+6281234567890"')
  expect(await looks()).toBe(1)
})

test('what came of a contact is written down once, with the number that was heard', async () => {
  const answer = await say(world, at, officer, { hasil: 'wants-help', telepon: '0813 7777 0001', catatan: 'Bu Nyai.' })
  expect(answer.headers.get('location')).toBe(`${at}?tercatat=ya`)
  expect(await entries()).toMatchObject([{ outcome: 'wants-help', phone: '+6281377770001', note: 'Bu Nyai.' }])
  const page = await read(world, `${at}?tercatat=ya`, officer)
  for (const told of ['Hasilnya tercatat', 'Minta dibantu', 'Bu Nyai.', 'Dede Kurnia', 'Dihubungi untuk OPOP 2019'])
    expect(page.html).toContain(told)
  expect(page.raw).not.toMatch(/7777-?0001/)
  expect((await read(world, `${at}?tampil=pribadi`, officer)).html).toContain('0813-7777-0001')
  expect((await read(world, `${list}?hasil=wants-help`, officer)).raw).toContain(`href="${at}?hasil=wants-help"`)
})

test('pressed twice it is written once; another officer’s word meanwhile is shown first', async () => {
  const form = { versi: '', hasil: 'unreachable' }
  const press = (more = {}, who = officer) => world.request(at, { form: { ...form, ...more }, cookie: who.cookie })
  expect((await press()).status).toBe(303)
  expect((await press()).status).toBe(303)
  expect(await entries()).toHaveLength(1)
  const other = await officerOf(world)
  const clash = await press({ hasil: 'not-interested' }, other)
  expect(clash.status).toBe(409)
  expect(await clash.text()).toMatch(
    /Tidak bisa dihubungi[\s\S]*Belum berminat|Belum berminat[\s\S]*Tidak bisa dihubungi/,
  )
  expect(await entries()).toHaveLength(1)
  expect((await say(world, at, other, { hasil: 'not-interested' })).status).toBe(303)
  expect(await entries()).toHaveLength(2)
})

test('what is wrong is said where it is wrong, and nothing is kept', async () => {
  expect(await (await say(world, at, officer, {})).text()).toContain('Pilih salah satu hasil.')
  const wrong = await say(world, at, officer, { hasil: 'unreachable', telepon: '12', catatan: 'a'.repeat(501) })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('a'.repeat(501))
  expect((await say(world, at, officer, { hasil: 'married' })).status).toBe(422)
  expect(await entries()).toEqual([])
})

test('a contact is never changed: the database refuses it', async () => {
  await say(world, at, officer, { hasil: 'unreachable' })
  const { db } = world.house
  await expect(db.updateTable('outreach').set({ note: 'x' }).execute()).rejects.toThrow('a later row corrects it')
  await expect(db.deleteFrom('outreach').execute()).rejects.toThrow('a later row corrects it')
})

test('of another kecamatan, and of one that is only guessed here, there is nothing', async () => {
  const far = await officerOf(world, '320502')
  expect((await read(world, at, far)).status).toBe(404)
  expect((await say(world, at, far, { hasil: 'unreachable' })).status).toBe(404)
  expect((await read(world, list, far)).html).not.toContain('Al-Falah')
  await world.house.db
    .updateTable('organisation')
    .set({ kecamatan_code: null, kecamatan_guess_code: '320501' })
    .where('id', '=', id)
    .execute()
  expect((await read(world, at, officer)).status).toBe(404)
  expect((await read(world, `${list}/x`, officer)).status).toBe(404)
  expect(await entries()).toEqual([])
  await world.house.db
    .updateTable('organisation')
    .set({ kecamatan_code: '320501', kecamatan_guess_code: null })
    .where('id', '=', id)
    .execute()
})
