import { expect, test } from 'vitest'
import type { Pauses } from '../../../platform/limits/turns.ts'
import { codeDigits, codeTries, concernsOwner, knocks, turnsOf, turnToWarn } from './limits.ts'

const day = 24 * 3600

/** How many turns a rule lets through within its time, taken as soon as each pause ends. */
function most({ free, pauses, seconds }: Pauses): number {
  let [taken, at] = [0, 0]
  while (at < seconds) {
    taken++
    if (taken >= free) at += pauses[Math.min(taken - free, pauses.length - 1)]!
  }
  return taken
}

test('what decisions 0016 and 0023 count with is what the rules let through', () => {
  const { code, password, factor, reset } = knocks
  expect([code, reset].map(({ contact, network }) => [contact.seconds, network.seconds])).toEqual([
    [day, day],
    [day, day],
  ])
  expect([most(code.contact), most(code.network), most(code.known)]).toEqual([22, 11, 33])
  expect([most(reset.contact), most(reset.network), most(reset.known)]).toEqual([14, 6, 51])
  expect([password.contact.seconds, password.network.seconds]).toEqual([30 * day, 30 * day])
  expect([most(password.contact), most(password.network), most(password.known)]).toEqual([263, 74, 107])
  // Decision 0023.
  expect([factor.contact.seconds, factor.network.seconds]).toEqual([30 * day, 30 * day])
  expect([most(factor.contact), most(factor.network), most(factor.known)]).toEqual([221, 27, 72])
  expect([factor.known.seconds, factor.allKnown!.seconds]).toEqual([30 * day, 30 * day])
  expect(most(factor.allKnown!)).toBe(261)
  expect(codeTries).toBe(5)
  expect([0, 999, 1000].map(codeDigits)).toEqual([6, 6, 8])
})

test('one network alone never brings on the pauses of all', () => {
  for (const { contact, network } of Object.values(knocks)) expect(most(network)).toBeLessThan(contact.free)
})

test('one known browser alone never brings on the pauses of all that are known', () => {
  for (const { known, allKnown } of Object.values(knocks)) if (allKnown) expect(most(known)).toBeLessThan(allKnown.free)
})

test('pauses only grow, and the last is never the end', () => {
  for (const rules of Object.values(knocks)) {
    for (const { name, pauses, seconds } of Object.values<Pauses>({ ...rules })) {
      expect(
        pauses.toSorted((a, b) => a - b),
        name,
      ).toEqual(pauses)
      expect(pauses.at(-1)!, name).toBeLessThanOrEqual(seconds / 3)
    }
  }
})

test('a known browser shares no turn with strangers, and a warning of one kind hides none of another', () => {
  const keys = (known?: string) =>
    turnsOf('code', 'c', { address: 'a', known }).map(({ rule, key }) => `${rule.name} ${key}`)
  expect(keys('k')).toEqual(['code-known k'])
  expect(keys()).toEqual(['code-contact c', 'code-network c a', 'ask-address code a'])
  // At a second factor whoever sits there may know the password: all that are known count together too, and the owner is told.
  expect(turnsOf('factor', 'c', { address: 'a', known: 'k' }).map(({ rule, key }) => `${rule.name} ${key}`)).toEqual([
    'factor-known k',
    'factor-all-known c',
  ])
  const told = (knock: 'code' | 'factor', known?: string) =>
    concernsOwner(knock, { address: 'a', known }, [`${knock}-known`])
  expect([told('code', 'k'), told('code'), told('factor', 'k'), told('factor')]).toEqual([false, true, true, true])
  expect(turnToWarn('code', 'c').rule.name).not.toBe(turnToWarn('password', 'c').rule.name)
})
