import { expect, test } from 'vitest'
import { givesDeciding, hasSecondFactor, isClosed, isInvited, isOpen, isSomebodyElse } from './standing.ts'

const standing = { personId: 'p1', disabledAt: null, waiting: false, secondFactor: false }
const closed = { ...standing, disabledAt: new Date(0) }
const now = Temporal.Instant.from('2019-04-25T02:00:00Z')
const siti = { role: 'office', personId: 'siti' } as const

test('an account is open or closed', () => {
  expect([standing, closed].map(one => isOpen(one, now, siti))).toEqual([true, false])
  expect([standing, closed].map(one => isClosed(one, now, siti))).toEqual([false, true])
})

test('who waits is invited, who has a second factor has one', () => {
  expect([standing, { ...standing, waiting: true }].map(one => isInvited(one, now, siti))).toEqual([false, true])
  const withFactor = { ...standing, secondFactor: true }
  expect([standing, withFactor].map(one => hasSecondFactor(one, now, siti))).toEqual([false, true])
})

test('nobody is somebody else to themselves', () => {
  expect(isSomebodyElse(standing, now, siti)).toBe(true)
  expect(isSomebodyElse({ ...standing, personId: 'siti' }, now, siti)).toBe(false)
})

test('one role that decides among many is enough to ask for a proof', () => {
  expect(givesDeciding({ roles: ['kecamatan', 'office'] })).toBe(true)
  expect(givesDeciding({ roles: ['kecamatan', 'juror'] })).toBe(false)
  expect(givesDeciding({ roles: [] })).toBe(false)
  expect(givesDeciding({})).toBe(false)
})
