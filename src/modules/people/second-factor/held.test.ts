import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Browser } from '../../../../test/browser.ts'
import { newestLetter } from '../../../../test/inbox.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { lockAccount } from '../data/accounts.ts'
import { codeOf, enrol, forgetSteps, officerWith, password, typePassword } from './test-officer.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

const page = '/akun/dua-langkah'

test.each([
  ['mati', (kode: string) => ({ sandi: password, kode })],
  ['cadangan', (kode: string) => ({ kode })],
])(
  'a code was right for a second factor that is another one by then: nothing is done with it (%s)',
  async (at, form) => {
    const { db } = world.house
    const officer = await officerWith(world, 'office')
    const browser = new Browser(world)
    await typePassword(browser, officer)
    const { secret } = await enrol(browser)
    await forgetSteps(world)
    const told = (await newestLetter(world, officer.email))!.template
    const backup = async () =>
      (await sql`select code from backup_code where account_id = ${officer.accountId} order by code`.execute(db)).rows
    const before = await backup()
    // The office is about to take it away, and another one is set up, when the owner changes it.
    const changing = await db.transaction().execute(async tx => {
      await lockAccount(tx, officer.personId)
      const changing = browser.post(`${page}/${at}`, form(await codeOf(secret)))
      // Time enough to find the code right, and for one that does not wait to be done.
      await setTimeout(1500)
      await sql`update second_factor set confirmed_at = clock_timestamp() where account_id = ${officer.accountId}`.execute(
        tx,
      )
      return { changing }
    })
    expect((await changing.changing).status).toBe(422)
    const { rows } = await sql`
    select from second_factor where account_id = ${officer.accountId} and confirmed_at is not null`.execute(db)
    expect(rows).toHaveLength(1)
    expect(await backup()).toEqual(before)
    expect((await newestLetter(world, officer.email))!.template).toBe(told)
  },
)
