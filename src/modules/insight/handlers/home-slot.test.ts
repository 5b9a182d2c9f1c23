import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { text } from '../../../design/markup.ts'
import { startClockAt } from '../../../platform/clock/clock.ts'
import { other, submitted } from '../../registration/office/test-office.ts'
import { morning, prepareSeason, reopen, submit } from '../../registration/test-registration.ts'
import { readFigures } from '../data/figures.ts'

let world: World
let head: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await startClockAt(world.house.db, morning)
  await prepareSeason(world)
  head = await signIn(world, 'head')
  const early = await submitted(world, other('PONPES AWAL', '510032050001'))
  const late = await submitted(world, other('PONPES BARU', '510032050002'))
  await submitted(world, other('PONPES CEPAT', '510032050003'))
  // One was sent weeks ago, and once more today: it did not register this week.
  await sql`update submission s set happened_at = happened_at - interval '20 days' from registration r
    where r.response_id = s.response_id and r.owner_id = ${early.owner.actor.personId}`.execute(world.house.db)
  for (const { actor } of [early.owner, late.owner]) {
    await reopen(world.house, actor, morning)
    await submit(world.house, actor, morning, { lang: 'id' })
  }
  await window('2019-03-12', '2019-05-01')
})
afterAll(() => world.close())

/** Moves the season's registration. */
const window = (from: string, to: string) =>
  sql`update stage_window w set opens_at = ${`${from}T00:00:00+07:00`}, closes_at = ${`${to}T00:00:00+07:00`}
    from call c where c.stage_id = w.stage_id and c.position = 1`.execute(world.house.db)

const homeOf = async (who = head, lang = 'id', path = '/kantor') =>
  (await world.request(path, { cookie: `${who.cookie}; bahasa=${lang}` })).text()
const seasonId = async () =>
  (await sql<{ id: string }>`select id from season where year = 2019`.execute(world.house.db)).rows[0]!.id

const title = 'Janji pendaftaran OPOP 2019'

test('what is sent again is registered once, on the day of its first sending', async () => {
  const figures = await readFigures(world.house.db, await seasonId(), morning)
  expect([figures.registered, figures.lastWeek]).toEqual([3, 2])
})

test('while registration is open: what was promised, what there is, how long, how fast, and where that leads', async () => {
  const html = text(await homeOf())
  for (const told of [
    title,
    'pesantren terdaftar, dari target 4.000 3',
    'Belum 1 % dari yang dijanjikan. Kurang 3.997.',
    'Sisa 6 hari, sampai 30 April 2019.',
    'Bila merata sejak dibuka, hari ini seharusnya',
    'Dalam 7 hari terakhir rata-rata 0,3 sehari.',
    'Bila terus begini, kira-kira 5 sampai 30 April 2019: kurang 3.995.',
  ])
    expect(html).toContain(told)
  const english = text(await homeOf(head, 'en'))
  expect(english).toContain('If it goes on like this, about 5 by 30 April 2019: 3,995 short.')
  expect(await homeOf()).toMatch(/role="img" aria-label="Pendaftaran OPOP 2019: 3 dari 4\.000/)
})

test('it says what everybody reads, in the same words', async () => {
  const said = /(pesantren terdaftar, dari target [\d.]+ \d+)/
  const [, home] = said.exec(text(await homeOf()))!
  const [, figures] = said.exec(text(await (await world.request('/angka')).text()))!
  expect(home).toBe(figures)
})

test('the office reads it too; who works in a region does not', async () => {
  expect(await homeOf(await signIn(world, 'office'))).toContain(title)
  const near = await signIn(world, { role: 'kabupaten', region: '3205' })
  expect(await homeOf(near, 'id', '/kabupaten')).not.toContain(title)
})

test.each([
  ['before the opening', '2019-04-28', '2019-05-20', 'Pendaftaran dibuka 28 April 2019, 00.00 WIB.'],
  ['after the close', '2019-03-12', '2019-04-20', 'Pendaftaran ditutup sejak'],
])('%s it says when, and neither pace nor what it leads to', async (_, from, to, told) => {
  await window(from, to)
  const html = text(await homeOf())
  expect(html).toContain(told)
  expect(html).toContain('Kurang 3.997.')
  expect(html).not.toMatch(/sehari\.|Bila (terus|merata)/)
})

test('kept is said; where nothing was promised there is nothing to tell', async () => {
  await window('2019-03-12', '2019-05-01')
  const promised = (value: number) =>
    sql`update promise set value = ${value} where code = 'registrations'`.execute(world.house.db)
  await promised(2)
  const html = text(await homeOf())
  expect(html).toContain('150 % dari yang dijanjikan. Janji tercapai.')
  expect(html).not.toMatch(/Bila terus|Kurang/)
  await sql`delete from promise where code = 'registrations'`.execute(world.house.db)
  expect(await homeOf()).not.toContain(title)
})
