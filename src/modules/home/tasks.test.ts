import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureRegion, signIn } from '../../../test/persons.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { homeSlots } from '../../app.ts'
import { startClockAt } from '../../platform/clock/clock.ts'
import { readHome } from '../../platform/home/serve.tsx'
import { taskRows } from '../../platform/home/task-rows.ts'
import { grantedRoles, homeOf, may, type GrantedRole } from '../../platform/policy/index.ts'
import type { Context } from '../../platform/web/context.ts'
import { submitted } from '../registration/office/test-office.ts'
import { placed } from '../registration/outreach/test-outreach.ts'
import { morning, prepareSeason, village } from '../registration/test-registration.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await ensureRegion(world, village)
  await startClockAt(world.house.db, morning)
  await prepareSeason(world)
  await submitted(world)
  await placed(world, 'Baitul Hidayah')
})
afterAll(() => world.close())

const region: Partial<Record<GrantedRole, string>> = { kabupaten: '3205', kecamatan: '320501' }

/** What each role is told to do: the acts that end it. Whoever is not named here has nothing to do on a home. */
const toDo: Partial<Record<GrantedRole, string[]>> = {
  office: ['outbox.send', 'process.retry', 'registration.decide', 'registration.remind'],
  kabupaten: ['registration.remind'],
  kecamatan: ['outreach.call', 'registration.remind', 'registry.place'],
}

test.each(grantedRoles)('%s is shown what it may do itself, of every slot, and nothing else', async role => {
  const who = { role, region: region[role] } as Parameters<typeof signIn>[1]
  const { actor, cookie } = await signIn(world, region[role] ? who : (role as typeof who))
  const req = { query: () => undefined, param: () => undefined, path: homeOf(role), url: 'http://opop.test/' }
  const c = { var: { house: world.house, actor, lang: 'id', now: morning }, req } as unknown as Context
  const { parts } = await readHome(c, homeSlots)
  const tasks = parts.flatMap(part => part.tasks ?? [])
  for (const { act, title } of tasks) expect([title, may(world.house.policy, actor, act)]).toEqual([title, true])
  expect([...new Set(tasks.map(task => task.act))].toSorted()).toEqual(toDo[role] ?? [])
  const html = await (await world.request(homeOf(role), { cookie })).text()
  const [list = ''] = /<ol class="rows tasks">[\s\S]*?<\/ol>/.exec(html) ?? []
  expect(list.split('<li>')).toHaveLength(taskRows('id', tasks).length + 1)
})
