import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn, type SignedIn } from '../../../test/persons.ts'
import { date, instant } from '../clock/clock.ts'
import { decideSeen } from './index.ts'
import { day, gardens, openGardens, period, reason, sightIn, type GardenWorld } from './test-garden.ts'

let garden: GardenWorld
let house: GardenWorld['house']
let rina: SignedIn
beforeAll(async () => {
  garden = await openGardens()
  ;({ house, rina } = garden)
})
afterAll(() => garden.close())

const newGarden: GardenWorld['newGarden'] = (...given) => garden.newGarden(...given)
const get: GardenWorld['get'] = (...given) => garden.get(...given)
const post: GardenWorld['post'] = (...given) => garden.post(...given)
const periods: GardenWorld['periods'] = id => garden.periods(id)

test('a room says what is its own, and has a page that decides, also anew', async () => {
  const id = await newGarden()
  const before = await get(id)
  expect(before.status).toBe(200)
  for (const text of ['Bibit untuk Kebun Pisang?', 'Belum diputus.', 'Tentang Kebun Pisang', 'Hanya untuk: Beri bibit'])
    expect(before.html).toContain(text)
  const given = { decision: 'given', reason, sight: sightIn(before.html), ...period }
  expect((await post(id, given)).status).toBe(303)
  const { html } = await get(id)
  for (const text of ['Bibit diberikan', 'Mulai: 1 Mei 2019 · Sampai: 30 April 2020', 'Rina Marlina', reason])
    expect(html).toContain(text)
  expect(html).not.toContain('Belum diputus.')
  // What carries something may be decided again, with something else.
  const longer = { ...given, sight: sightIn(html), ...day('sampai', '2021-04-30') }
  expect((await post(id, longer)).status).toBe(303)
  expect(await periods(id)).toEqual(['2020-04-30', '2021-04-30'])
  const { rows } = await sql<object>`select recipient, template, body from message where about_id = ${id}`.execute(
    house.db,
  )
  expect(rows).toEqual(Array(2).fill({ recipient: '+628129990002', template: 'seedlings-decision', body: reason }))
})

test('what is wrong with what a value carries comes back as typed; another value asks for none of it', async () => {
  const id = await newGarden(null)
  const wrong = { decision: 'given', reason, ...period, ...day('sampai', '2018-04-30') }
  const back = await post(id, wrong)
  expect(back.status).toBe(422)
  for (const text of ['href="#sampai"', 'Tanggal ini sebelum tanggal mulai.', 'value="2018"', reason])
    expect(back.html).toContain(text)
  const short = await post(id, { reason: 'pendek', ...day('sampai', '2018-04-30') })
  expect(short.status).toBe(422)
  expect(short.html).toContain('Pilih salah satu keputusan.')
  expect(short.html).not.toMatch(/href="#(mulai|sampai)"/)
  const sight = sightIn((await get(id)).html)
  expect((await post(id, { ...wrong, decision: 'refused', sight })).status).toBe(303)
  expect(await periods(id)).toEqual([])
  expect((await get(id)).html).toContain('nomornya belum terbukti')
})

test('what changed meanwhile, is in force already, or is barred by the room is not kept: 409 beside what stands', async () => {
  const id = await newGarden()
  const seen = sightIn((await get(id)).html)
  await sql`update garden set state = 'dry' where id = ${id}`.execute(house.db)
  const changed = await post(id, { decision: 'given', reason, sight: seen, ...period })
  expect(changed.status).toBe(409)
  for (const text of [
    'berubah sejak halaman ini dibuka',
    'Keputusan Anda, belum disimpan: Beri bibit',
    'Kebunnya kering.',
  ])
    expect(changed.html).toContain(text)
  const barred = await post(id, { decision: 'given', reason, sight: sightIn(changed.html), ...period })
  expect([barred.status, barred.html.includes('Kebunnya kering.')]).toEqual([409, true])
  expect((await post(id, { decision: 'refused', reason, sight: sightIn(barred.html) })).status).toBe(303)
  const again = await post(id, { decision: 'refused', reason, sight: sightIn((await get(id)).html) })
  expect([again.status, again.html.includes('Inilah keputusan yang berlaku.')]).toEqual([409, true])
  const asep = await signIn(garden.world, { role: 'office', name: 'Asep Suparman' })
  const late = await post(id, { decision: 'refused', reason, sight: seen }, asep)
  expect(late.status).toBe(409)
  for (const text of ['<title>Perbaiki: ', 'Rina Marlina sudah memutus kasus ini, ']) expect(late.html).toContain(text)
  expect(late.html.split('Rina Marlina sudah memutus')).toHaveLength(2)
  const own = await post(id, { decision: 'given', reason, sight: seen, ...period })
  expect([own.status, own.html.includes('Anda sendiri sudah memutus kasus ini')]).toEqual([409, true])
  // Nothing can be decided any more: it says why, and there is no form.
  expect((await get(id)).html).not.toContain('<textarea')
  expect(await periods(id)).toEqual([])
})

test('who only reads has no form; what lies elsewhere or nowhere is not found, and the action asks itself', async () => {
  const id = await newGarden()
  const [head, near, far] = [
    await signIn(garden.world, 'head'),
    await signIn(garden.world, { role: 'kabupaten', region: '3205' }),
    await signIn(garden.world, { role: 'kabupaten', region: '3204' }),
  ]
  expect((await get(id, head)).html).not.toContain('Putuskan')
  expect((await get(id, near)).html).toContain('Putuskan')
  expect((await get(id, far)).status).toBe(404)
  expect((await get('3205', rina)).status).toBe(404)
  const refused = { decision: 'refused', reason }
  expect((await post(id, refused, far)).status).toBe(404)
  const deciding = { subjectId: id, value: 'refused', reason, at: instant(date(Temporal.Now.instant())) } as const
  expect(await decideSeen(house, gardens, { ...deciding, actor: far.actor })).toEqual({ refused: 'unknown' })
  await expect(decideSeen(house, gardens, { ...deciding, actor: head.actor })).rejects.toThrow('may not')
  const sight = sightIn((await get(id, near)).html)
  expect((await post(id, { ...refused, sight }, near)).status).toBe(303)
})

test('who meets a decision of somebody else sees both side by side, and nothing is ticked until they choose', async () => {
  const id = await newGarden()
  const sight = sightIn((await get(id)).html)
  const asep = await signIn(garden.world, { role: 'office', name: 'Asep Suparman' })
  expect((await post(id, { decision: 'given', reason, sight, ...period }, asep)).status).toBe(303)
  const other = {
    decision: 'given',
    reason: 'Kebunnya dekat sungai.',
    sight,
    ...period,
    ...day('sampai', '2021-04-30'),
  }
  const { html } = await post(id, other)
  const both = /<table[\s\S]*?<\/table>/.exec(html)![0]
  for (const text of ['Asep Suparman, ', 'Anda', reason, 'Kebunnya dekat sungai.', '30 April 2020', '30 April 2021'])
    expect(both).toContain(text)
  expect(html).not.toMatch(/type="radio"[^>]* checked/)
  expect(html.indexOf('<table')).toBeLessThan(html.indexOf('name="sight"'))
  expect(html.indexOf('name="decision"')).toBeLessThan(html.indexOf('Tentang Kebun'))
})

test('the page says who was written to, and has no form on paper', async () => {
  const id = await newGarden()
  await post(id, { decision: 'given', reason, sight: sightIn((await get(id)).html), ...period })
  const { html } = await get(id)
  expect(html).toContain('Sudah dikirimi pesan: ••••002')
  expect(html).toMatch(/<section class="sec noprint"><div class="head"><h2>Putuskan lagi/)
})
