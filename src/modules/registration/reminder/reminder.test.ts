import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { text } from '../../../design/markup.ts'
import { planWork } from '../../../platform/plan/index.ts'
import { list, other, secretDraft, submitted } from '../office/test-office.ts'
import { prepareSeason } from '../test-registration.ts'
import { reminderPlan } from './reminder.ts'
import { drafts } from './test-reminder.ts'

let world: World
let office: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  office = await signIn(world, { role: 'office', email: 'dinas@contoh.id' })
  const { number } = await submitted(world)
  await sql`update registration set missing = 2 where number = ${number}`.execute(world.house.db)
  await submitted(world, other('Pesantren Lengkap', '510032050124'))
  await sql`update registration set missing = 0, unusable = 0 where number <> ${number}`.execute(world.house.db)
  await sql`update registration set kecamatan_code = '320501', regency_code = '3205'`.execute(world.house.db)
  await sql`update confirmation set answer = 'confirmed', answered_at = now()`.execute(world.house.db)
  await secretDraft(world)
  await drafts(world, 700)
}, 60_000)
afterAll(() => world.close())
beforeEach(async () => {
  await sql`delete from message where template like 'reminder%'`.execute(world.house.db)
  await sql`delete from graphile_worker._private_jobs`.execute(world.house.db)
  await sql`update registration set state = 'draft' where draft_code like 'D-UJI%'`.execute(world.house.db)
})

const get = async (path: string, who = office) => (await world.request(path, { cookie: who.cookie })).text()
const post = (path: string, form: Record<string, string | string[]> = {}, who = office) =>
  world.request(path, { form, cookie: who.cookie })
/** All of a list, planned as an officer does. Resolves to the address of the plan. */
const plan = async (query = '', from = list, who = office, saluran = 'utama') => {
  const answer = await post(`${from}?${query}&aksi=reminders&isi=`, { semua: 'ya', saluran, catatan: 'Salam.' }, who)
  return answer.headers.get('location')!
}
/** The same of these registrations only. */
const planOf = async (ids: string[]) => {
  const answer = await post(`${list}?aksi=reminders&isi=`, { pilih: ids, saluran: 'utama' })
  return answer.headers.get('location')!
}
const someIds = async (count: number) => {
  const query = sql<{
    id: string
  }>`select id from registration where draft_code like 'D-UJI%' order by id limit ${count}`
  return (await query.execute(world.house.db)).rows.map(row => row.id)
}
const summaryOf = async (at: string) => {
  const query = sql<{
    summary: Record<string, number>
  }>`select summary from plan_run where id = ${at.split('/').at(-1)}`
  return (await query.execute(world.house.db)).rows[0]!.summary
}
const reminders = async () => {
  const query = sql<{ about: string; recipient: string; body: string; state: string; held: string | null }>`
    select about_id as about, recipient, body, state, held_back as held from message where template = 'reminder'`
  return (await query.execute(world.house.db)).rows
}
const tests = async () => {
  const query = sql<{ recipient: string }>`select recipient from message where key like 'reminder-test:%' order by 1`
  return (await query.execute(world.house.db)).rows.map(row => row.recipient)
}
async function work(): Promise<void> {
  const { rows } = await sql<{ payload: { kind: string } }>`
    with waiting as (delete from graphile_worker._private_jobs where key like 'reminders-%' returning payload)
    select payload from waiting`.execute(world.house.db)
  for (const { payload } of rows) await planWork([reminderPlan])(world.house, payload as never)
}
const apply = async (at: string) => {
  await post(`${at}/terapkan`)
  await work()
}

test('the plan says who gets a reminder, of what, and who is left out and why', async () => {
  const asked = await post(`${list}?aksi=reminders`, { semua: 'ya' })
  expect(await asked.text()).toContain('WhatsApp, atau surel bila tidak ada')
  const at = await plan('keadaan=masuk')
  const html = text(await get(at))
  expect(html).toContain('Berkas kurang atau tidak dapat dibuka')
  expect(html).toContain('Tidak ada yang perlu diingatkan: sudah lengkap.')
  expect(html).toContain('Kirim 1 pengingat')
  expect(html).toContain('Paling lambat')
  expect(html).toContain('Salam.')
  expect(await summaryOf(at)).toMatchObject({ rows: 2, new: 1, refused: 1 })
  expect(await summaryOf(await plan('keadaan=masuk', list, office, 'surel'))).toMatchObject({ new: 0, refused: 2 })
})

test('one is sent to whoever plans it, once', async () => {
  const at = await plan('keadaan=masuk')
  await Promise.all([post(`${at}/uji`), post(`${at}/uji`)])
  const { rows } = await sql`
    select recipient, subject, about_kind from message where template = 'reminder' or key like 'reminder-test:%'`.execute(
    world.house.db,
  )
  expect(rows).toEqual([
    { recipient: 'dinas@contoh.id', subject: '[Contoh] Pengingat pendaftaran OPOP', about_kind: 'plan_run' },
  ])
  expect(text(await get(at))).toContain('Contoh sudah dikirim')
  const colleague = await signIn(world, { role: 'office', email: 'rekan@contoh.id' })
  expect(await get(at, colleague)).toContain(`${at}/uji`)
  await post(`${at}/uji`, {}, colleague)
  expect(text(await get(at, colleague))).toContain('Contoh sudah dikirim')
  expect(await tests()).toEqual(['dinas@contoh.id', 'rekan@contoh.id'])
  await sql`delete from message where key like 'reminder-test:%'`.execute(world.house.db)
})

test('one that is held back, because whoever plans it has caused too many today, is said to be held back', async () => {
  const busy = await signIn(world, { role: 'office', email: 'sibuk@contoh.id' })
  await sql`
    insert into message_count (key, day, counted) values (${`account:${busy.actor.personId}`},
      (clock_timestamp() at time zone 'Asia/Jakarta')::date, 100000)`.execute(world.house.db)
  const at = await plan('keadaan=masuk', list, busy)
  await post(`${at}/uji`, {}, busy)
  const html = text(await get(at, busy))
  expect(html).toContain('Contoh ditahan')
  expect(html).not.toContain('Contoh sudah dikirim')
  await sql`delete from message where key like 'reminder-test:%'`.execute(world.house.db)
})

test('refused WhatsApp, an unproved number and what was withdrawn get none', async () => {
  const { db } = world.house
  const ids = await someIds(3)
  const owner = (n: number) => sql`(select owner_id from registration where id = ${ids[n]})`
  await sql`insert into consent (person_id, subject_kind, subject_id, purpose, given, happened_at)
    values (${owner(0)}, 'registration', ${ids[0]}, 'whatsapp', false, now())`.execute(db)
  await sql`update account set phone_number_verified = false where person_id = ${owner(1)}`.execute(db)
  await sql`update registration set state = 'withdrawn' where id = ${ids[2]}`.execute(db)
  const html = text(await get(await planOf(ids)))
  for (const why of ['Tidak bersedia dikirimi', 'Tidak punya nomor', 'Pendaftarannya dibatalkan.'])
    expect(html).toContain(why)
  await sql`delete from consent where subject_id = ${ids[0]} and not given`.execute(db)
  await sql`update account set phone_number_verified = true where person_id = ${owner(1)}`.execute(db)
})

test('700 are reminded by a worker that is killed twice: each person once, and no limit of the account silences them', async () => {
  const at = await plan('keadaan=draft')
  expect(await summaryOf(at)).toMatchObject({ rows: 701, new: 701 })
  await post(`${at}/terapkan`)
  await post(`${at}/terapkan`)
  const url = world.house.pool.options.connectionString!
  const done = async () => (await reminders()).length
  for (const _ of [1, 2]) {
    const before = await done()
    const script = join(import.meta.dirname, '../../../../test/jobs/reminder-worker.ts')
    const child = spawn(process.execPath, [script, url], { stdio: ['ignore', 'ignore', 'inherit'] })
    await expect.poll(done, { timeout: 60_000, interval: 5 }).toBeGreaterThan(before)
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  expect(await done()).toBeLessThan(701)
  const payload = { kind: 'reminders', runId: at.split('/').at(-1), step: 'apply', actor: office.actor }
  await planWork([reminderPlan])(world.house, payload as never)
  const sent = await reminders()
  expect([sent.length, new Set(sent.map(one => one.recipient)).size]).toEqual([701, 701])
  expect(sent.filter(one => one.held !== null)).toEqual([])
  expect(await summaryOf(at)).toMatchObject({ applied: 701 })
}, 180_000)

test('whoever was reminded is not within three days, changed rows are left out and named, and undoing withdraws', async () => {
  const { db } = world.house
  const chosen = await someIds(40)
  const count = chosen.length
  const at = await planOf(chosen)
  const second = await planOf(chosen)
  await sql`update registration set state = 'withdrawn' where id = ${chosen[0]}`.execute(db)
  await apply(at)
  expect(await summaryOf(at)).toMatchObject({ applied: count - 1 })
  expect(text(await get(at))).toContain('Pendaftarannya dibatalkan.')
  // The second was planned before the first was sent.
  await apply(second)
  expect(await summaryOf(second)).toMatchObject({ applied: 0 })
  expect(text(await get(second))).toContain('Sudah dikirimi pesan yang sama')
  expect(await summaryOf(await planOf(chosen))).toMatchObject({ new: 0 })

  const history = text(await get(`${list}/${chosen[1]}`))
  expect(history).toContain('Pendaftar diingatkan')
  await sql`update message set state = 'sent', sent_at = now() where about_id = ${chosen[1]}`.execute(db)
  await post(`${at}/batalkan`)
  await work()
  expect(await summaryOf(at)).toMatchObject({ undone: count - 2 })
  expect(text(await get(at))).toContain('Pesannya sudah terkirim.')
  const held = (await reminders()).filter(one => one.held === 'withdrawn')
  expect(held).toHaveLength(count - 2)
  expect(text(await get(`${list}/${chosen[2]}`))).toContain('ditarik kembali sebelum terkirim')
  expect(await summaryOf(await planOf(chosen))).toMatchObject({ new: count - 2 })
})

test('officers near remind within their region only, the head reminds nobody', async () => {
  const near = await signIn(world, { role: 'kecamatan', region: '320501' })
  const far = await signIn(world, { role: 'kabupaten', region: '3206' })
  const head = await signIn(world, 'head')
  const at = await plan('keadaan=draft', '/kecamatan/pendaftaran', near)
  expect((await summaryOf(at)).rows).toBeGreaterThanOrEqual(700)
  expect((await world.request(at, { cookie: far.cookie })).status).toBe(404)
  const { rows } = await sql<{ id: string }>`select id from registration where draft_code = 'D-UJI5'`.execute(
    world.house.db,
  )
  const forged = await post('/kabupaten/pendaftaran?aksi=reminders&isi=', { pilih: rows[0]!.id, saluran: 'utama' }, far)
  expect([forged.status, text(await forged.text())]).toEqual([422, expect.stringContaining('jangkauan Anda')])
  const plans = await sql`select from plan_run where actor_id = ${far.actor.personId}`.execute(world.house.db)
  expect(plans.rows).toEqual([])
  expect(await get(list, head)).not.toContain('form="banyak"')
  expect((await post(`${list}?aksi=reminders`, { semua: 'ya' }, head)).status).toBe(404)
})
