import { expect, test } from 'vitest'
import { byPassword, NotAllowed, type Actor, type PolicyTable } from '../../../../platform/policy/index.ts'
import { policy as peoplePolicy } from '../../rules/policy.ts'
import { demandOwn, demandProven, mayChange, waitsForProof } from './own.ts'

const now = Temporal.Instant.from('2019-04-25T02:00:00Z')
const siti: Actor = { role: 'mentor', personId: 'siti', byPassword: true, fresh: true }
const byCode: Actor = { ...siti, byPassword: false }
const stale: Actor = { ...siti, fresh: false }
const unproved = { 'people.second-factor': { mentor: 'own', when: byPassword } } satisfies PolicyTable

test('who has signed in by password may change their own second factor, who came by a code may not', () => {
  expect([siti, byCode, stale].map(actor => mayChange(peoplePolicy, actor, now))).toEqual([true, false, true])
  expect(mayChange(peoplePolicy, { role: 'public', byPassword: true }, now)).toBe(false)
})

test('it is theirs, so that a reach over what is one’s own is enough', () => {
  expect(mayChange(unproved, siti, now)).toBe(true)
})

test('they have to show that it is still them, unless they have just now', () => {
  expect([siti, stale].map(actor => waitsForProof(peoplePolicy, actor))).toEqual([false, true])
  expect(waitsForProof(unproved, stale)).toBe(false)
})

test('an action asks whether they may; one that asks for no password asks for the proof too', () => {
  expect(() => demandOwn(peoplePolicy, siti, now)).not.toThrow()
  expect(() => demandOwn(peoplePolicy, stale, now)).not.toThrow()
  expect(() => demandOwn(peoplePolicy, byCode, now)).toThrow(new NotAllowed(byCode, 'people.second-factor'))
  expect(() => demandProven(peoplePolicy, siti, now)).not.toThrow()
  expect(() => demandProven(peoplePolicy, byCode, now)).toThrow('mentor may not people.second-factor')
  expect(() => demandProven(peoplePolicy, stale, now)).toThrow('mentor may not people.second-factor')
})
