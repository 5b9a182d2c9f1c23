import { expect, test } from 'vitest'
import { effectsOf } from './effects.ts'
import { fitMixedModel } from './fit.ts'
import { simulateMarks } from './simulate.ts'
import { targetedReadings } from './third-readings.ts'

const sd = { applicant: 1.5, juror: 1, stratum: 0.6, residual: 1.2 }
const { marks } = simulateMarks({
  applicants: 300,
  jurors: 10,
  strata: 5,
  readings: 2,
  crossing: 0.3,
  mean: 12,
  seed: 6,
  sd,
})
const fit = fitMixedModel(marks)
const effects = effectsOf(fit)
const rules = { top: 90, readings: 60, perJuror: 7 }

test('readings go to those near the cut, the nearest first, and to no one twice', () => {
  const chosen = targetedReadings(fit, effects, rules)
  expect(chosen).toHaveLength(60)
  expect(new Set(chosen.map(c => c.applicant)).size).toBe(60)
  const sorted = effects.theta.slice().sort().reverse()
  const cut = (sorted[89]! + sorted[90]!) / 2
  const distances = Array.from(effects.theta, v => Math.abs(v - cut))
  const limit = distances.slice().sort((a, b) => a - b)[75]!
  for (const { applicant } of chosen) expect(distances[applicant]).toBeLessThan(limit)
  const worths = chosen.map(c => c.worth)
  expect(worths).toEqual([...worths].sort((a, b) => b - a))
})

test('no juror reads whom it has read, whom it may not read, or more than its share', () => {
  const forbidden = (applicant: number, juror: number) => (applicant + juror) % 3 !== 0
  const chosen = targetedReadings(fit, effects, { ...rules, allowed: forbidden })
  const read = new Set(Array.from(fit.marks.applicant, (a, row) => `${a} ${fit.marks.juror[row]}`))
  const load = new Map<number, number>()
  for (const { applicant, juror } of chosen) {
    expect(read.has(`${applicant} ${juror}`)).toBe(false)
    expect(forbidden(applicant, juror)).toBe(true)
    load.set(juror, (load.get(juror) ?? 0) + 1)
  }
  expect(Math.max(...load.values())).toBeLessThanOrEqual(7)
})

test('nothing to decide, nothing to read', () => {
  expect(targetedReadings(fit, effects, { ...rules, top: 300 })).toEqual([])
  expect(targetedReadings(fit, effects, { ...rules, perJuror: 0 })).toEqual([])
})

test('targeted readings raise the overlap with the true top more than the same number dealt to others', () => {
  let targeted = 0
  let elsewhere = 0
  for (let seed = 1; seed <= 12; seed++) {
    const world = simulateMarks({
      applicants: 300,
      jurors: 10,
      strata: 5,
      readings: 3,
      crossing: 0.3,
      mean: 12,
      seed,
      sd,
    })
    const two = keep(world.marks, row => row % 3 < 2)
    const first = fitMixedModel(two)
    const chosen = new Set(
      targetedReadings(first, effectsOf(first), { top: 90, readings: 75, perJuror: 30 }).map(c => c.applicant),
    )
    const others = new Set(
      Array.from({ length: 300 }, (_, a) => a)
        .filter(a => !chosen.has(a))
        .slice(0, 75),
    )
    targeted += overlap(world, row => row % 3 < 2 || chosen.has(Math.floor(row / 3)))
    elsewhere += overlap(world, row => row % 3 < 2 || others.has(Math.floor(row / 3)))
  }
  expect(targeted).toBeGreaterThan(elsewhere + 12)
})

type Simulated = ReturnType<typeof simulateMarks>

function keep(all: Simulated['marks'], kept: (row: number) => boolean): Simulated['marks'] {
  const rows = Array.from(all.score.keys()).filter(kept)
  const pick = (codes: Int32Array) => Int32Array.from(rows, row => codes[row]!)
  return {
    ...all,
    applicant: pick(all.applicant),
    juror: pick(all.juror),
    stratum: pick(all.stratum),
    score: Float64Array.from(rows, row => all.score[row]!),
  }
}

/** How many of the true first 90 are among the first 90 by theta. */
function overlap(world: Simulated, kept: (row: number) => boolean): number {
  const first = (values: Float64Array) =>
    Array.from(values.keys())
      .sort((a, b) => values[b]! - values[a]!)
      .slice(0, 90)
  const truth = new Set(first(world.theta))
  const { theta } = effectsOf(fitMixedModel(keep(world.marks, kept)))
  return first(theta).filter(a => truth.has(a)).length
}
