import { expect, test } from 'vitest'
import { byPresence, isPresent } from './present.ts'

const at = (day: string) => Temporal.Instant.from(`${day}T00:00:00+07:00`)
const until = (day: string) => ({ opensAt: at('2019-01-01'), closesAt: at(day) })
const now = at('2020-03-01')

test('a call is present while it is open, before it opens, without an end, and for a year after it closed', () => {
  expect(isPresent(undefined, now)).toBe(true)
  expect(isPresent(until('2020-04-01'), now)).toBe(true)
  expect(isPresent({ opensAt: at('2021-01-01'), closesAt: at('2021-02-01') }, now)).toBe(true)
  expect(isPresent(until('2019-05-01'), now)).toBe(true)
  expect(isPresent(until('2019-02-28'), now)).toBe(false)
})

test('any number of seasons is present, and each of the others is past; there is always one to show', () => {
  const open = Array.from({ length: 5 }, () => ({ calls: [{ window: until('2019-02-01') }, {}] }))
  const old = { calls: [{ window: until('2019-02-01') }] }
  expect(byPresence([...open, old], now)).toEqual({ present: open, past: [old] })
  expect(byPresence([old, { ...old }], now)).toEqual({ present: [old], past: [old] })
  expect(byPresence([], now)).toEqual({ present: [], past: [] })
})
