import { expect, test } from 'vitest'
import { secureChance } from '../keys/chance.ts'
import { spokenCode } from '../keys/spoken-code.ts'
import { receiptPath, subjectNumber, splitReceipt } from './address.ts'

const address = (typed: string) => {
  const receipt = splitReceipt(typed)
  return receipt && receiptPath(receipt)
}

test.each([
  ['OPOP-19-001287-7K4MPQ2WXY', '/bukti/OPOP-19-001287-7K4MPQ2WXY'],
  [' opop-19-001287 7k4mpq2wxy ', '/bukti/OPOP-19-001287-7K4MPQ2WXY'],
  ['OPOP-19-001287 – 7K4MPQ2WXY', '/bukti/OPOP-19-001287-7K4MPQ2WXY'],
  ['OPOP-19-001287', undefined],
  ['', undefined],
  ['../../etc', undefined],
])('%s leads to %s', (typed, wanted) => {
  expect(address(typed)).toBe(wanted)
})

test('a text that goes on and on is no receipt, and is not searched for one', () => {
  const start = performance.now()
  expect(address(`OPOP-19-001287${' '.repeat(100_000)}ا`)).toBeUndefined()
  expect(performance.now() - start).toBeLessThan(100)
  expect(address(`${' '.repeat(100_000)}OPOP-19-001287-7K4MPQ2WXY`)).toBe('/bukti/OPOP-19-001287-7K4MPQ2WXY')
})

test('the address of a receipt comes apart again, however it was typed', () => {
  const code = spokenCode(10, secureChance)
  const receipt = { number: 'OPOP-19-001287', code }
  expect(splitReceipt(receiptPath(receipt).slice('/bukti/'.length))).toEqual(receipt)
  expect(splitReceipt(` opop-19-001287-${code.toLowerCase()} `)).toEqual(receipt)
  expect(splitReceipt(`OPOP-19-001287-${code}).`)).toEqual(receipt)
  expect(splitReceipt('OPOP-19-001287')).toBeUndefined()
  expect(splitReceipt("OPOP-19-001287-' or 1=1")).toBeUndefined()
})

test('a number carries programme, year and serial', () => {
  expect(subjectNumber('OPOP', 2019, 1287)).toBe('OPOP-19-001287')
  expect(subjectNumber('UMKM-JUARA', 2021, 1_234_567)).toBe('UMKM-JUARA-21-1234567')
})
