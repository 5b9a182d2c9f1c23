import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openValue, signValue } from './cookie.ts'

test('what was signed opens again, and nothing else does', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), fc.string(), (secret, value, other) => {
      const signed = signValue(secret, value)
      expect(openValue(secret, signed)).toBe(value)
      if (other !== secret) expect(openValue(other, signed)).toBeUndefined()
      expect(openValue(secret, `${other}${signed}`)).toBe(other === '' ? value : undefined)
      expect(openValue(secret, signed.slice(0, -5))).toBeUndefined()
    }),
  )
  expect(openValue('s', undefined)).toBeUndefined()
  expect(openValue('s', '.abc')).toBeUndefined()
})
