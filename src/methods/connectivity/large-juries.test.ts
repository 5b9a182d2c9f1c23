import { expect, test } from 'vitest'
import { simulateMarks } from '../mixed-model/simulate.ts'
import { componentsOf, type Readings } from './components.ts'
import { searchedPair } from './large-juries.ts'
import { worstPair } from './severity-errors.ts'

const sd = { applicant: 1, juror: 1, stratum: 0, residual: 1 }

function readingsOf(applicants: number, jurors: number, crossing: number, seed: number): Readings {
  const { marks } = simulateMarks({ applicants, jurors, strata: 0, readings: 2, crossing, mean: 0, seed, sd })
  return { applicants, jurors, applicant: marks.applicant, juror: marks.juror }
}

test('the search never exceeds the exact answer and comes within 2 % of it on juries of 120', () => {
  for (let seed = 1; seed <= 6; seed++) {
    const readings = readingsOf(600, 120, 0.3, seed)
    const exact = worstPair(readings)!
    const searched = searchedPair(readings, componentsOf(readings).ofJuror)!
    expect(exact.exact).toBe(true)
    expect(searched.exact).toBe(false)
    expect(searched.error).toBeLessThanOrEqual(exact.error + 1e-9)
    expect(searched.error).toBeGreaterThan(0.98 * exact.error)
  }
})

test('a jury above the limit is searched, and the pair found has the error stated', () => {
  const readings = readingsOf(4000, 1600, 0.5, 9)
  const worst = worstPair(readings)!
  expect(worst.exact).toBe(false)
  expect(worst.jurors[0]).toBeLessThan(worst.jurors[1])
  const { ofJuror } = componentsOf(readings)
  expect(ofJuror[worst.jurors[0]]).toBe(ofJuror[worst.jurors[1]])
  expect(worst.error).toBeGreaterThan(1)
})

test('components are searched one by one; jurors of different components are never paired', () => {
  const readings = readingsOf(300, 40, 0, 3)
  const { ofJuror, count } = componentsOf(readings)
  expect(count).toBe(20)
  const searched = searchedPair(readings, ofJuror)!
  expect(ofJuror[searched.jurors[0]]).toBe(ofJuror[searched.jurors[1]])
  expect(searched.error).toBeCloseTo(worstPair(readings)!.error, 9)
})

test('more readings never make the worst pair worse', () => {
  const readings = readingsOf(200, 20, 0.4, 5)
  const before = worstPair(readings)!.error
  const more = {
    ...readings,
    applicant: Int32Array.from([...readings.applicant, 0, 1, 2]),
    juror: Int32Array.from([...readings.juror, 19, 7, 3]),
  }
  expect(worstPair(more)!.error).toBeLessThanOrEqual(before + 1e-12)
})
