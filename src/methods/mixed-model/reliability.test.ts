import { expect, test } from 'vitest'
import { intraclass } from './reliability.ts'
import { marksOf } from './test-marks.ts'

const sd = { applicant: 2, juror: 1, stratum: 1, residual: 1.5 }
const table = marksOf([
  ['a', 'j', 1],
  ['a', 'k', 2],
  ['b', 'j', 3],
  ['b', 'k', 4],
])

test('what applicants differ in, stratum included, over all variance', () => {
  const { single, average } = intraclass(sd, table)
  expect(single).toBeCloseTo(5 / 8.25, 12)
  expect(average).toBeCloseTo(5 / (5 + 3.25 / 2), 12)
})

test('unequal numbers of marks count by their harmonic mean', () => {
  const uneven = marksOf([
    ['a', 'j', 1],
    ['a', 'k', 2],
    ['a', 'l', 2],
    ['a', 'm', 2],
    ['b', 'j', 3],
  ])
  expect(intraclass(sd, uneven).average).toBeCloseTo(5 / (5 + (3.25 * (1 / 4 + 1)) / 2), 12)
})

test('with one mark each, the average is as reliable as a single mark', () => {
  const { single, average } = intraclass(
    sd,
    marksOf([
      ['a', 'j', 1],
      ['b', 'k', 2],
    ]),
  )
  expect(average).toBeCloseTo(single!, 12)
})

test('no difference between applicants is 0, no difference at all is unknown', () => {
  expect(intraclass({ ...sd, applicant: 0, stratum: 0 }, table)).toEqual({ single: 0, average: 0 })
  expect(intraclass({ applicant: 0, juror: 0, stratum: 0, residual: 0 }, table)).toEqual({
    single: null,
    average: null,
  })
})
