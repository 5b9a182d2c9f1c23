import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeOfLink, spokenCode } from './spoken-code.ts'

test('codes have no look-alikes and their length', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(1_000_000)), fc.integer({ min: 1, max: 20 }), (stream, length) => {
      const code = spokenCode(length, below => stream.next().value % below)
      return code.length === length && /^[2-9A-HJKMNP-Z]+$/.test(code)
    }),
  )
})

test('what a sentence puts behind a link is no part of its code', () => {
  expect(codeOfLink('ABC234).')).toBe('ABC234')
})
