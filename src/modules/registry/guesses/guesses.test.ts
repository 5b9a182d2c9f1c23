import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keepsInvariants } from '../../../../test/invariants.ts'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { businessNow } from '../../../platform/clock/clock.ts'
import { text } from '../../../design/markup.ts'
import { loadRegions } from '../../regions/index.ts'
import { createPesantren } from '../actions/create-pesantren.ts'
import { setFacts } from '../actions/set-facts.ts'

const list = '/kecamatan/pesantren/perkiraan'
// Cimenyan, Cilengkrang, and one in Garut.
const [near, next, far] = ['320406', '320407', '320514']

let world: World
let officer: SignedIn
let neighbour: SignedIn
let office: SignedIn
let id: string
beforeAll(async () => {
  world = await openWorld()
  await world.house.db.transaction().execute(loadRegions)
  officer = await signIn(world, { role: 'kecamatan', region: near!, name: 'Dede Kurnia' })
  neighbour = await signIn(world, { role: 'kecamatan', region: next! })
  office = await signIn(world, 'office')
})
afterAll(() => world.close())
let serial = 0
beforeEach(async () => {
  const at = await businessNow(world.house.db)
  const given = { name: `Baitul Hidayah ${++serial}`, address: 'Kp. Satu Kec. Cimenyan.', regency_code: '3204' }
  id = await createPesantren(world.house.db, given, { kind: 'registry', at })
})

const get = async (path: string, who = officer) => {
  const answer = await world.request(path, { cookie: who.cookie })
  return { status: answer.status, html: text(await answer.text()) }
}
const post = (path: string, form: Record<string, string> = {}, who = officer) =>
  world.request(path, { form, cookie: who.cookie })
/** Posts, and goes where it leads. */
const press = async (path: string, form: Record<string, string> = {}, who = officer) => {
  const answer = await post(path, form, who)
  return { status: answer.status, html: (await get(answer.headers.get('location') ?? '/nowhere', who)).html }
}
const placed = () =>
  world.house.db
    .selectFrom('organisation')
    .select(['kecamatan_code', 'kecamatan_guess_code', 'kecamatan_guess_certainty'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
const acts = async () => {
  const rows = await world.house.db.selectFrom('ledger_entry').select('act').where('subject_id', '=', id).execute()
  return rows.map(row => row.act)
}
const name = () => `Baitul Hidayah ${serial}`

test('one press makes the guess a fact with the officers as its source; a second one doubles nothing', async () => {
  expect((await get(list)).html).toContain('Ya, di sini')
  const first = await press(`${list}/${id}`)
  expect(first.html).toContain(`${name()} dipastikan di Kecamatan Cimenyan.`)
  expect(await placed()).toMatchObject({ kecamatan_code: near, kecamatan_guess_code: null })
  expect((await press(`${list}/${id}`)).html).toContain('dipastikan di Kecamatan Cimenyan')
  expect(await acts()).toEqual(['registry.place'])
  expect((await get('/kecamatan/pesantren')).html).toContain(name())
  const colleague = await signIn(world, { role: 'kecamatan', region: near! })
  const late = await press(`${list}/${id}`, {}, colleague)
  expect(late.html).toContain('sudah dipastikan di sini oleh petugas lain')
  expect(late.html).not.toContain('Urungkan')
})

test('what was confirmed is undone by whoever confirmed it, and is a guess again', async () => {
  await post(`${list}/${id}`)
  const colleague = await signIn(world, { role: 'kecamatan', region: near! })
  await post(`${list}/${id}/urungkan`, {}, colleague)
  expect((await placed()).kecamatan_code).toBe(near)
  expect((await press(`${list}/${id}/urungkan`)).html).toContain('menunggu jawaban Anda')
  expect(await placed()).toMatchObject({ kecamatan_code: null, kecamatan_guess_code: near })
  await post(`${list}/${id}`)
  expect((await placed()).kecamatan_code).toBe(near)
})

test('not here but there: a guess for the officers there, who have no name of it before', async () => {
  expect((await get(`${list}/${id}/bukan`, neighbour)).status).toBe(404)
  expect((await get(`${list}/${id}/bukan`)).html).toMatch(/Saya tidak tahu[\s\S]*Cilengkrang/)
  expect((await post(`${list}/${id}/bukan`)).status).toBe(422)
  const answer = await press(`${list}/${id}/bukan`, { letak: next! })
  expect(answer.html).toContain('tidak diperkirakan di sini lagi')
  expect(answer.html).toContain('Kec. Cilengkrang diminta memastikannya')
  expect(await placed()).toEqual({ kecamatan_code: null, kecamatan_guess_code: next, kecamatan_guess_certainty: null })
  expect((await get(list, neighbour)).html).toContain(name())
  expect((await get('/kecamatan/pesantren', neighbour)).html).not.toContain(name())
  expect((await get(`/kantor/pesantren/${id}`, office)).html).toContain('perkiraan menurut petugas kecamatan lain')
  // Those there refuse it too: it does not go back to where it was refused.
  const back = await post(`${list}/${id}/bukan`, { letak: near! }, neighbour)
  expect(back.status).toBe(422)
  expect(await back.text()).toContain('sudah menyatakan tidak di sana')
  expect((await press(`${list}/${id}/bukan`, { letak: 'tidak-tahu' }, neighbour)).html).toContain('belum diketahui')
  expect((await placed()).kecamatan_guess_code).toBeNull()
})

test('a refusal is undone by whoever gave it, unless somebody has confirmed it elsewhere since', async () => {
  await post(`${list}/${id}/bukan`, { letak: next! })
  await press(`${list}/${id}/urungkan`)
  expect((await placed()).kecamatan_guess_code).toBe(near)
  await post(`${list}/${id}/bukan`, { letak: next! })
  await post(`${list}/${id}`, {}, neighbour)
  const late = await press(`${list}/${id}/urungkan`)
  expect(late.html).toContain('sudah bukan perkiraan di kecamatan Anda')
  expect((await placed()).kecamatan_code).toBe(next)
})

test('one that the office has placed meanwhile is said to be no guess any more, on every way', async () => {
  const at = await businessNow(world.house.db)
  await setFacts(world.house.db, id, { kecamatan_code: next! }, { kind: 'office', at })
  for (const [path, form] of [
    [`${list}/${id}`, {}],
    [`${list}/${id}/bukan`, { letak: 'tidak-tahu' }],
    [`${list}/${id}/urungkan`, {}],
  ] as const)
    expect((await press(path, form)).html).toContain('sudah bukan perkiraan di kecamatan Anda')
  expect(await acts()).toEqual([])
})

test('of a pesantren of another kecamatan there is nothing, and no name', async () => {
  const stranger = await signIn(world, { role: 'kecamatan', region: far! })
  for (const path of [`${list}/${id}`, `${list}/${id}/bukan`, `${list}/${id}/urungkan`])
    expect((await post(path, { letak: 'tidak-tahu' }, stranger)).status).toBe(404)
  expect((await get(`${list}?dijawab=${id}`, stranger)).html).not.toContain(name())
  expect((await post(`${list}/x`)).status).toBe(404)
  const kabupaten = await signIn(world, { role: 'kabupaten', region: '3204' })
  expect((await post(`${list}/${id}`, {}, kabupaten)).status).toBe(404)
})

test('the office sees who said what, and takes it back', async () => {
  await post(`${list}/${id}/bukan`, { letak: next! })
  await post(`${list}/${id}`, {}, neighbour)
  const page = `/kantor/pesantren/${id}`
  const { html } = await get(page, office)
  for (const told of ['Dede Kurnia', 'Bukan di Kec. Cimenyan', 'diperkirakan di Kec. Cilengkrang', 'Petugas kecamatan'])
    expect(html).toContain(told)
  const kata = async () => {
    const raw = await (await world.request(page, { cookie: office.cookie })).text()
    return /name="kata" value="([^"]+)"/.exec(raw)![1]!
  }
  await post(`${page}/letak`, { kata: await kata() }, office)
  expect(await placed()).toMatchObject({ kecamatan_code: null, kecamatan_guess_code: next })
  await post(`${page}/letak`, { kata: await kata() }, office)
  expect((await placed()).kecamatan_guess_code).toBe(near)
  expect((await get(page, office)).html).toContain('ditarik kembali')
  expect((await post(`${page}/letak`, { kata: id }, neighbour)).status).toBe(404)
})

test('answers lead back to the list as it was searched, and names stay text', async () => {
  const query = '?q=hidayah&urut=-nama'
  const raw = await (await world.request(list + query, { cookie: officer.cookie })).text()
  expect(raw).toContain(`action="${list}/${id}?q=hidayah&amp;urut=-nama"`)
  const answer = await post(`${list}/${id}${query}`)
  expect(answer.headers.get('location')).toBe(`${list}?q=hidayah&urut=-nama&dijawab=${id}`)
})

test('the list asks as many questions for one row as for many', async () => {
  const ask = async (q: string) => (await world.countQueries(() => get(`${list}?q=${q}`))).queries
  await ask('')
  expect(await ask(String(serial))).toBe(await ask(''))
  await keepsInvariants(world)
})
