import { expect, test } from 'vitest'
import { receiptAddress } from './receipt-address.ts'

test.each([
  ['OPOP-19-001287-7K4MPQ2WXY', '/bukti/OPOP-19-001287-7K4MPQ2WXY'],
  [' opop-19-001287 7k4mpq2wxy ', '/bukti/OPOP-19-001287-7K4MPQ2WXY'],
  ['OPOP-19-001287 – 7K4MPQ2WXY', '/bukti/OPOP-19-001287-7K4MPQ2WXY'],
  ['OPOP-19-001287', undefined],
  ['', undefined],
  ['../../etc', undefined],
])('%s leads to %s', (typed, wanted) => {
  expect(receiptAddress(typed)).toBe(wanted)
})

test('a text that goes on and on is no receipt, and is not searched for one', () => {
  const start = performance.now()
  expect(receiptAddress(`OPOP-19-001287${' '.repeat(100_000)}ا`)).toBeUndefined()
  expect(performance.now() - start).toBeLessThan(100)
  expect(receiptAddress(`${' '.repeat(100_000)}OPOP-19-001287-7K4MPQ2WXY`)).toBe('/bukti/OPOP-19-001287-7K4MPQ2WXY')
})
