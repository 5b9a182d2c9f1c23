import fc from 'fast-check'
import { expect, test } from 'vitest'
import { secureChance } from '../../../platform/keys/chance.ts'
import { draftCode, receiptCode, registrationNumber, splitReceipt } from './codes.ts'

test('codes have no look-alikes and their length', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(1_000_000)), stream => {
      const chance = (below: number) => stream.next().value % below
      return /^[2-9A-HJKMNP-Z]{10}$/.test(receiptCode(chance)) && /^D-[2-9A-HJKMNP-Z]{4}$/.test(draftCode(chance))
    }),
  )
})

test('a number carries programme, year and serial', () => {
  expect(registrationNumber('OPOP', 2019, 1287)).toBe('OPOP-19-001287')
  expect(registrationNumber('UMKM-JUARA', 2021, 1_234_567)).toBe('UMKM-JUARA-21-1234567')
})

test('the address of a receipt comes apart again, however it was typed', () => {
  const code = receiptCode(secureChance)
  expect(splitReceipt(`OPOP-19-001287-${code}`)).toEqual({ number: 'OPOP-19-001287', code })
  expect(splitReceipt(` opop-19-001287-${code.toLowerCase()} `)).toEqual({ number: 'OPOP-19-001287', code })
  expect(splitReceipt(`OPOP-19-001287-${code}).`)).toEqual({ number: 'OPOP-19-001287', code })
  expect(splitReceipt('OPOP-19-001287')).toBeUndefined()
  expect(splitReceipt("OPOP-19-001287-' or 1=1")).toBeUndefined()
})
