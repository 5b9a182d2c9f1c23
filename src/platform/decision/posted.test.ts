import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn, type SignedIn } from '../../../test/persons.ts'
import { hiddenIn } from '../../../test/staff-forms.ts'
import { committed, contentOf } from './content.ts'
import { decideSeen, decisionsOf } from './index.ts'
import {
  day,
  gardens,
  motherGarden,
  openGardens,
  period,
  reason,
  seedlings,
  sightIn,
  type GardenWorld,
} from './test-garden.ts'

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

test.each([
  ['long', 'a'.repeat(10_000), 'Alasan terlalu panjang'],
  ['of code', '<script>alert(1)</script> hari ini', 'tanpa kode seperti'],
  ['that nobody sees', '\u200d'.repeat(20), 'paling sedikit 10 huruf'],
  ['of too few signs', '🌱'.repeat(9), 'paling sedikit 10 huruf'],
])('a reason %s comes back with a sentence, and nothing is kept', async (_how, bad, sentence) => {
  const id = await newGarden()
  const back = await post(id, { decision: 'refused', reason: bad, sight: sightIn((await get(id)).html) })
  expect([back.status, back.html.includes(sentence), back.html.includes('href="#reason"')]).toEqual([422, true, true])
  expect(await decisionsOf(house.db, seedlings, id)).toEqual([])
})

test('each letter of a reason counts once, whatever it looks like', async () => {
  const id = await newGarden()
  const long = { decision: 'refused', reason: '🌱'.repeat(300), sight: sightIn((await get(id)).html) }
  expect((await post(id, long)).status).toBe(303)
})

test('who sends nothing of what was seen has seen nobody knows what: 409', async () => {
  const id = await newGarden()
  const unseen = await post(id, { decision: 'refused', reason })
  expect([unseen.status, unseen.html.includes('berubah sejak halaman ini dibuka')]).toEqual([409, true])
  const deciding = { subjectId: id, value: 'refused', reason, at: Temporal.Now.instant(), actor: rina.actor } as const
  expect(await decideSeen(house, gardens, deciding)).toEqual({ refused: 'changed' })
  expect(await decisionsOf(house.db, seedlings, id)).toEqual([])
})

test('what is pressed twice is decided once and answered as the first time; another’s, or anything else, is not', async () => {
  const id = await newGarden()
  const asep = await signIn(garden.world, { role: 'office', name: 'Asep Suparman' })
  const given = { decision: 'given', reason, sight: sightIn((await get(id)).html), ...period }
  const both = await Promise.all([post(id, given), post(id, given)])
  expect([...both, await post(id, given)].map(one => one.status)).toEqual([303, 303, 303])
  const others = [{ reason: 'Sumur lama di samping kebun.' }, day('sampai', '2021-04-30'), { decision: 'refused' }]
  for (const other of others) expect((await post(id, { ...given, ...other })).status).toBe(409)
  expect((await post(id, given, asep)).status).toBe(409)
  expect(await periods(id)).toEqual(['2020-04-30'])
  const { rows } = await sql`select from message where about_id = ${id}`.execute(house.db)
  expect(rows).toHaveLength(1)
})

test('what asks for a fresh proof leads to it with what was typed, and goes on after it', async () => {
  const id = await newGarden(undefined, motherGarden)
  const { db } = house
  await sql`update session set proven_at = now() - interval '1 hour'`.execute(db)
  const given = { decision: 'given', reason, sight: sightIn((await get(id)).html), ...period }
  const asked = await post(id, given)
  expect([asked.status, asked.html.includes('Apakah ini Anda?')]).toEqual([401, true])
  for (const text of ['Bibit untuk Kebun Induk?', 'Beri bibit', reason, `href="/kebun/${id}/bibit">Batal`])
    expect(asked.html).toContain(text)
  const carried = hiddenIn(asked.html, `/kebun/${id}/bibit`)
  expect(carried).toEqual(given)
  expect((await post(id, { ...carried, 'bukti-diri': 'teh manis' })).status).toBe(422)
  const unproved = { ...rina.actor, fresh: false }
  const deciding = { subjectId: id, value: 'refused', reason, sight: given.sight, at: Temporal.Now.instant() } as const
  await expect(decideSeen(house, gardens, { ...deciding, actor: unproved })).rejects.toThrow('may not')
  expect(await decisionsOf(db, seedlings, id)).toEqual([])
  expect((await post(id, { ...carried, 'bukti-diri': 'kopi hangat' })).status).toBe(303)
  expect(await periods(id)).toEqual(['2020-04-30'])
  const other = await newGarden()
  expect((await post(other, { ...given, sight: sightIn((await get(other)).html) })).status).toBe(303)
  await sql`update session set proven_at = now()`.execute(db)
})

test('the ledger names what a decision says, and commits to it without telling it', async () => {
  const id = await newGarden()
  const { db } = house
  await post(id, { decision: 'given', reason, sight: sightIn((await get(id)).html), ...period })
  const [made] = await decisionsOf(db, seedlings, id)
  const { rows } = await sql<{ detail: { fields: string[]; commitment: string }; salt: Buffer }>`
    select e.detail, d.salt from ledger_entry e join decision d on d.id::text = e.detail ->> 'decision'
    where e.subject_id = ${id}`.execute(db)
  const { detail, salt } = rows[0]!
  expect(detail.fields.toSorted()).toEqual(['mulai', 'reason', 'sampai'])
  for (const told of ['Sumur', '2019-05-01', '2020-04-30']) expect(JSON.stringify(detail)).not.toContain(told)
  const now = async () => committed(await contentOf(db, seedlings, made!), salt).commitment
  expect(await now()).toBe(detail.commitment)
  await sql`update garden_period set last = last + 1 where garden_id = ${id}`.execute(db)
  expect(await now()).not.toBe(detail.commitment)
  await expect(sql`update decision set salt = null where id = ${made!.id}`.execute(db)).rejects.toThrow('not changed')
})
