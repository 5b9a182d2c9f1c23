import { expect, test } from 'vitest'
import { phoneToCall } from './outcomes.ts'

const [recorded, first, second] = ['+622622334', '+628111', '+628222']
const heard = (outcome: string, phone: string | null = null) => ({ outcome, phone })

test('the recorded number is called until one is heard, then the last that was heard', () => {
  expect(phoneToCall([], recorded!)).toBe(recorded)
  expect(phoneToCall([], null)).toBeUndefined()
  expect(phoneToCall([heard('unreachable'), heard('wants-help', first)], recorded!)).toBe(first)
  expect(phoneToCall([heard('will-register', second), heard('wants-help', first)], recorded!)).toBe(second)
})

test('a wrong number is called no more, nor one that was known before it', () => {
  expect(phoneToCall([heard('wrong-number')], recorded!)).toBeUndefined()
  expect(
    phoneToCall([heard('unreachable'), heard('wrong-number'), heard('wants-help', first)], recorded!),
  ).toBeUndefined()
  expect(phoneToCall([heard('wrong-number', second), heard('wants-help', first)], recorded!)).toBe(second)
})
