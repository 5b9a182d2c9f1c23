import { expect, test } from 'vitest'
import { secureChance } from '../../../platform/keys/chance.ts'
import { draftCode, registrationNumber } from './codes.ts'

test('a draft is called by four characters', () => {
  expect(draftCode(secureChance)).toMatch(/^D-[2-9A-HJKMNP-Z]{4}$/)
})

test('a number carries programme, year and serial', () => {
  expect(registrationNumber('OPOP', 2019, 1287)).toBe('OPOP-19-001287')
  expect(registrationNumber('UMKM-JUARA', 2021, 1_234_567)).toBe('UMKM-JUARA-21-1234567')
})
