import { expect, test } from 'vitest'
import { numbersOf } from './verdicts.tsx'

test.each([
  [
    ['R1', 'R2', 'R12'],
    [1, 2, 12],
  ],
  [
    ['2019-7', '2019-8'],
    [1, 2],
  ],
  [
    ['R2', 'R1'],
    [1, 2],
  ],
  [
    ['A1', 'B1'],
    [1, 2],
  ],
  [
    ['ktp', 'npwp', 'R3'],
    [1, 2, 3],
  ],
  [['R0'], [1]],
])('requirements %j have the numbers %j', (codes, numbers) => {
  expect(numbersOf(codes.map(code => ({ code })))).toEqual(numbers)
})
