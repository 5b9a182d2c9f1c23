import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepsInvariants } from '../../../../test/invariants.ts'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { text } from '../../../design/markup.ts'
import { fullDraft, morning, prepareSeason, submit } from '../test-registration.ts'

let world: World
let office: SignedIn
let head: SignedIn
let path: string
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  office = await signIn(world, 'office')
  head = await signIn(world, 'head')
  path = await contested('510032058001')
})
afterAll(() => keepsInvariants(world).finally(world.close))

/** The page of a new dispute. */
async function contested(nspp: string): Promise<string> {
  for (const who of [await fullDraft(world, { cari: { nspp } }), await fullDraft(world, { cari: { nspp } })])
    await submit(world.house, who.actor, morning, { lang: 'id' })
  const { rows } = await sql<{ id: string }>`
    select id from registration_dispute order by recorded_at desc limit 1`.execute(world.house.db)
  return `/kantor/sengketa/${rows[0]!.id}`
}

const htmlOf = async (at: string, who = office) => (await world.request(at, { cookie: who.cookie })).text()
const note = (catatan: string, who = office, at = path) =>
  world.request(`${at}/catatan`, { cookie: who.cookie, form: { catatan } })
const count = async () => (await sql`select from case_note`.execute(world.house.db)).rows.length

test('a note decides nothing, stands in the history with who and when, and is counted in the list', async () => {
  const list = '/kantor/sengketa'
  expect(text(await htmlOf(list))).not.toMatch(/\d catatan/)
  expect((await note('Sudah ditelepon: surat kuasa menyusul.')).headers.get('location')).toBe(path)
  expect((await note('Surat kuasa dan cap sudah datang.')).status).toBe(303)
  const html = await htmlOf(path)
  const [, history = ''] = /<h2>Riwayat<\/h2>([\s\S]*?)<\/section>/.exec(html) ?? html.split('<ol class="rows hist">')
  expect(text(history)).toMatch(/Surat kuasa dan cap sudah datang\.[\s\S]*Catatan · Sudah ditelepon/)
  expect(history.split(office.actor.name!)).toHaveLength(3)
  expect(html).not.toContain('Diputus:')
  expect(text(await htmlOf(list))).toMatch(/2 catatan/)
  // It can still be decided, by the page that was opened before the note was written.
  const [, sight = ''] = /name="sight" value="([^"]*)"/.exec(html)!
  await note('Pengasuh membenarkan pendaftar pertama.')
  const form = { sight, decision: 'kept', reason: 'Surat kuasa ada pada pendaftar pertama.' }
  expect((await world.request(path, { cookie: office.cookie, form })).status).toBe(303)
  const decided = text(await htmlOf(path))
  expect(decided).toMatch(/Diputus: tetap[\s\S]*Catatan · Pengasuh membenarkan[\s\S]*Catatan · Sudah ditelepon/)
})

test('what is too long or empty comes back as it was typed; a second press writes nothing; nothing is changed', async () => {
  const before = await count()
  const long = await note('x'.repeat(1001))
  expect(long.status).toBe(422)
  const html = await long.text()
  for (const told of ['href="#catatan"', 'x'.repeat(1001), `href="${path}"`]) expect(html).toContain(told)
  expect((await note(' ')).status).toBe(422)
  expect(await count()).toBe(before)
  expect((await note('y'.repeat(1000))).status).toBe(303)
  await Promise.all([note('Dua kali ditekan.'), note('Dua kali ditekan.')])
  expect(await count()).toBe(before + 2)
  for (const change of ['delete from case_note', `update case_note set said = 'lain'`])
    await expect(sql.raw(change).execute(world.house.db)).rejects.toThrow('a note is not changed')
})

test('who may not write one reads those that are there; of another address there is nothing', async () => {
  const read = await htmlOf(path, head)
  expect(text(read)).toContain('Sudah ditelepon')
  expect(read).not.toContain('name="catatan"')
  expect((await note('Saya juga.', head)).status).toBe(404)
  expect((await note('Di mana?', office, '/kantor/sengketa/01900000-0000-7000-8000-000000000000')).status).toBe(404)
})

test('the list shows what waits first, is narrowed down, and is where a dispute leads back to', async () => {
  const open = await contested('510032058002')
  const html = await htmlOf('/kantor/sengketa')
  expect(html.indexOf(open)).toBeLessThan(html.indexOf(path))
  expect(html.indexOf(open)).toBeGreaterThan(0)
  const narrowed = await htmlOf('/kantor/sengketa?keadaan=kept&kabupaten=3205')
  expect(narrowed).toContain(path)
  expect(narrowed).not.toContain(open)
  expect(await htmlOf(open)).toMatch(/<a[^>]*href="\/kantor\/sengketa"[^>]*>[^]*?Kembali/)
  expect((await world.request('/kantor/sengketa?unduh=csv', { cookie: office.cookie })).status).toBe(200)
  // A session is written down now and then: the least of some looks counts.
  const once = async () =>
    (await world.countQueries(() => world.request('/kantor/sengketa', { cookie: office.cookie }))).queries
  const asked = async () => Math.min(await once(), await once(), await once())
  const before = await asked()
  await contested('510032058003')
  expect(await asked()).toBe(before)
})
