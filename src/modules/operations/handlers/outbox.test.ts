import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { text } from '../../../design/markup.ts'
import { businessNow } from '../../../platform/clock/clock.ts'
import { send } from '../../../platform/outbox/send.ts'
import { countToMend } from '../data/figures.ts'

let world: World
let cookie: string
beforeAll(async () => {
  world = await openWorld()
  cookie = (await signIn(world, 'office')).cookie
})
afterAll(() => world.close())

const list = '/kantor/surat/kotak-keluar'
const get = async (query: string) => (await world.request(`${list}?${query}`, { cookie })).text()

async function put(recipient: string, goodUntil?: Temporal.Instant) {
  const channel = recipient.includes('@') ? 'email' : 'whatsapp'
  const letter = {
    channel,
    recipient,
    template: 'reminder',
    lang: 'id',
    body: 'Isi',
    cause: 'door',
    goodUntil,
  } as const
  await world.house.db.transaction().execute(async tx => send(tx, letter, await businessNow(tx)))
}

test('messages are found by the whole number or address of their recipient, never by a part of what stands masked', async () => {
  await put('+6281234567001')
  await put('wali.murid@contoh.id')
  const found = async (typed: string) =>
    [...(await get(`q=${encodeURIComponent(typed)}`)).matchAll(/kotak-keluar\/[0-9a-f-]{36}/g)].length
  for (const whole of ['+6281234567001', '0812-3456-7001', 'wali.murid@contoh.id', ' Wali.Murid@contoh.id'])
    expect(await found(whole), whole).toBeGreaterThan(0)
  for (const part of ['4567', '812345670', 'wali', '@contoh.id', '%']) expect(await found(part), part).toBe(0)
})

test('a message that may have gone out says so in list, filter and page, and is sent again by hand', async () => {
  const { db } = world.house
  await put('+6281234567004')
  await put('+6281234567005')
  await sql`update message set state = 'failed', problem = case when recipient like '%4' then 'unclear: ' else '' end || 'no answer'
    where recipient in ('+6281234567004', '+6281234567005')`.execute(db)
  const listed = await get('keadaan=tanya')
  expect(text(listed)).toContain('Belum tentu terkirim')
  expect(listed).toContain('004')
  expect(listed).not.toContain('005')
  expect(await get('keadaan=failed')).toContain('005')
  const path = /kotak-keluar\/[0-9a-f-]{36}/.exec(listed)![0]
  const page = await (await world.request(`/kantor/surat/${path}`, { cookie })).text()
  expect(text(page)).toContain('Tanyakan dulu kepada penerimanya')
  expect(text(page)).toContain('no answer')
  expect(page).not.toContain('unclear:')
  expect(page).toContain(`action="/kantor/surat/${path}"`)
  await sql`delete from message where recipient in ('+6281234567004', '+6281234567005')`.execute(db)
})

test('a letter whose time is over waits for nobody, and stands among those that are not sent any more', async () => {
  const { db } = world.house
  const now = await businessNow(db)
  await put('+6281234567002', now.add({ hours: 1 }))
  await put('+6281234567003', now.subtract({ hours: 1 }))
  await sql`update message set state = 'failed', problem = 'x' where good_until is not null`.execute(db)
  expect((await countToMend(db)).messages).toBe(1)
  expect(await get('keadaan=failed')).toContain('002')
  expect(await get('keadaan=failed')).not.toContain('003')
  const over = await get('keadaan=ganti')
  expect(over).toContain('003')
  expect(text(over)).toContain('Tidak dikirim lagi')
})

test('a letter that was released stays so for whoever pressed twice; what failed anew is sent anew', async () => {
  const { db } = world.house
  await put('+6281234567004')
  const { id } = await db
    .selectFrom('message')
    .select('id')
    .where('recipient', '=', '+6281234567004')
    .executeTakeFirstOrThrow()
  const fail = () => db.updateTable('message').set({ state: 'failed', problem: 'x' }).where('id', '=', id).execute()
  const release = (by: string) => world.request(`${list}/${id}`, { form: {}, cookie: by })
  const released = async () =>
    (await sql`select from ledger_entry where act = 'outbox.send' and subject_id = ${id}`.execute(db)).rows.length
  const other = (await signIn(world, 'office')).cookie
  expect((await release(cookie)).status).toBe(409)
  await fail()
  const answers = await Promise.all([release(cookie), release(cookie)])
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect((await release(other)).status).toBe(409)
  expect(await released()).toBe(1)
  await fail()
  expect((await release(cookie)).status).toBe(303)
  expect(await released()).toBe(2)
})
