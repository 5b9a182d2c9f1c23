import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keepsInvariants } from '../../../../test/invariants.ts'
import type { SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { prepareSeason } from '../test-registration.ts'
import { list, officerOf, placed, say } from './test-outreach.ts'

let world: World
let officer: SignedIn
let id: string
let at: string
let serial = 0
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  officer = await officerOf(world)
})
afterAll(() => keepsInvariants(world).finally(world.close))
beforeEach(async () => {
  id = await placed(world, `Al-Hidayah ${++serial}`)
  at = `${list}/${id}`
})

const looks = async () =>
  (await world.house.db.selectFrom('access_log').select('slot').where('subject_id', '=', id).execute()).length

test('a number that a colleague has heard meanwhile stands beside one’s own word, and the look is written down', async () => {
  await say(world, at, officer, { hasil: 'wants-help', telepon: '0813 7777 0001' })
  const clash = (form: Record<string, string>) =>
    world.request(at, { form: { versi: '', ...form }, cookie: officer.cookie })
  const answer = await clash({ hasil: 'unreachable' })
  expect(answer.status).toBe(409)
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect(await answer.text()).toMatch(/0?8?13-?7777-?0001/)
  expect(await looks()).toBe(1)
  // Whoever says the same number has it already.
  await clash({ hasil: 'unreachable', telepon: '0813-7777-0001' })
  await clash({ hasil: 'wants-help', telepon: '0813-7777-0001' })
  expect(await looks()).toBe(1)
})

test('what has become of a pesantren while a word waits for a colleague’s counts', async () => {
  let waited: ReturnType<typeof world.request> | undefined
  await world.house.db.transaction().execute(async tx => {
    await tx.updateTable('organisation').set({ kecamatan_code: null }).where('id', '=', id).execute()
    waited = world.request(at, { form: { versi: '', hasil: 'unreachable' }, cookie: officer.cookie })
    await new Promise(resolve => setTimeout(resolve, 300))
  })
  expect((await waited)!.status).toBe(404)
  expect(await world.house.db.selectFrom('outreach').select('id').where('organisation_id', '=', id).execute()).toEqual(
    [],
  )
  await world.house.db.updateTable('organisation').set({ kecamatan_code: '320501' }).where('id', '=', id).execute()
})
