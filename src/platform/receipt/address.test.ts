import { expect, test } from 'vitest'
import { secureChance } from '../keys/chance.ts'
import { spokenCode } from '../keys/spoken-code.ts'
import { receiptPath, splitReceipt } from './address.ts'

test('the address of a receipt comes apart again, however it was typed', () => {
  const code = spokenCode(10, secureChance)
  const receipt = { number: 'OPOP-19-001287', code }
  expect(splitReceipt(receiptPath(receipt).slice('/bukti/'.length))).toEqual(receipt)
  expect(splitReceipt(` opop-19-001287-${code.toLowerCase()} `)).toEqual(receipt)
  expect(splitReceipt(`OPOP-19-001287-${code}).`)).toEqual(receipt)
  expect(splitReceipt('OPOP-19-001287')).toBeUndefined()
  expect(splitReceipt("OPOP-19-001287-' or 1=1")).toBeUndefined()
})
