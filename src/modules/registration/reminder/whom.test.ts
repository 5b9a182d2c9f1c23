import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { text } from '../../../design/markup.ts'
import { planWork } from '../../../platform/plan/index.ts'
import { list, secretDraft } from '../office/test-office.ts'
import { prepareSeason } from '../test-registration.ts'
import { reminderPlan } from './reminder.ts'
import { drafts } from './test-reminder.ts'

let world: World
let office: SignedIn
let ids: string[]
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  office = await signIn(world, { role: 'office', email: 'dinas@contoh.id' })
  await secretDraft(world)
  await drafts(world, 20)
  const query = sql<{ id: string }>`select id from registration where draft_code like 'D-UJI%' order by id`
  ids = (await query.execute(world.house.db)).rows.map(row => row.id)
})
afterAll(() => world.close())

/** Drafts that no other test has touched. */
const someIds = (count: number) => ids.splice(0, count)
const get = async (path: string) => (await world.request(path, { cookie: office.cookie })).text()
const post = (path: string, form: Record<string, string | string[]> = {}) =>
  world.request(path, { form, cookie: office.cookie })
/** These registrations, planned as an officer does. Resolves to the address of the plan. */
const planOf = async (chosen: string[]) => {
  const answer = await post(`${list}?aksi=reminders&isi=`, { pilih: chosen, saluran: 'utama' })
  return answer.headers.get('location')!
}
const summaryOf = async (at: string) => {
  const query = sql<{
    summary: Record<string, number>
  }>`select summary from plan_run where id = ${at.split('/').at(-1)}`
  return (await query.execute(world.house.db)).rows[0]!.summary
}
const reminders = async (about: string[]) => {
  const query = sql<{ body: string; state: string; held: string | null }>`
    select body, state, held_back as held from message where about_id = any(${about}::uuid[])`
  return (await query.execute(world.house.db)).rows
}
const apply = async (at: string) => {
  await post(`${at}/terapkan`)
  const { rows } = await sql<{ payload: { kind: string } }>`
    with waiting as (delete from graphile_worker._private_jobs where key like 'reminders-%' returning payload)
    select payload from waiting`.execute(world.house.db)
  for (const { payload } of rows) await planWork([reminderPlan])(world.house, payload as never)
}

/** What the draft says of messages by WhatsApp. */
const drafted = (id: string | undefined, value: boolean) =>
  sql`
  insert into draft (response_id, answers) select response_id, ${JSON.stringify({ consent_whatsapp: { value } })}::jsonb
  from registration where id = ${id}
  on conflict (response_id) do update set answers = excluded.answers`.execute(world.house.db)

test('a "no" of the draft counts before it is sent, and one that was sent until a "yes" is; not asked is no refusal', async () => {
  const { db } = world.house
  const ids = someIds(4)
  const sent = (n: number, given: boolean) =>
    sql`
    insert into consent (person_id, subject_kind, subject_id, purpose, given, happened_at)
    select owner_id, 'registration', id, 'whatsapp', ${given}, now() from registration where id = ${ids[n]}`.execute(db)
  await drafted(ids[0], false)
  await drafted(ids[1], true)
  await sent(1, false)
  await drafted(ids[2], false)
  await sent(2, true)
  const at = await planOf(ids)
  expect(await summaryOf(at)).toMatchObject({ new: 1, refused: 3 })
  expect(text(await get(at)).match(/Tidak bersedia dikirimi pesan WhatsApp\./g)!.length).toBeGreaterThanOrEqual(3)
})

test('whoever has closed the account gets none, and the plan says so', async () => {
  const { db } = world.house
  const ids = someIds(2)
  await sql`update account set disabled_at = now()
    where person_id = (select owner_id from registration where id = ${ids[0]})`.execute(db)
  const at = await planOf(ids)
  expect(await summaryOf(at)).toMatchObject({ new: 1, refused: 1 })
  expect(text(await get(at))).toContain('Akunnya sudah ditutup.')
})

test('a greeting names nobody by a masked number, the handle of an address, or a link', async () => {
  const { db } = world.house
  const ids = someIds(3)
  const called = (n: number, name: string) =>
    sql`
    update person set name = ${name} where id = (select owner_id from registration where id = ${ids[n]})`.execute(db)
  await called(0, '0855-••••-001')
  await called(1, 'siti.aminah99')
  await sql`update account set email = 'siti.aminah99@contoh.id', email_verified = true
    where person_id = (select owner_id from registration where id = ${ids[1]})`.execute(db)
  await called(2, 'Menang! https://jahat.example/x')
  await apply(await planOf(ids))
  const greetings = (await reminders(ids)).map(one => one.body.split('\n')[0]).sort()
  expect(greetings).toEqual(['Yth. Bapak/Ibu,', 'Yth. Bapak/Ibu,', 'Yth. Menang https jahat. example x,'])
})

test('a letter that failed or was held bars no other, is told as such, and is not sent again as it was', async () => {
  const { db } = world.house
  const ids = someIds(3)
  const at = await planOf(ids)
  await apply(at)
  const [failed, held] = ids
  await sql`update message set state = 'failed', problem = 'no such number' where about_id = ${failed}`.execute(db)
  await sql`update message set state = 'held', held_back = 'number' where about_id = ${held}`.execute(db)
  const told = text(await get(at))
  expect(told).toContain('1 pesan ditahan dan belum terkirim. 1 pesan gagal dikirim.')
  expect(text(await get(`${list}/${failed}`))).toContain('Pengingat gagal dikirim')
  expect(text(await get(`${list}/${held}`))).toContain('Pengingat ditahan, tidak terkirim')

  const { rows } = await sql<{ id: string }>`select id from message where about_id = ${failed}`.execute(db)
  const address = `/kantor/surat/kotak-keluar/${rows[0]!.id}`
  expect(text(await get(address))).toContain('Pesan ini tidak dikirim lagi dari sini.')
  expect(await get(address)).not.toContain(`action="${address}"`)
  expect((await post(address)).status).toBe(409)

  const second = await planOf(ids)
  expect(await summaryOf(second)).toMatchObject({ new: 2, refused: 1 })
  await apply(second)
  const states = (await reminders(ids)).map(one => `${one.state} ${one.held ?? ''}`.trim()).sort()
  expect(states).toEqual(['held replaced', 'held replaced', 'waiting', 'waiting', 'waiting'])
})
