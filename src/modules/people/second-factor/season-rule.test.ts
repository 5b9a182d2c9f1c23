import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { Browser } from '../../../../test/browser.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { codeOf, enrol, forgetSteps, officerWith, typePassword } from './test-officer.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await sql`insert into programme (code, name) values ('toy', '{"id": "Toy", "en": "Toy"}')`.execute(world.house.db)
})
afterAll(() => world.close())

/** One season with the rule: of a year, perhaps with a stage that reaches beyond it. */
async function season({ year, asks = true, until }: { year: number; asks?: boolean; until?: string }): Promise<void> {
  const { db } = world.house
  await sql`delete from stage`.execute(db)
  await sql`delete from season`.execute(db)
  await sql`insert into season (programme_id, year, name, rules)
    select id, ${year}, name, jsonb_build_object('secondFactor', ${asks}::boolean) from programme`.execute(db)
  if (until)
    await sql`insert into stage (season_id, position, code, kind, name, planned_to)
      select id, 1, 'toy', 'toy', name, ${until}::date from season`.execute(db)
}

const today = Temporal.Now.plainDateISO('Asia/Jakarta')
const factorPage = '/akun/dua-langkah'

test('without the rule nobody is asked', async () => {
  await season({ year: today.year, asks: false })
  const browser = new Browser(world)
  expect((await typePassword(browser, await officerWith(world, 'office'))).headers.get('location')).toBe('/kantor')
  expect((await browser.get('/kantor/orang')).status).toBe(200)
})

test('with it, a role that decides is first led to the set-up, does nothing before, and goes on right after', async () => {
  await season({ year: today.year })
  const browser = new Browser(world)
  const entered = await typePassword(browser, await officerWith(world, 'office', 'mentor'), '/kantor/orang')
  expect(entered.headers.get('location')).toBe(`${factorPage}?ke=%2Fkantor%2Forang`)
  const html = await browser.text(entered.headers.get('location')!)
  expect(html).toContain('Musim ini meminta langkah kedua untuk bekerja sebagai Staf dinas')
  expect((await browser.get('/kantor/orang')).headers.get('location')).toBe(`${factorPage}?ke=%2Fkantor%2Forang`)
  const posted = await browser.post('/kantor/orang/undangan', {})
  expect([posted.status, posted.headers.get('location')?.startsWith(factorPage)]).toEqual([303, true])
  await enrol(browser)
  expect((await browser.get('/kantor/orang')).status).toBe(200)
})

test('other roles of the same person, and roles that do not decide, go on as before', async () => {
  await season({ year: today.year })
  const officer = await officerWith(world, 'office', 'mentor')
  const browser = new Browser(world)
  await typePassword(browser, officer)
  const grants = await world.house.db
    .selectFrom('role_grant')
    .select(['id', 'role'])
    .where('person_id', '=', officer.personId)
    .execute()
  const grant = (role: string) => grants.find(one => one.role === role)!.id
  expect((await browser.get('/saya')).status).toBe(200)
  const shown = await browser.text('/peran')
  expect([shown.includes(grant('mentor')), shown.includes(grant('office'))]).toEqual([true, false])
  expect((await browser.post('/peran', { peran: grant('mentor') })).headers.get('location')).toBe('/tugas')
  expect((await browser.get('/tugas')).status).toBe(200)
  expect((await browser.post('/peran', { peran: grant('office') })).headers.get('location')).toBe(
    `${factorPage}?ke=%2Fperan`,
  )
  const juror = await officerWith(world, 'juror')
  expect((await typePassword(new Browser(world), juror)).headers.get('location')).toBe('/tugas')
})

test('turned off again, the role waits again', async () => {
  await season({ year: today.year })
  const officer = await officerWith(world, 'head')
  const browser = new Browser(world)
  await typePassword(browser, officer)
  const { secret } = await enrol(browser)
  expect((await browser.get('/kantor/orang')).status).toBe(200)
  await forgetSteps(world)
  await browser.post(`${factorPage}/mati`, { sandi: 'kopi hangat pagi', kode: await codeOf(secret) })
  expect((await browser.get('/kantor/orang')).headers.get('location')).toContain(factorPage)
})

test.each([
  [{ year: today.year - 1 }, false],
  [{ year: today.year + 1 }, false],
  [{ year: today.year - 1, until: String(today.add({ days: 2 })) }, true],
  [{ year: today.year - 1, until: String(today.subtract({ days: 2 })) }, false],
])('a season %o is running: %s', async (which, running) => {
  await season(which)
  const entered = await typePassword(new Browser(world), await officerWith(world, 'office'))
  expect(entered.headers.get('location')?.startsWith(factorPage)).toBe(running)
})
