import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepsInvariants } from '../../../../test/invariants.ts'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { date } from '../../../platform/clock/clock.ts'
import { createPesantren } from '../../registry/index.ts'
import { afterClosing, decide, presentOf, strays } from '../test-claims.ts'
import {
  fullDraft,
  goodPages,
  morning,
  post,
  prepareSeason,
  refill,
  reopen,
  submit,
  withdraw,
} from '../test-registration.ts'
import { closeRegistrations } from './close.ts'

let world: World
let office: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  office = await signIn(world, 'office')
})
afterAll(() => keepsInvariants(world).finally(world.close))

type Act = 'send' | 'none' | 'number' | 'change' | 'withdraw' | 'kept' | 'moved' | 'close' | 'open'
const step = fc.record({
  act: fc.constantFrom<Act>(
    'send',
    'send',
    'send',
    'none',
    'number',
    'change',
    'withdraw',
    'kept',
    'moved',
    'close',
    'open',
  ),
  who: fc.nat(2),
})

/** Somebody who registers the one pesantren, and what their form says now. */
interface Person {
  signedIn: SignedIn
  leader: string
  /** How many registrations they have begun. */
  turn: number
  /** Their form says that there is no number: what they send is for a pesantren of their own. */
  numberless: boolean
  /** Claims against them that nobody has decided, as long as they stand for another one. */
  contested: number
}

/** What should be true, said in the plainest way. */
interface Expected {
  holder?: { person: Person; sent: string; settled?: string; waits: boolean }
  /** Whom the place waits for, by the office's decision. */
  awaited?: Person
  /** Claims against the holder, or whom the place waits for, that nobody has decided. */
  contested: number
  /** Pairs of registrations that met already: they become a case once. */
  met: Set<string>
}

const pairOf = (...pair: Person[]) => pair.map(one => `${one.signedIn.actor.personId} ${one.turn}`).join(' ')

let serial = 0
const officeLeader = 'KH. Kata Kantor'

class Play {
  readonly nspp = `51003205${String(6000 + ++serial)}`
  readonly people: Person[] = []
  readonly expected: Expected = { contested: 0, met: new Set() }
  minutes = 0

  async begin(isListed: boolean): Promise<void> {
    if (isListed) await this.record()
    for (const name of ['Satu', 'Dua', 'Tiga']) {
      const person = { leader: `KH. ${name}`, turn: 0, numberless: false, contested: 0 }
      this.people.push({ ...person, signedIn: await fullDraft(world, this.pages(person.leader)) })
    }
  }

  /** What the list and the office say, before anybody registers. */
  async record(): Promise<void> {
    const { db } = world.house
    const [at, given] = [morning.subtract({ hours: 1 }), { name: 'Al Hikmah', nspp: this.nspp, regency_code: '3205' }]
    const id = await createPesantren(db, given, { kind: 'registry', text: 'daftar.csv', at })
    const leader = { field: 'applicant.leader', value: officeLeader, source_kind: 'office', valid_from: date(at) }
    await db
      .insertInto('organisation_fact')
      .values({ organisation_id: id, ...leader })
      .execute()
  }

  pages(leader: string): typeof goodPages {
    const account = { account_number: String(1e12 + serial), account_owner: `Yayasan ${leader}` }
    return { cari: { nspp: this.nspp }, kontak: { ...goodPages.kontak!, leader_name: leader }, rekening: account }
  }

  at() {
    return morning.add({ minutes: ++this.minutes })
  }

  async take({ act, who }: { act: Act; who: number }): Promise<void> {
    const person = this.people[who]!
    if (act === 'send') await this.send(person)
    else if (act === 'change') await this.change(person)
    else if (act === 'none' || act === 'number') await this.say(person, act === 'none')
    else if (act === 'withdraw') await this.withdraw(person)
    else if (act === 'close') await this.close()
    else if (act === 'open') await closeRegistrations(world.house, morning)
    else await this.decide(act)
  }

  async send(person: Person): Promise<void> {
    const { expected } = this
    const done = await submit(world.house, person.signedIn.actor, this.at(), { lang: 'id' })
    if ('refused' in done && done.refused === 'duplicate') {
      const pair = pairOf(person, expected.holder?.person ?? expected.awaited!)
      if (!expected.met.has(pair)) expected.contested++
      expected.met.add(pair)
    }
    if (!('receipt' in done) || done.again) return
    if (person.numberless) return this.left(person)
    if (expected.awaited) expect(expected.awaited).toBe(person)
    expected.awaited = undefined
    const before = expected.holder?.person === person ? expected.holder.settled : undefined
    expected.holder = { person, sent: person.leader, settled: before, waits: true }
    expected.contested += person.contested
    person.contested = 0
  }

  /** What they sent is for one without a number, and the place is free. */
  async left(person: Person): Promise<void> {
    const { expected } = this
    if (expected.holder?.person === person) {
      person.contested = expected.contested
      Object.assign(expected, { holder: undefined, contested: 0 })
    }
    const { rows } = await sql`
      select from registration r join v_pesantren p on p.organisation_id = r.organisation_id
      where r.owner_id = ${person.signedIn.actor.personId} and r.state = 'submitted' and p.nspp is null
      `.execute(world.house.db)
    expect(rows).toHaveLength(1)
  }

  async say(person: Person, numberless: boolean): Promise<void> {
    // Whom the place waits for takes it.
    if (this.expected.awaited === person) return
    await reopen(world.house, person.signedIn.actor, this.at())
    const fields: Record<string, string> = numberless ? { 'nspp-none': '1' } : { nspp: this.nspp }
    const saved = await post(world, person.signedIn, 'cari', fields, this.at())
    if (!('refused' in saved)) person.numberless = numberless
  }

  async change(person: Person): Promise<void> {
    await reopen(world.house, person.signedIn.actor, this.at())
    const leader = `${person.leader.replace(/ \d+$/, '')} ${++this.minutes}`
    const saved = await post(world, person.signedIn, 'kontak', { ...goodPages.kontak!, leader_name: leader }, this.at())
    if (!('refused' in saved)) person.leader = leader
  }

  async withdraw(person: Person): Promise<void> {
    await closeRegistrations(world.house, morning)
    await withdraw(world.house, person.signedIn.actor, '', this.at())
    if ((this.expected.holder?.person ?? this.expected.awaited) === person) this.giveUp()
    Object.assign(person, { turn: person.turn + 1, numberless: false, contested: 0 })
    await refill(world, person.signedIn, this.pages(person.leader))
  }

  giveUp(): void {
    this.expected.holder = undefined
    this.expected.awaited = undefined
    this.expected.contested = 0
  }

  async close(): Promise<void> {
    await closeRegistrations(world.house, afterClosing)
    const { holder, contested } = this.expected
    if (holder?.waits && contested === 0) Object.assign(holder, { settled: holder.sent, waits: false })
  }

  async decide(decision: 'kept' | 'moved'): Promise<void> {
    const { holder } = this.expected
    if (!holder) return
    const open = await world.house.db
      .selectFrom('v_dispute as x')
      .innerJoin('registration as r', 'r.id', 'x.held_by_id')
      .innerJoin('registration as c', 'c.id', 'x.registration_id')
      .select(['x.id', 'c.owner_id', 'c.state'])
      .where('r.owner_id', '=', holder.person.signedIn.actor.personId)
      .where('r.state', 'in', ['submitted', 'reopened'])
      .where('x.state', '=', 'open')
      .orderBy('x.recorded_at')
      .execute()
    expect(open).toHaveLength(this.expected.contested)
    if (!open[0]) return
    const deciding = { disputeId: open[0].id, decision, reason: 'Surat kuasa.', actor: office.actor, at: this.at() }
    await decide(world.house, deciding)
    if (decision === 'moved') {
      // Their registration is over; they begin anew.
      Object.assign(holder.person, { turn: holder.person.turn + 1, numberless: false })
      this.giveUp()
      this.waitFor(open)
      await closeRegistrations(world.house, morning)
      return refill(world, holder.person.signedIn, this.pages(holder.person.leader))
    }
    this.expected.contested--
    if (this.expected.contested === 0) Object.assign(holder, { settled: holder.sent, waits: false })
  }

  /** The first of these claims was decided for; the others are against it now. Was it given up, the newest other is it. */
  waitFor([won, ...others]: { owner_id: string; state: string }[]): void {
    const { expected, people } = this
    const personOf = (id: string) => people.find(one => one.signedIn.actor.personId === id)!
    if (won!.state === 'withdrawn') {
      const newest = others.findLast(({ state }) => state !== 'withdrawn')
      expected.awaited = newest && personOf(newest.owner_id)
      return
    }
    expected.awaited = personOf(won!.owner_id)
    const against = others.filter(one => one.owner_id !== won!.owner_id)
    expected.contested = against.length
    for (const one of against.filter(({ state }) => state !== 'withdrawn'))
      expected.met.add(pairOf(personOf(one.owner_id), expected.awaited))
  }

  async check(isListed: boolean): Promise<void> {
    const settled = this.expected.holder?.settled
    const exists = await world.house.db.selectFrom('pesantren').where('nspp', '=', this.nspp).select('nspp').execute()
    if (exists.length > 0) {
      const present = await presentOf(world, this.nspp)
      expect(present.facts['applicant.leader']).toBe(settled ?? (isListed ? officeLeader : undefined))
      expect([present.account !== undefined, present.unit !== undefined]).toEqual([!!settled, !!settled])
      const standing = settled || isListed ? 'recorded' : this.expected.holder ? 'claimed' : 'dropped'
      expect(present.standing).toBe(standing)
      const place = settled ? ['3205', '320501', '3205011001'] : [isListed ? '3205' : null, null, null]
      expect(present.place).toEqual(place)
      const { facts } = present
      const told = [facts.regency_code, facts.kecamatan_code, facts.village_code]
      expect(told.map(value => value ?? null)).toEqual(present.place)
    }
    expect(await strays(world)).toEqual([])
  }
}

/** The office decides for a claim that was given up, while its owner claims anew. */
const decidedForOneGivenUp: [boolean, { act: Act; who: number }[]] = [
  true,
  [
    { act: 'send', who: 1 },
    { act: 'send', who: 2 },
    { act: 'withdraw', who: 2 },
    { act: 'send', who: 2 },
    { act: 'moved', who: 0 },
    { act: 'send', who: 0 },
    { act: 'send', who: 2 },
  ],
]

test(
  'whatever is sent, changed, contested, decided, withdrawn and closed in whatever order: present is what a settled registration that stands last said, else what list and office say',
  { timeout: 60_000 },
  async () => {
    const plays = fc.asyncProperty(
      fc.boolean(),
      fc.array(step, { minLength: 8, maxLength: 24 }),
      async (listed, acts) => {
        const play = new Play()
        await play.begin(listed)
        for (const act of acts) {
          await play.take(act)
          await play.check(listed)
        }
        await closeRegistrations(world.house, morning)
      },
    )
    await fc.assert(plays, { numRuns: 12, endOnFailure: true, examples: [decidedForOneGivenUp] })
  },
)
