import { expect, test } from 'vitest'
import { phoneToCall } from './outcomes.ts'

const [recorded, first, second] = ['+622622334', '+628111', '+628222']
const heard = (outcome: string, phone: string | null = null) => ({ outcome, phone, at: '2019-04-25T02:00:00.5+00:00' })
const since = (day: string) => ({ recorded_phone: recorded!, recorded_since: new Date(day) })
const before = since('2019-04-24')

test('the recorded number is called until one is heard, then the last that was heard', () => {
  expect(phoneToCall([], before)).toBe(recorded)
  expect(phoneToCall([], { recorded_phone: null, recorded_since: null })).toBeUndefined()
  expect(phoneToCall([heard('unreachable'), heard('wants-help', first)], before)).toBe(first)
  expect(phoneToCall([heard('will-register', second), heard('wants-help', first)], before)).toBe(second)
})

test('a wrong number is called no more, nor one that was known before it', () => {
  expect(phoneToCall([heard('wrong-number')], before)).toBeUndefined()
  expect(phoneToCall([heard('unreachable'), heard('wrong-number'), heard('wants-help', first)], before)).toBeUndefined()
  expect(phoneToCall([heard('wrong-number', second), heard('wants-help', first)], before)).toBe(second)
})

test('a number that is recorded later counts, whatever was heard before it', () => {
  const after = since('2020-03-01')
  expect(phoneToCall([heard('wrong-number')], after)).toBe(recorded)
  expect(phoneToCall([heard('wants-help', first)], after)).toBe(recorded)
})
