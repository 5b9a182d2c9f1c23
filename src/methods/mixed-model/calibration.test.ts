import { beforeAll, expect, test } from 'vitest'
import { effectsOf } from './effects.ts'
import { fitMixedModel } from './fit.ts'
import { posteriorRanks, thetaDraws } from './posterior.ts'
import { simulateMarks } from './simulate.ts'

const top = 40
const worlds = 25
const found = { inside: 0, all: 0, bins: Array.from({ length: 5 }, () => ({ said: 0, came: 0, count: 0 })) }

beforeAll(() => {
  for (let seed = 1; seed <= worlds; seed++) {
    const { marks, theta } = simulateMarks({
      applicants: 130,
      jurors: 30,
      strata: 6,
      readings: 3,
      crossing: 0.5,
      mean: 12,
      seed: 100 + seed,
      sd: { applicant: 1.5, juror: 1, stratum: 0.6, residual: 1.2 },
    })
    const fit = fitMixedModel(marks)
    const draws = 400
    const posterior = posteriorRanks(130, draws, thetaDraws(fit, effectsOf(fit).theta, { seed, draws }), top)
    Array.from(theta.keys())
      .sort((a, b) => theta[b]! - theta[a]!)
      .forEach((item, at) => {
        found.all++
        if (posterior.rankLow[item]! <= at + 1 && at + 1 <= posterior.rankHigh[item]!) found.inside++
        const p = posterior.top![item]!
        const bin = found.bins[Math.min(4, Math.floor(5 * p))]!
        bin.count++
        bin.said += p
        bin.came += at < top ? 1 : 0
      })
  }
})

test('rank intervals from 5 to 95 % hold the true rank in 85 to 95 % of thousands of cases', () => {
  expect(found.all).toBeGreaterThan(2000)
  expect(found.inside / found.all).toBeGreaterThan(0.85)
  expect(found.inside / found.all).toBeLessThan(0.95)
})

test('of those given a chance of p to be among the first, a share of about p is', () => {
  for (const { said, came, count } of found.bins) {
    expect(count).toBeGreaterThan(100)
    expect(Math.abs(said - came) / count).toBeLessThan(0.09)
  }
})
