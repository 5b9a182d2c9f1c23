import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatDate } from '../../design/index.ts'
import { keepsInvariants } from '../../../test/invariants.ts'
import { signIn, type SignedIn } from '../../../test/persons.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { NotAllowed, roleRow, type PolicyTable } from '../policy/index.ts'
import { decide, decisionEvents, decisionsOf, release, sign, type DecisionKind } from './index.ts'
import type { DecisionSubject } from './room.ts'

type Given = 'given' | 'refused'
/** Whether a toy garden gets seedlings; gardens in this list have no number to write to. */
const silent = new Set<string>()
/** Gardens that nobody owns. */
const calm = new Set<string>()
const seedlings: DecisionKind<Given> = {
  kind: 'seedlings',
  subjectKind: 'garden',
  act: 'garden.seedlings',
  values: ['given', 'refused'],
  waits: false,
  twoPeople: false,
  async onRelease(_tx, { subjectId, reason }) {
    const phone = silent.has(subjectId) ? null : '+628129990001'
    const about = { kind: 'garden', id: subjectId }
    return { letters: calm.has(subjectId) ? [] : [{ to: { id: 'gardener', phone }, body: reason, about }] }
  },
}
const together: DecisionKind<Given> = { ...seedlings, kind: 'seedlings-together', waits: true }
const ofTwo: DecisionKind<Given> = { ...seedlings, kind: 'seedlings-of-two', twoPeople: true }

/** Gardens lie in the regency 3205, but for these. */
const far = new Set<string>()
const gardenOf = (id: string): DecisionSubject => ({ id, regencyCode: far.has(id) ? '3204' : '3205' })
const roomOf = (kind: DecisionKind<Given>) => ({ kind, find: async (_tx: unknown, id: string) => gardenOf(id) })
const policy: PolicyTable = { [seedlings.act]: { office: 'all', kabupaten: 'region' } }
const garut = { code: '3205', name: 'Garut' }

let world: World
let rina: SignedIn
let asep: SignedIn
beforeAll(async () => {
  world = await openWorld()
  rina = await signIn(world, { role: 'office', name: 'Rina Marlina' })
  asep = await signIn(world, { role: 'office', name: 'Asep Suparman' })
})
afterAll(() => world.close())

const at = Temporal.Instant.from('2019-04-25T09:00:00+07:00')
const origin = 'http://localhost'
const by = (who: SignedIn) => ({ actor: who.actor, at, origin })
const make = (kind: DecisionKind<Given>, subjectId: string, value: Given, who = rina, replaces?: string) =>
  world.house.db
    .transaction()
    .execute(tx => decide(tx, kind, { subjectId, value, reason: `Alasan ${who.actor.name}.`, replaces, ...by(who) }))
const made = async (...args: Parameters<typeof make>) => {
  const done = await make(...args)
  if ('refused' in done) throw new Error(done.refused)
  return done.decided
}
const inForce = async (subjectId: string) => {
  const { db } = world.house
  return (await db.selectFrom('v_decided').select(['value', 'reason']).where('subject_id', '=', subjectId).execute())[0]
}
const messages = async () =>
  (
    await sql<{
      n: number
    }>`select count(*)::int as n from message where template = 'seedlings-together-decision'`.execute(world.house.db)
  ).rows[0]!.n
/** Releases what waits of a kind. */
const released = (kind: DecisionKind<Given>, who: SignedIn['actor'], subjectIds?: string[], asked = policy) =>
  world.house.db
    .transaction()
    .execute(tx => release(tx, roomOf(kind), { subjectIds }, { policy: asked, actor: who, at, origin }))

test('a decision has its ledger row, its time and its message; a new one replaces it and nothing is lost', async () => {
  const garden = randomUUID()
  const first = await made(seedlings, garden, 'refused')
  expect(first).toMatchObject({ value: 'refused', by: 'Rina Marlina', at, releasedAt: at })
  await made(seedlings, garden, 'given', asep, first.id)
  expect(await inForce(garden)).toEqual({ value: 'given', reason: 'Alasan Asep Suparman.' })
  const [newest, oldest] = await decisionsOf(world.house.db, seedlings, garden)
  expect(newest).toMatchObject({ value: 'given', by: 'Asep Suparman', replacedBy: undefined })
  expect(oldest).toMatchObject({ id: first.id, reason: 'Alasan Rina Marlina.', replacedBy: { by: 'Asep Suparman' } })
  await keepsInvariants(world)
})

test('a history is told what was decided about whom it asks for, with the way to it; what waits is not told', async () => {
  const garden = randomUUID()
  const first = await made(seedlings, garden, 'refused')
  await made(seedlings, garden, 'given', asep, first.id)
  const waiting = { ...together, kind: 'seedlings-told' }
  await made(waiting, garden, 'given')
  await made(seedlings, randomUUID(), 'given')
  const about = sql`select ${garden}::uuid`
  const see = { label: 'Kebunnya', href: (id: string) => `/kebun/${id}` }
  const told = { about, see, labels: { given: 'Bibit diberikan' } }
  const way = { at, detail: 'Kebunnya', href: `/kebun/${garden}` }
  const since = formatDate(at, 'id', 'datetime')
  const replaced = `refused · Diganti keputusan Asep Suparman, ${since}`
  expect(await decisionEvents(world.house.db, { ...told, kind: seedlings }, 'id')).toEqual([
    { ...way, who: 'Rina Marlina', title: replaced, why: 'Alasan Rina Marlina.' },
    { ...way, who: 'Asep Suparman', title: 'Bibit diberikan', why: 'Alasan Asep Suparman.' },
  ])
  expect(await decisionEvents(world.house.db, { ...told, kind: waiting }, 'id')).toEqual([])
})

test('two at the same moment: one is written, the other is told whose stands', async () => {
  const garden = randomUUID()
  const both = await Promise.all([make(seedlings, garden, 'given', rina), make(seedlings, garden, 'refused', asep)])
  const won = both.find(one => 'decided' in one) as { decided: { id: string; by?: string } }
  expect(both.find(one => 'refused' in one)).toEqual({
    refused: 'again',
    current: expect.objectContaining(won.decided),
  })
  const again = await Promise.all([rina, asep].map(who => make(seedlings, garden, 'given', who, won.decided.id)))
  expect(again.filter(one => 'decided' in one)).toHaveLength(1)
  expect(await decisionsOf(world.house.db, seedlings, garden)).toHaveLength(2)
})

test('who was not told stands with the decision', async () => {
  const garden = randomUUID()
  silent.add(garden)
  expect(await made(seedlings, garden, 'given')).toMatchObject({ untold: 'no-number' })
  calm.add(garden)
  const [first] = await decisionsOf(world.house.db, seedlings, garden)
  expect(await made(seedlings, garden, 'refused', rina, first!.id)).toMatchObject({ untold: 'nobody' })
  await keepsInvariants(world)
})

test('what waits counts for nothing and tells nobody until it is released; released again it does nothing', async () => {
  const gardens = [randomUUID(), randomUUID(), randomUUID()]
  const before = await messages()
  const [first] = await Promise.all(gardens.map(garden => made(together, garden, 'given')))
  const changed = await made(together, gardens[0]!, 'refused', asep, first!.id)
  expect([await inForce(gardens[0]!), await messages()]).toEqual([undefined, before])
  const { db } = world.house
  const all = (subjectIds?: string[]) => released(together, asep.actor, subjectIds)
  expect(await all(gardens.slice(0, 2))).toBe(2)
  expect(await all(gardens.slice(0, 2))).toBe(0)
  expect((await Promise.all([all(), all()])).toSorted()).toEqual([0, 1])
  expect([await inForce(gardens[0]!), await messages()]).toEqual([
    { value: 'refused', reason: 'Alasan Asep Suparman.' },
    before + 3,
  ])
  // Of the two about one garden only the one that counts was released.
  const history = await decisionsOf(db, together, gardens[0]!)
  expect(history.map(one => [one.id, one.releasedAt])).toEqual([
    [changed.id, at],
    [first!.id, undefined],
  ])
  const { rows } = await sql`select from ledger_entry where act = 'decision.release'`.execute(db)
  expect(rows).toHaveLength(3)
  await keepsInvariants(world)
})

test('what was decided about many is told to each of them, however many messages the account may cause in a day', async () => {
  const many = { ...together, kind: 'seedlings-many' }
  const gardens = Array.from({ length: roleRow('kabupaten').messagesADay + 3 }, () => randomUUID())
  for (const garden of gardens) await made(many, garden, 'given')
  const actor = { ...asep.actor, role: 'kabupaten', region: garut } as const
  const { db } = world.house
  expect(await released(many, actor)).toBe(gardens.length)
  const { rows } = await sql<{ state: string; n: number }>`
    select state, count(*)::int as n from message where about_id = any(${gardens}::uuid[]) group by 1`.execute(db)
  expect(rows).toEqual([{ state: 'waiting', n: gardens.length }])
})

test('what needs two people is signed by somebody else, once', async () => {
  const garden = randomUUID()
  const { id } = await made(ofTwo, garden, 'given')
  const { db } = world.house
  const policy = { [ofTwo.act]: { office: 'all' } } as const
  const signed = (who: SignedIn, which = id) =>
    db.transaction().execute(tx => sign(tx, roomOf(ofTwo), which, { policy, ...by(who) } as never))
  expect(await released(ofTwo, rina.actor)).toBe(0)
  expect(await signed(rina)).toEqual({ refused: 'own' })
  expect(await inForce(garden)).toBeUndefined()
  const stale = { ...asep, actor: { ...asep.actor, fresh: false } }
  await expect(signed(stale)).rejects.toThrow(NotAllowed)
  const region = { code: '32.05', name: 'Garut' }
  await expect(signed({ ...asep, actor: { ...asep.actor, role: 'kabupaten', region } })).rejects.toThrow(NotAllowed)
  expect(await signed(asep)).toEqual({ signed: true })
  expect(await signed(asep)).toEqual({ refused: 'again' })
  expect(await signed(asep, randomUUID())).toEqual({ refused: 'unknown' })
  expect(await inForce(garden)).toMatchObject({ value: 'given' })
  expect((await decisionsOf(db, ofTwo, garden))[0]).toMatchObject({ by: 'Rina Marlina', signedBy: 'Asep Suparman' })
  await keepsInvariants(world)
})

test('nobody releases or signs what lies beyond their reach, or what their act asks a proof for', async () => {
  const kind: DecisionKind<Given> = { ...ofTwo, kind: 'seedlings-far', waits: true }
  const gardens = [randomUUID(), randomUUID()]
  far.add(gardens[1]!)
  const [near, away] = await Promise.all(gardens.map(garden => made(kind, garden, 'given')))
  const officer = { ...asep.actor, role: 'kabupaten', region: garut } as const
  const { db } = world.house
  const signing = (id: string, actor: SignedIn['actor'] = officer) =>
    db.transaction().execute(tx => sign(tx, roomOf(kind), id, { policy, actor, at, origin }))
  expect([await signing(near!.id), await signing(away!.id)]).toEqual([{ signed: true }, { refused: 'unknown' }])
  expect(await signing(away!.id, asep.actor)).toEqual({ signed: true })
  const asking: PolicyTable = { [kind.act]: { ...policy[kind.act], fresh: () => true } }
  await expect(released(kind, { ...officer, fresh: false }, undefined, asking)).rejects.toThrow(NotAllowed)
  await expect(released(kind, { ...officer, role: 'head' })).rejects.toThrow(NotAllowed)
  const closed: PolicyTable = { [kind.act]: { ...policy[kind.act], when: () => false } }
  expect(await released(kind, asep.actor, undefined, closed)).toBe(0)
  expect([await released(kind, officer, undefined, asking), await inForce(gardens[1]!)]).toEqual([1, undefined])
  expect(await released(kind, asep.actor)).toBe(1)
  await keepsInvariants(world)
})

test('many are released in one go where the kind offers it: no statement more for twenty than for two', async () => {
  const { db } = world.house
  const several: [decisions: number][] = []
  const kind: DecisionKind<Given> = {
    ...{ ...together, kind: 'seedlings-at-once', onRelease: () => Promise.reject(new Error('one by one')) },
    async onReleaseAll(_tx, decisions) {
      several.push([decisions.length])
      return decisions.map(({ subjectId, reason }) => {
        const to = { id: 'gardener', phone: '+628129990003' }
        return { letters: [{ to, body: reason, about: { kind: 'garden', id: subjectId } }] }
      })
    },
  }
  const room = { ...roomOf(kind), findAll: async (_tx: unknown, ids: readonly string[]) => ids.map(gardenOf) }
  const queriesFor = async (count: number) => {
    for (let n = 0; n < count; n++) await made(kind, randomUUID(), 'given')
    const asked = { policy, ...by(asep) }
    const work = () => db.transaction().execute(tx => release(tx, room, {}, asked))
    const { result, queries } = await world.countQueries(work)
    expect(result).toBe(count)
    return queries
  }
  expect(await queriesFor(2)).toBe(await queriesFor(20))
  expect(several).toEqual([[2], [20]])
  for (let n = 0; n < 5; n++) await made(kind, randomUUID(), 'given')
  const some = (most: number) => db.transaction().execute(tx => release(tx, room, { most }, { policy, ...by(asep) }))
  expect([await some(3), await some(3), await some(3)]).toEqual([3, 2, 0])
  await keepsInvariants(world)
})

test('who has no number is written to by mail, and the message says whose it is', async () => {
  const garden = randomUUID()
  const { personId } = rina.actor
  const to = { id: 'gardener', personId, email: 'siti@contoh.id' }
  const mailed: DecisionKind<Given> = {
    ...{ ...seedlings, kind: 'seedlings-mailed' },
    onRelease: async (_tx, { subjectId, reason, value }) => ({
      letters: [
        value === 'given'
          ? { to, subject: 'Bibit', body: reason, about: { kind: 'garden', id: subjectId } }
          : {
              to: { id: 'x', phone: '+628129990004', phoneRefused: true },
              body: reason,
              about: { kind: 'garden', id: subjectId },
            },
      ],
    }),
  }
  const first = await made(mailed, garden, 'given')
  const { rows } = await sql`
    select channel, recipient, template, subject, person_id from message where about_id = ${garden}`.execute(
    world.house.db,
  )
  const letter = {
    channel: 'email',
    recipient: 'siti@contoh.id',
    template: 'seedlings-mailed-decision',
    subject: 'Bibit',
  }
  expect(rows).toEqual([{ ...letter, person_id: personId }])
  expect(await made(mailed, garden, 'refused', rina, first.id)).toMatchObject({ untold: 'refused' })
})

test('the database refuses to change or to erase a decision, and a signature by whoever decided', async () => {
  const { id } = await made(ofTwo, randomUUID(), 'given')
  const { db } = world.house
  await expect(sql`update decision set reason = 'Lain.' where id = ${id}`.execute(db)).rejects.toThrow('not changed')
  await expect(sql`delete from decision where id = ${id}`.execute(db)).rejects.toThrow('not erased')
  await made(seedlings, randomUUID(), 'given')
  await expect(sql`update decision set released_at = now() where kind = 'seedlings'`.execute(db)).rejects.toThrow(
    'not changed',
  )
  const own = {
    decision_id: id,
    decided_by: rina.actor.personId,
    signed_by: rina.actor.personId,
    happened_at: new Date(),
  }
  await expect(db.insertInto('decision_signature').values(own).execute()).rejects.toThrow('check')
  await expect(make(seedlings, randomUUID(), 'sold' as never)).rejects.toThrow('no decision')
})
