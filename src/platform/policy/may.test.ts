import { expect, test } from 'vitest'
import {
  all,
  allowedActs,
  any,
  demand,
  demandFresh,
  may,
  mayNow,
  mustProve,
  NotAllowed,
  type Actor,
  type PolicyTable,
} from './index.ts'

/** A toy of the engine's own: a jar of sweets, opened in the afternoon, shared by whoever filled it. */
interface Jar {
  ownerId: string
  sweets: number
  sealed: boolean
}

const isAfternoon = (_jar: Jar, now: Temporal.Instant) => now.toZonedDateTimeISO('Asia/Jakarta').hour >= 12
const isSealed = ({ sealed }: Jar) => sealed
const isEmpty = ({ sweets }: Jar) => sweets === 0
const isFilledByOneself = ({ ownerId }: Jar, _now: Temporal.Instant, actor: Actor) => ownerId === actor.personId

const policy = {
  'jar.look': { mentor: 'own', office: 'all' },
  'jar.take': { mentor: 'own', when: all(isAfternoon, jar => !isSealed(jar) && !isEmpty(jar)) },
  'jar.fill': { mentor: 'own', office: 'all', when: any(isEmpty, isFilledByOneself) },
} satisfies PolicyTable<Jar>

const ani: Actor = { role: 'mentor', personId: 'ani' }
const office: Actor = { role: 'office', personId: 'siti' }
const morning = Temporal.Instant.from('2019-04-25T02:00:00Z')
const afternoon = Temporal.Instant.from('2019-04-25T06:00:00Z')
const jar: Jar = { ownerId: 'ani', sweets: 3, sealed: false }

test('the acts that would work are those whose reach and conditions both hold now', () => {
  expect(allowedActs(policy, ani, jar, morning)).toEqual(['jar.look', 'jar.fill'])
  expect(allowedActs(policy, ani, jar, afternoon)).toEqual(['jar.look', 'jar.take', 'jar.fill'])
  expect(allowedActs(policy, ani, { ...jar, sealed: true }, afternoon)).toEqual(['jar.look', 'jar.fill'])
  expect(allowedActs(policy, ani, { ...jar, ownerId: 'budi' }, afternoon)).toEqual([])
  expect(allowedActs(policy, office, jar, afternoon)).toEqual(['jar.look'])
  expect(allowedActs(policy, office, { ...jar, sweets: 0 }, afternoon)).toEqual(['jar.look', 'jar.fill'])
  expect(allowedActs(policy, { role: 'public' }, jar, afternoon)).toEqual([])
})

test('a role may or may not at all, and a subject is asked besides', () => {
  expect(may(policy, ani, 'jar.take')).toBe(true)
  expect(may(policy, office, 'jar.take')).toBe(false)
  expect(mayNow(policy, ani, 'jar.take', jar, afternoon)).toBe(true)
  expect(mayNow(policy, ani, 'jar.take', jar, morning)).toBe(false)
})

test('an action that is called by somebody who may not does nothing', () => {
  expect(() => demand(policy, ani, 'jar.take')).not.toThrow()
  expect(() => demand(policy, office, 'jar.take')).toThrow(NotAllowed)
  expect(() => demand(policy, { role: 'public' }, 'jar.look')).toThrow(NotAllowed)
})

test('nothing asked of all holds, nothing asked of any does not', () => {
  expect(all<Jar>()(jar, morning, ani)).toBe(true)
  expect(any<Jar>()(jar, morning, ani)).toBe(false)
})

test('what asks for a fresh proof shows its button, and waits for the proof', () => {
  const sealing = { 'jar.seal': { office: 'all', fresh: ({ sweets }: Jar) => sweets > 10 } } satisfies PolicyTable<Jar>
  const full = { ...jar, sweets: 11 }
  expect(allowedActs(sealing, office, full, morning)).toEqual(['jar.seal'])
  expect([full, jar].map(one => mustProve(sealing, office, 'jar.seal', one))).toEqual([true, false])
  expect(mustProve(sealing, { ...office, fresh: true }, 'jar.seal', full)).toBe(false)
  expect(() => demandFresh(sealing, office, 'jar.seal', full)).toThrow(NotAllowed)
  expect(() => demandFresh(sealing, { ...office, fresh: true }, 'jar.seal', full)).not.toThrow()
})
