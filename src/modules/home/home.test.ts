import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureRegion, signIn } from '../../../test/persons.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { startClockAt } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/open.ts'
import { waitingRoles } from '../../platform/policy/index.ts'
import { endProcess, openProcess } from '../../platform/process/process.ts'
import { dutyOf, roleName } from '../people/index.ts'
import { submitted } from '../registration/office/test-office.ts'
import { begin, morning, prepareSeason, village } from '../registration/test-registration.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ HELP_WHATSAPP: '0812-3456-7890' })
  await ensureRegion(world, village)
  await startClockAt(world.house.db, morning)
})
afterAll(() => world.close())

type Who = Parameters<typeof signIn>[1]
const near: Who = { role: 'kecamatan', region: '320501' }
const home = async (who: Who, path: string, lang = 'id') => {
  const { cookie } = await signIn(world, who)
  const answer = await world.request(path, { cookie: `${cookie}; bahasa=${lang}` })
  return { status: answer.status, html: await answer.text() }
}

/** The tasks of a home as they stand: what each is called, where it leads, and its state. */
const tasksOf = (html: string) => {
  const [list = ''] = /<ol class="rows tasks">[\s\S]*?<\/ol>/.exec(html) ?? []
  return list
    .split('<li>')
    .slice(1)
    .map(row => [
      /<b>(.*?)<\/b>/.exec(row)?.[1],
      /<a class="task" href="([^"]*)"/.exec(row)?.[1].replaceAll('&amp;', '&'),
    ])
}

const list = '/kantor/opop/2019/pendaftaran'
const nearList = '/kecamatan/pendaftaran'
const nothing = (...titles: string[]) => titles.map(title => [title, undefined])

test('a role without a room has a home that says what it will do, that it is not open, and whom to ask', async () => {
  for (const role of waitingRoles) {
    const { html } = await home(role, '/tugas')
    for (const told of [roleName(role, 'id'), dutyOf(role, 'id')!, 'belum dibuka', '0812-3456-7890', 'href="/peran"'])
      expect(html, role).toContain(told)
    const english = (await home(role, '/tugas', 'en')).html
    for (const told of [roleName(role, 'en'), dutyOf(role, 'en')!, 'not opened yet']) expect(english).toContain(told)
  }
  expect((await home(near, '/tugas')).status).toBe(404)
})

test('before the first season a home says so, and how one is made to those who make it', async () => {
  const office = (await home('office', '/kantor')).html
  expect(office).toMatch(/Belum ada musim pendaftaran\.[\s\S]*opop season create/)
  expect(tasksOf(office)).toHaveLength(4)
  const officer = (await home(near, '/kecamatan')).html
  expect(officer).toContain('Belum ada musim pendaftaran.')
  expect(officer).not.toContain('opop season create')
  expect(tasksOf(officer)).toEqual(nothing('Pesantren perkiraan'))
})

describe('in a season', () => {
  beforeAll(() => prepareSeason(world))

  test('nothing to do is said too, each thing once, and leads nowhere', async () => {
    const { html } = await home('office', '/kantor')
    expect(tasksOf(html)).toEqual(
      nothing(
        ...['Sengketa belum diputus', 'Surat gagal dikirim', 'Pesan ditahan oleh batas', 'Pekerjaan latar gagal'],
        ...['Pemilik nomor menyangkal pendaftaran', 'Pemilik nomor sebelumnya menyangkal'],
        ...['Pemilik nomor belum ditanya', 'Rekening atau isian perlu perbaikan'],
        ...['Berkas belum lengkap', 'Draf belum dikirim'],
      ),
    )
    expect(tasksOf((await home(near, '/kecamatan')).html)).toEqual(
      nothing('Draf belum dikirim', 'Berkas belum lengkap', 'Pesantren perkiraan'),
    )
  })

  test('what waits stands first, from what people wait for to what others are reminded of, and leads to it', async () => {
    const { number } = await submitted(world)
    await begin(world.house, (await signIn(world, 'applicant')).actor, morning)
    const dispute = await troubled(number)
    const { html } = await home('office', '/kantor')
    const call = 'Pendaftaran pesantren OPOP 2019'
    expect(tasksOf(html)).toEqual([
      ['Pondok Pesantren Nurul Huda, Kec. kecamatan 320501, kabupaten 3205', `/kantor/sengketa/${dispute}`],
      ['Surat gagal dikirim', '/kantor/surat/kotak-keluar?keadaan=failed'],
      ['Pesan ditahan oleh batas', '/kantor/surat/kotak-keluar?keadaan=batas'],
      ['Pekerjaan latar gagal', '/kantor/proses'],
      [`Berkas belum lengkap: ${call}`, `${list}?keadaan=masuk&kurang=ada`],
      [`Draf belum dikirim: ${call}`, `${list}?keadaan=draf`],
      ...nothing('Pemilik nomor menyangkal pendaftaran', 'Pemilik nomor sebelumnya menyangkal'),
      ...nothing('Pemilik nomor belum ditanya', 'Rekening atau isian perlu perbaikan'),
    ])
    for (const told of ['Musim OPOP 2019', 'Pendaftaran ditutup', 'Semua pendaftaran', `href="${list}"`, 'draf</dt>'])
      expect(html).toContain(told)
    const head = (await home('head', '/kantor')).html
    // She looks, and does none of it: how things stand is hers, what is to be done is not.
    expect(tasksOf(head)).toEqual([])
    for (const told of ['<h1>Ringkasan</h1>', 'Musim OPOP 2019', 'draf</dt>']) expect(head).toContain(told)
    expect([html, head].map(one => one.includes('Anda melihat tanpa mengubah.'))).toEqual([false, true])
  })

  test('an officer is told of the own region only, and nothing of letters, disputes and payment', async () => {
    const { html } = await home(near, '/kecamatan')
    expect(tasksOf(html)).toEqual([
      ['Berkas belum lengkap: Pendaftaran pesantren OPOP 2019', `${nearList}?keadaan=masuk&kurang=ada`],
      ...nothing('Draf belum dikirim', 'Pesantren perkiraan'),
    ])
    expect(html).not.toMatch(/Surat gagal|Sengketa|perlu perbaikan|tanpa mengubah/)
    const elsewhere = (await home({ role: 'kabupaten', region: '3299' }, '/kabupaten')).html
    expect(tasksOf(elsewhere)).toEqual(nothing('Draf belum dikirim', 'Berkas belum lengkap'))
  })

  test('a home asks as often for a thousand things as for none: what every slot asks stands here', async () => {
    const asked = async (who: Who, path: string) => {
      const { cookie } = await signIn(world, who)
      const once = async () => (await world.countQueries(() => world.request(path, { cookie }))).queries
      return Math.min(await once(), await once(), await once())
    }
    const all = async () => [
      await asked(near, '/kecamatan'),
      await asked('office', '/kantor'),
      await asked('mentor', '/tugas'),
    ]
    // Who asks, the seasons, their counts; near also the guesses, the call and whom to contact; for the office also disputes, what failed,
    // kecamatan, and what was promised.
    expect(await all()).toEqual([6, 9, 1])
    await crowd(1000)
    const { html } = await home('office', '/kantor')
    // Five tasks, and the figures of the season.
    expect(html.match(/1\.001</g)).toHaveLength(8)
    expect(await all()).toEqual([6, 9, 1])
  })

  test('long after closing there is nothing to do for a call, and its figures stay', async () => {
    await sql`update stage_window set opens_at = opens_at - interval '3 years', closes_at = closes_at - interval '3 years'`.execute(
      world.house.db,
    )
    const { html } = await home('office', '/kantor')
    expect(html).not.toMatch(/Berkas belum lengkap|Draf belum dikirim/)
    expect(html).toContain(`${list}?keadaan=masuk`)
  })
})

/** Lets a letter fail, another be held back and long work end badly, and somebody claim what is registered. */
async function troubled(number: string): Promise<string> {
  const { db } = world.house
  await sql`
    insert into message (state, held_back, channel, recipient, template, body, happened_at)
    select s.state, s.held_back, channel, recipient, template, body, happened_at
    from (select * from message limit 1) m, (values ('failed', null), ('held', 'number')) s (state, held_back)`.execute(
    db,
  )
  await endProcess(db, await openProcess(db, { kind: 'sample-season', key: 'long' }), 'problem')
  const { rows } = await sql<{ id: string }>`
    insert into registration_dispute (season_id, organisation_id, registration_id, held_by_id, happened_at)
    select r.season_id, r.organisation_id, (select id from registration where id <> r.id limit 1), r.id, now()
    from registration r where r.number = ${number} returning id`.execute(db)
  return rows[0]!.id
}

/** So many more of all that waits, as if each had been made by somebody else. */
async function crowd(count: number): Promise<void> {
  const others: Record<string, string> = {
    registration: `'draft_code', 'D-UJI' || t.id || n, 'owner_id', gen_random_uuid(), 'response_id', gen_random_uuid(),
      'organisation_id', gen_random_uuid(), 'number', 'UJI-' || t.number || '-' || n`,
    registration_dispute: `'registration_id', gen_random_uuid()`,
    message: `'key', gen_random_uuid()`,
    process: `'key', gen_random_uuid()`,
  }
  await world.house.db.transaction().execute(async tx => {
    await sql`set local session_replication_role = replica`.execute(tx)
    for (const [table, other] of Object.entries(others)) await copied(tx, table, other, count)
  })
}

async function copied(tx: Tx, table: string, other: string, count: number): Promise<void> {
  const { rows } = await sql<{ names: string }>`
    select string_agg(column_name, ', ') as names from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' and is_identity = 'NO'`.execute(
    tx,
  )
  const change = `jsonb_build_object('id', gen_random_uuid(), ${other})`
  await sql
    .raw(
      `insert into ${table} (${rows[0]!.names}) select ${rows[0]!.names} from (
        select (jsonb_populate_record(t, ${change})).* from ${table} t, generate_series(1, ${count}) n) copies`,
    )
    .execute(tx)
}
