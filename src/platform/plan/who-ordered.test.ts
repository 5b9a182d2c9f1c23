import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { signIn, type SignedIn } from '../../../test/persons.ts'
import { text } from '../../design/markup.ts'
import { findProcess } from '../process/process.ts'
import { orderStep } from './actions/order-step.ts'
import type { AnyPlan } from './index.ts'
import { processKey } from './rules/plan.ts'
import { openGarden, type Garden } from './test-garden.ts'
import { trees } from './test-toy.ts'

let garden: Garden
let colleague: SignedIn
beforeAll(async () => void (garden = await openGarden()))
afterAll(() => garden.close())
beforeEach(async () => {
  await sql`truncate tree, tree_written`.execute(garden.house.db)
  colleague = await signIn(garden, { role: 'office', name: 'Dewi Lestari' })
})

const endRole = (until = '2001-01-01') =>
  sql`update role_grant set valid_from = '2000-01-01', valid_to = ${until}
    where person_id = ${colleague.actor.personId}`.execute(garden.house.db)
const closeAccount = () =>
  sql`update account set disabled_at = now() where person_id = ${colleague.actor.personId}`.execute(garden.house.db)

/** Ordered by the colleague, who is no officer any more once the first row is written. */
async function stoppedBy(what: () => Promise<unknown>) {
  const runId = await garden.plan({ Jati: 3, Randu: 7 })
  const by = { ...(await garden.by()), actor: colleague.actor }
  await garden.inTx(tx => orderStep(tx, trees, { runId, step: 'apply' }, by))
  const whoseOrdererGoes: AnyPlan = {
    ...trees,
    batch: 1,
    async apply(tx, rows, step) {
      await what()
      return trees.apply(tx, rows as never, step)
    },
  }
  await garden.work([whoseOrdererGoes])
  return { runId, at: `/kebun/impor/${runId}` }
}

test.each([
  ['a role that has ended', endRole],
  ['an account that was closed', closeAccount],
])('%s writes nothing more, the page says why, and somebody else goes on', async (_, what) => {
  const { runId, at } = await stoppedBy(what)
  expect(await garden.trees()).toEqual(['Jati 3'])
  const failed = await findProcess(garden.house.db, processKey('trees', 'apply', runId))
  expect(failed).toMatchObject({ state: 'failed', done: 1 })
  const page = text(await garden.get(at))
  for (const told of ['Penulisan terhenti', 'sudah berakhir atau ditutup', 'Lanjutkan']) expect(page).toContain(told)
  expect((await garden.post(`${at}/terapkan`)).status).toBe(303)
  await garden.work()
  expect(await garden.trees()).toEqual(['Jati 3', 'Randu 7'])
})

test('a role that ends later than today goes on', async () => {
  await stoppedBy(() => endRole('2999-01-01'))
  expect(await garden.trees()).toEqual(['Jati 3', 'Randu 7'])
})

test('a role of another kind is not the one that ordered', async () => {
  await stoppedBy(() =>
    sql`
    update role_grant set role = 'head' where person_id = ${colleague.actor.personId}`.execute(garden.house.db),
  )
  expect(await garden.trees()).toEqual(['Jati 3'])
})
