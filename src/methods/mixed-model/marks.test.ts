import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrange, groupRows, type Marks } from './marks.ts'
import { anyMarks, marksOf } from './test-marks.ts'

const rowsOf = (marks: Marks) =>
  Array.from(marks.score, (y, r) =>
    [
      marks.applicants[marks.applicant[r]!],
      marks.jurors[marks.juror[r]!],
      marks.strata[marks.stratum[r]!] ?? '',
      y,
    ].join('|'),
  )

test('arranging keeps every row and changes nothing the second time', () => {
  fc.assert(
    fc.property(anyMarks, marks => {
      const arranged = arrange(marks)
      expect(rowsOf(arranged).sort()).toEqual(rowsOf(marks).sort())
      expect(arrange(arranged)).toEqual(arranged)
    }),
    { numRuns: 60, seed: 31 },
  )
})

test('names are sorted by code units and rows by applicant, juror, stratum, mark', () => {
  const arranged = arrange(
    marksOf([
      ['b', 'k', 2, 'y'],
      ['B', 'k', 1, 'x'],
      ['b', 'j', 9, 'x'],
      ['b', 'k', 1, 'y'],
      ['é', 'j', 3, 'x'],
    ]),
  )
  expect(arranged.applicants).toEqual(['B', 'b', 'é'])
  expect(rowsOf(arranged)).toEqual(['B|k|x|1', 'b|j|x|9', 'b|k|y|1', 'b|k|y|2', 'é|j|x|3'])
})

test('levels without a row are dropped', () => {
  const marks = marksOf([
    ['a', 'j', 1],
    ['b', 'k', 2],
  ])
  const arranged = arrange({
    ...marks,
    applicants: ['a', 'b', 'nobody'],
    jurors: ['none', 'j', 'k'],
    juror: Int32Array.of(1, 2),
  })
  expect(arranged.applicants).toEqual(['a', 'b'])
  expect(arranged.jurors).toEqual(['j', 'k'])
  expect([...arranged.juror]).toEqual([0, 1])
})

test('without strata the stratum is ignored', () => {
  const marks = {
    ...marksOf([
      ['b', 'j', 1],
      ['a', 'j', 2],
    ]),
    stratum: Int32Array.of(5, 9),
  }
  expect([...arrange(marks).stratum]).toEqual([0, 0])
})

test('groups hold every row of their level in order, empty levels included', () => {
  const { start, rows } = groupRows(Int32Array.of(2, 0, 2, 0, 0), 4)
  expect([...start]).toEqual([0, 3, 3, 5, 5])
  expect([...rows]).toEqual([1, 3, 4, 0, 2])
})
