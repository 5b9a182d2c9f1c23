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

test('a signature has one spelling', () => {
  // A value whose signature has a sign that base64 and base64url write differently.
  const value = Array.from({ length: 100 }, (_, i) => `value ${i}`).find(one => /[+/]/.test(signValue('s', one)))!
  const signed = signValue('s', value)
  const [text, signature] = [signed.slice(0, -44), signed.slice(-44)]
  const lastButOne = signature.at(-2)!
  const spellings = [
    signature.replace(/=+$/, ''),
    `${signature}=`,
    `${signature}!`,
    ` ${signature}`,
    signature.replaceAll('+', '-').replaceAll('/', '_'),
    signature.replace(/^(.{9})/, '$1*'),
    // The last sign before the end mark carries two bits that belong to no byte.
    `${signature.slice(0, -2)}${neighbour(lastButOne)}=`,
  ]
  expect(openValue('s', signed)).toBe(value)
  for (const other of spellings) expect(openValue('s', text + other), other).toBeUndefined()
})

function neighbour(sign: string): string {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  return signs[signs.indexOf(sign) ^ 1]!
}
