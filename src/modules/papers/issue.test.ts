import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { knownKeys } from '../../platform/keys/known-keys.ts'
import { readSealed, sealedText } from '../../platform/paper/payload.ts'
import { issueToys, letToyBeMade, toyItem } from './test-papers.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await letToyBeMade(world.house)
})
beforeEach(async () => {
  await sql`alter table paper disable trigger paper_kept; delete from paper; delete from paper_register;
    alter table paper enable trigger paper_kept`.execute(world.house.db)
})
afterAll(() => world.close())

const made = () => world.house.db.selectFrom('paper').select(['number', 'called', 'key']).orderBy('number').execute()
const numbers = async () => (await made()).map(one => one.number)
const upTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1)

test('papers are numbered one after another, by register and year, as the pattern says', async () => {
  await issueToys(
    world.house,
    ['a', 'b'].map(key => toyItem(key)),
  )
  await issueToys(world.house, [toyItem('c')])
  await issueToys(world.house, [toyItem('d')], Temporal.Instant.from('2020-01-01T00:00:00Z'))
  expect((await made()).map(one => one.called).sort()).toEqual([
    '001/UJI/2019',
    '001/UJI/2020',
    '002/UJI/2019',
    '003/UJI/2019',
  ])
})

test('the same letter has one number, however often and however many at once print it', async () => {
  const results = await Promise.all(upTo(8).map(() => issueToys(world.house, [toyItem('same')])))
  const ids = results.map(one => 'ids' in one && one.ids.get('same'))
  expect(new Set(ids).size).toBe(1)
  expect(results.filter(one => 'again' in one && one.again.size === 0)).toHaveLength(1)
  expect(await numbers()).toEqual([1])
})

test('twenty who print at once, some of whom fail or are killed, leave neither gap nor double', async () => {
  const { house } = world
  const failing = async (n: number) =>
    house.db.transaction().execute(async tx => {
      const { issuePapers } = await import('./actions/issue.ts')
      const { toyKind } = await import('./test-papers.ts')
      const by = {
        actor: { role: 'office' } as const,
        at: Temporal.Instant.from('2019-04-25T03:00:00Z'),
        chance: () => n,
      }
      await issuePapers(tx, house, { kind: toyKind, items: [toyItem(`failing ${n}`)] }, by)
      if (n % 2) throw new Error('a full disk')
      // As the server sees a process that was killed: its connection is gone in the middle of the transaction.
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx)
    })
  const good = (n: number) => issueToys(house, [toyItem(`good ${n} a`), toyItem(`good ${n} b`)])
  const ended = await Promise.allSettled(upTo(20).map(n => (n % 3 ? good(n) : failing(n))))
  expect(ended.filter(one => one.status === 'rejected')).toHaveLength(6)
  expect(await numbers()).toEqual(upTo(28))
  const { last } = await house.db.selectFrom('paper_register').select('last').executeTakeFirstOrThrow()
  expect(last).toBe(28)
})

test('a value that is missing, a signer whose period ended, no letterhead: nothing is made, and it is said which', async () => {
  const without = [toyItem('good'), toyItem('bad', { values: {} })]
  expect(await issueToys(world.house, without)).toEqual({ problem: 'missing-value', key: 'bad', variable: 'nama' })
  const early = Temporal.Instant.from('2018-12-31T10:00:00Z')
  expect(await issueToys(world.house, [toyItem('x')], early)).toEqual({ problem: 'no-letterhead' })
  await sql`update signer set ends_on = '2019-03-31'`.execute(world.house.db)
  expect(await issueToys(world.house, [toyItem('x')])).toEqual({ problem: 'no-signer', position: 'kepala-dinas' })
  await sql`update signer set ends_on = null`.execute(world.house.db)
  expect(await made()).toEqual([])
  await issueToys(world.house, [toyItem('x')])
  expect(await numbers()).toEqual([1])
})

test('what is printed is sealed: payload, signature and ledger agree, and nobody changes it', async () => {
  await issueToys(world.house, [toyItem('x')])
  const paper = await world.house.db.selectFrom('paper').selectAll().executeTakeFirstOrThrow()
  const reading = readSealed(sealedText(paper.payload, paper.signature), await knownKeys(world.house))
  expect(reading).toMatchObject({ n: '001/UJI/2019', t: 'toy', d: '2019-04-25', c: paper.code, w: 'Al-Falah' })
  const entry = await world.house.db
    .selectFrom('ledger_entry')
    .select('detail')
    .where('act', '=', 'paper.issued')
    .where('subject_id', '=', paper.id)
    .executeTakeFirstOrThrow()
  expect(entry.detail).toMatchObject({ kind: 'toy', number: '001/UJI/2019' })
  for (const change of ["update paper set called = 'x'", 'delete from paper', "update paper set content = '{}'"])
    await expect(sql.raw(change).execute(world.house.db), change).rejects.toThrow('a paper is not changed')
})

test('one statement more for many papers than for one is none', async () => {
  const one = await world.countQueries(() => issueToys(world.house, [toyItem('first')]))
  const many = await world.countQueries(() =>
    issueToys(
      world.house,
      upTo(300).map(n => toyItem(`n ${n}`)),
    ),
  )
  expect(many.queries).toBe(one.queries)
})
