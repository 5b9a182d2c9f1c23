import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { nobody, type Actor } from '../policy/index.ts'
import { record, recordAll, type Act } from './record.ts'
import { seal } from './seal.ts'
import { verifyLedger } from './verify.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

const uuid = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const actor: Actor = { role: 'office', personId: uuid(9), sample: false }
const acts = Array.from({ length: 700 }, (_, n): Act => {
  const detail = n % 4 ? { n, of: [`{"a\\b"}`, null], deep: { field: 'ä,\'"' } } : undefined
  const at = Temporal.Instant.from('2019-04-25T02:00:00.123Z').add({ milliseconds: 7 * n })
  return { act: `uji.${n % 3}`, subjectKind: 'uji', subjectId: uuid(n % 5), actor: n % 2 ? actor : nobody, at, detail }
})
const columns = ['act', 'subject_kind', 'subject_id', 'actor_id', 'detail', 'happened_at'] as const
const inOrder = () => world.house.db.selectFrom('ledger_entry').select(columns).orderBy('seq').execute()

test('many acts at once leave what they leave one by one, in their order, in one statement', async () => {
  const { db } = world.house
  for (const act of acts) await record(db, act)
  const oneByOne = await inOrder()
  const { queries } = await world.countQueries(() => recordAll(db, acts))
  expect(queries).toBe(1)
  expect((await inOrder()).slice(acts.length)).toEqual(oneByOne)
  await recordAll(db, [])
  expect(await inOrder()).toHaveLength(2 * acts.length)
})

test('they are sealed in that order, and verify', async () => {
  let sealed = 0
  while (sealed < 2 * acts.length) sealed += await seal(world.house)
  const rows = await world.house.db
    .selectFrom('ledger_leaf as l')
    .innerJoin('ledger_entry as e', 'e.seq', 'l.entry_seq')
    .select('e.act')
    .orderBy('l.leaf_index')
    .execute()
  expect(rows.slice(acts.length).map(row => row.act)).toEqual(acts.map(one => one.act))
  expect(await verifyLedger(world.house)).toMatchObject({ sealed: 2 * acts.length, unsealed: 0, problems: [] })
})
