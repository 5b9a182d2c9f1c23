import { expect, test } from 'vitest'
import { simulateMarks, type World } from './simulate.ts'

const world: World = {
  applicants: 400,
  jurors: 10,
  strata: 12,
  readings: 3,
  crossing: 0.25,
  mean: 12,
  seed: 7,
  sd: { applicant: 1.5, juror: 1, stratum: 0.6, residual: 1.2 },
}

test('the same seed makes the same world, another seed another', () => {
  expect(simulateMarks(world)).toEqual(simulateMarks(world))
  expect(simulateMarks({ ...world, seed: 8 }).marks.score).not.toEqual(simulateMarks(world).marks.score)
})

test('every applicant has its readings, in one stratum, from different jurors', () => {
  const { marks } = simulateMarks(world)
  const pairs = new Set(Array.from(marks.applicant, (a, row) => `${a} ${marks.juror[row]}`))
  expect(pairs.size).toBe(1200)
  expect(new Set(Array.from(marks.applicant, (a, row) => `${a} ${marks.stratum[row]}`)).size).toBe(400)
  expect(Math.max(...marks.juror)).toBeLessThan(10)
})

test('the second reading crosses as often as asked', () => {
  const { marks } = simulateMarks({ ...world, applicants: 4000, readings: 2 })
  let away = 0
  for (let row = 1; row < marks.juror.length; row += 2)
    if (Math.floor(marks.juror[row]! / 2) !== Math.floor(marks.juror[row - 1]! / 2)) away++
  // One of the nine others is of the home panel.
  expect(away / 4000).toBeGreaterThan(0.25 * (8 / 9) - 0.03)
  expect(away / 4000).toBeLessThan(0.25 * (8 / 9) + 0.03)
})

test('marks scatter around theta + severity by the residual deviation', () => {
  const { marks, theta, severity } = simulateMarks(world)
  const left = Array.from(marks.score, (y, row) => y - theta[marks.applicant[row]!]! - severity[marks.juror[row]!]!)
  const variance = left.reduce((sum, v) => sum + v * v, 0) / left.length
  expect(Math.sqrt(variance)).toBeGreaterThan(1.1)
  expect(Math.sqrt(variance)).toBeLessThan(1.3)
})
