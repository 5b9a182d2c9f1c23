import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { invariants } from '../src/app.ts'
import { breaks as ofPapers } from '../src/modules/papers/test-invariants.ts'
import { breaks as ofPercontohan } from '../src/modules/percontohan/test-invariants.ts'
import { breaks as ofPeople } from '../src/modules/people/test-invariants.ts'
import { breaks as ofProgrammes } from '../src/modules/programmes/test-invariants.ts'
import { breaks as ofRegions } from '../src/modules/regions/test-invariants.ts'
import { decide } from '../src/modules/registration/test-claims.ts'
import { breaks as ofRegistration } from '../src/modules/registration/test-invariants.ts'
import { breaks as ofRegistry } from '../src/modules/registry/test-invariants.ts'
import { businessNow } from '../src/platform/clock/clock.ts'
import type { Tx } from '../src/platform/database/open.ts'
import { checkIn } from '../src/platform/invariants/index.ts'
import { breaks as ofPlatform } from '../src/platform/invariants/test-invariants.ts'
import { keepPublicKey } from '../src/platform/keys/known-keys.ts'
import { seal } from '../src/platform/ledger/seal.ts'
import { fillSmallTrial } from './dumps/fill-small-trial.ts'
import { tableOwners } from './house/table-owners.ts'
import { keepsInvariants } from './invariants.ts'
import { signIn } from './persons.ts'
import { openWorld, type World } from './world.ts'

const breaks = {
  ...ofPlatform,
  ...ofRegions,
  ...ofPeople,
  ...ofRegistry,
  ...ofProgrammes,
  ...ofRegistration,
  ...ofPapers,
  ...ofPercontohan,
}

let world: World
beforeAll(async () => {
  world = await openWorld()
  await keepPublicKey(world.house)
  await fillSmallTrial(world.house)
  await decideTheDispute()
  await vi.waitFor(sealAll, 60_000)
}, 600_000)
afterAll(() => world.close())

async function decideTheDispute(): Promise<void> {
  const { db } = world.house
  const { id } = await db.selectFrom('registration_dispute').select('id').limit(1).executeTakeFirstOrThrow()
  const { actor } = await signIn(world, 'office')
  const at = await businessNow(db)
  const done = await decide(world.house, { disputeId: id, decision: 'kept', reason: 'Surat pimpinan.', actor, at })
  expect(done).toHaveProperty('decided')
}

/** Any older transaction on the server holds the sealer back, as it should. */
async function sealAll(): Promise<void> {
  await seal(world.house)
  const { rows } = await sql`
    select from ledger_entry e where not exists (select from ledger_leaf l where l.entry_seq = e.seq)`.execute(
    world.house.db,
  )
  expect(rows).toHaveLength(0)
}

test('a played trial keeps all of them, and every one of them can be broken', async () => {
  await keepsInvariants(world)
  expect(invariants.length).toBeGreaterThanOrEqual(35)
  expect(Object.keys(breaks).toSorted()).toEqual(invariants.map(one => one.code).toSorted())
})

test('every room that has tables says what must hold of them', () => {
  const rooms = Object.keys(tableOwners).filter(owner => owner !== 'platform')
  expect(rooms.filter(room => !invariants.some(one => one.code.startsWith(`${room}.`)))).toEqual([])
})

test('each says in both languages what holds, in one sentence', () => {
  for (const { code, says } of invariants)
    for (const text of [says.id, says.en]) expect([code, text]).toEqual([code, expect.stringMatching(/^[A-Z].+\.$/)])
})

test.each(Object.entries(breaks))('%s is found broken, alone', { timeout: 120_000 }, async (code, how) => {
  const found = await brokenBy(how)
  expect(found.map(one => one.code)).toEqual([code])
  expect(found[0]!.firstIds.length).toBeGreaterThan(0)
})

class TakenBack extends Error {}

/** What is broken after a statement that goes round every constraint; then it is taken back. */
async function brokenBy(how: string) {
  let found: Awaited<ReturnType<typeof checkIn>> = []
  const played = world.house.db.transaction().execute(async (tx: Tx) => {
    await sql.raw('set local session_replication_role = replica').execute(tx)
    await sql.raw(how).execute(tx)
    found = (await checkIn(tx, invariants)).filter(one => one.broken > 0)
    throw new TakenBack()
  })
  await expect(played).rejects.toThrow(TakenBack)
  return found
}
