import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { nobody } from '../policy/index.ts'
import { record } from './record.ts'
import { seal } from './seal.ts'
import { verifyLedger } from './verify.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

const at = Temporal.Instant.from('2019-04-25T02:00:00Z')
const subjectId = '01900000-0000-7000-8000-000000000001'

function note(act: string): Promise<void> {
  const { db } = world.house
  return db
    .transaction()
    .execute(tx => record(tx, { act, subjectKind: 'test', subjectId, actor: nobody, at, detail: { n: 1 } }))
}

/** Waits until no older transaction runs: one of any database on the server holds the sealer back, as it should. */
function settled(): Promise<void> {
  return vi.waitFor(async () => {
    const { rows } = await sql<{ old: boolean }>`
      select exists (select from ledger_entry where xid >= pg_snapshot_xmin(pg_current_snapshot())) as old`.execute(
      world.house.db,
    )
    expect(rows[0]!.old).toBe(false)
  }, 10_000)
}

test('rows are sealed in batches, each under a signed root, and verify', async () => {
  for (const act of ['a', 'b', 'c']) await note(act)
  await settled()
  expect(await seal(world.house)).toBe(3)
  expect(await seal(world.house)).toBe(0)
  await note('d')
  await settled()
  expect(await seal(world.house)).toBe(1)
  const verdict = await verifyLedger(world.house)
  expect(verdict).toMatchObject({ sealed: 4, unsealed: 0, checkpoints: 2, problems: [] })
})

test('a row of a transaction that is still open is not passed over: it is sealed later', async () => {
  let release = () => {}
  const held = new Promise<void>(resolve => (release = resolve))
  let inserted = () => {}
  const slowIsIn = new Promise<void>(resolve => (inserted = resolve))
  const slow = world.house.db.transaction().execute(async tx => {
    await record(tx, { act: 'slow', subjectKind: 'test', subjectId, actor: nobody, at })
    inserted()
    await held
  })
  await slowIsIn
  await note('fast')
  const before = await seal(world.house)
  release()
  await slow
  await settled()
  expect(before + (await seal(world.house))).toBe(2)
  expect(await verifyLedger(world.house)).toMatchObject({ sealed: 6, unsealed: 0, problems: [] })
})

test('two sealers at once seal every row exactly once', async () => {
  for (let i = 0; i < 20; i++) await note(`p${i}`)
  await settled()
  const sealed = await Promise.all([seal(world.house), seal(world.house), seal(world.house)])
  const rest = await seal(world.house)
  expect(sealed.reduce((sum, n) => sum + n, rest)).toBe(20)
})

test('a changed row is named', async () => {
  await sql`update ledger_entry set act = 'forged' where act = 'b'`.execute(world.house.db)
  const verdict = await verifyLedger(world.house)
  expect(verdict.problems[0]).toMatch(/Entry \d+ \(place 1\) was changed after sealing/)
  await sql`update ledger_entry set act = 'b' where act = 'forged'`.execute(world.house.db)
})

test('a forged checkpoint is named even when its root agrees', async () => {
  await sql`update ledger_checkpoint set note = replace(note, 'jejak', 'palsu') where tree_size = 3`.execute(
    world.house.db,
  )
  const verdict = await verifyLedger(world.house)
  expect(verdict.problems).toEqual(['The signature of checkpoint 3 is not valid.'])
})
