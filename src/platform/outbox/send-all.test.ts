import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { nobody, type Actor } from '../policy/index.ts'
import { messagesPerDay } from './limits.ts'
import { send, sendAll } from './send.ts'
import type { Letter } from './letter.ts'

const at = Temporal.Instant.from('2019-04-25T02:00:00Z')
let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

const uuid = (n: number) => `01900000-0000-7000-8000-00000000000${n}`
const account = (n: number): Actor => ({ role: 'applicant', personId: uuid(n), sample: false })

const letters = fc.array(
  fc.record<Letter>(
    {
      channel: fc.constantFrom('whatsapp', 'email'),
      recipient: fc.constantFrom('+628111', '+628112'),
      template: fc.constantFrom('tanya', 'kabar'),
      lang: fc.constant('id'),
      body: fc.string({ unit: 'binary', maxLength: 12 }).map(text => text.replaceAll('\0', '')),
      cause: fc.constantFrom<Letter['cause']>(account(1), account(1), account(2), nobody, 'door'),
      subject: fc.constantFrom('Perihal "satu"', '{a,\\b}'),
      about: fc.constantFrom({ kind: 'uji', id: uuid(5) }, { kind: 'uji', id: uuid(6) }),
      personId: fc.constant(uuid(7)),
      key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      secret: fc.boolean(),
      mostToRecipient: fc.constantFrom(1, 3),
      replaces: fc.boolean(),
      heldBack: fc.constantFrom('unproved', 'again'),
    },
    { requiredKeys: ['channel', 'recipient', 'template', 'lang', 'body', 'cause'] },
  ),
  { maxLength: 40 },
)

/** Everything that letters left behind, without ids and real times. */
async function left() {
  const { db } = world.house
  const messages = await sql<object>`
    select m.channel, m.recipient, m.template, m.lang, m.subject, m.body, m.about_kind, m.about_id, m.person_id, m.key, m.secret,
      m.state, m.held_back, m.happened_at, j.priority, j.task_identifier, j.max_attempts
    from message m left join graphile_worker.jobs j on j.key = 'deliver:' || m.id order by m.created_at`.execute(db)
  const jobs = await sql<object>`select count(*) as n from graphile_worker.jobs`.execute(db)
  const counts = await sql<object>`select key, counted from message_count order by key`.execute(db)
  return { messages: messages.rows, jobs: jobs.rows, counts: counts.rows }
}

async function empty() {
  await sql`truncate message, message_count`.execute(world.house.db)
  await sql`delete from graphile_worker._private_jobs`.execute(world.house.db)
}

/** Sends in one transaction what stands there already, then the rest as it is told; resolves to all that came of it. */
async function after(given: Letter[], rest: (tx: World['house']['db']) => Promise<unknown[]>) {
  await empty()
  const told = await world.house.db.transaction().execute(async tx => {
    for (const letter of given) await send(tx, letter, at)
    return rest(tx)
  })
  return { told, ...(await left()) }
}

test(
  'many at once leave exactly what they leave one by one: messages, reasons, counts, errands',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(letters, letters, fc.nat(40), async (given, rest, cut) => {
        const oneByOne = await after(given, async tx => {
          const told = []
          for (const letter of rest) told.push(await send(tx, letter, at))
          return told
        })
        const atOnce = await after(given, async tx => [
          ...(await sendAll(tx, rest.slice(0, cut), at)),
          ...(await sendAll(tx, rest.slice(cut), at)),
        ])
        expect(atOnce).toEqual(oneByOne)
      }),
      { numRuns: 25 },
    )
  },
)

test('thousands are put in order in a few statements; a key that comes again later in them is sent once', async () => {
  await empty()
  const most = messagesPerDay('applicant')
  const many = Array.from({ length: 1300 }, (_, n): Letter => ({
    ...{ channel: 'whatsapp', recipient: `+62811${n}`, template: 'kabar', lang: 'id', body: `${n}` },
    ...{ key: `k${n % 1200}`, cause: n < 1000 ? nobody : account(3) },
  }))
  const { result, queries } = await world.countQueries(() =>
    world.house.db.transaction().execute(tx => sendAll(tx, many, at)),
  )
  // With the beginning and the end of the transaction.
  expect(queries).toBeLessThan(9)
  expect(result.map((back, n) => (back ? n : -1)).filter(n => n >= 0)).toEqual(
    Array.from({ length: 200 - most }, (_, n) => 1000 + most + n),
  )
  const { messages, jobs } = await left()
  expect(messages.map(one => (one as { body: string }).body)).toEqual(Array.from({ length: 1200 }, (_, n) => `${n}`))
  expect(jobs).toEqual([{ n: 1000 + most }])
})

test('of two who send the same thousands at the same moment one does', async () => {
  await empty()
  const many = Array.from({ length: 300 }, (_, n): Letter => ({
    ...{ channel: 'whatsapp', recipient: `+62811${n}`, template: 'kabar', lang: 'id', body: 'Isi' },
    ...{ key: `k${n}`, cause: nobody, mostToRecipient: 3 },
  }))
  const both = [many, many.toReversed()].map(list => world.house.db.transaction().execute(tx => sendAll(tx, list, at)))
  await Promise.all(both)
  const { messages, jobs } = await left()
  expect(messages).toHaveLength(300)
  expect(jobs).toEqual([{ n: 300 }])
})
