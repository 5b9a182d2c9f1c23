import { expect, test } from 'vitest'
import { effectsOf } from './effects.ts'
import { fitMixedModel } from './fit.ts'
import { chanceOfSelection, posteriorRanks, thetaDraws } from './posterior.ts'
import { ranker, smallestOf } from './ranks.ts'
import { simulateMarks, type World } from './simulate.ts'
import { normals } from '../random/normal.ts'

const world: World = {
  applicants: 60,
  jurors: 8,
  strata: 4,
  readings: 2,
  crossing: 0.3,
  mean: 12,
  seed: 2,
  sd: { applicant: 1.5, juror: 1, stratum: 0.6, residual: 1.2 },
}

function fitted(more: Partial<World> = {}, draws = 4000, seed = 3) {
  const fit = fitMixedModel(simulateMarks({ ...world, ...more }).marks)
  const effects = effectsOf(fit)
  return { fit, effects, draws, count: effects.theta.length, each: thetaDraws(fit, effects.theta, { seed, draws }) }
}

test.each([
  ['applicants eliminated', {}],
  ['jurors eliminated', { applicants: 20, jurors: 30, readings: 6 }],
])('draws have the mean, the error and the correlation that the model states: %s', (_, more) => {
  const { effects, each, draws, count } = fitted(more)
  const sum = new Float64Array(count)
  const squares = new Float64Array(count)
  let first: Float64Array | undefined
  each(theta => {
    first ??= theta.slice()
    theta.forEach((v, i) => {
      sum[i]! += v - effects.theta[i]!
      squares[i]! += (v - effects.theta[i]!) ** 2
    })
  })
  sum.forEach((total, i) => {
    const se = effects.thetaSe[i]!
    expect(Math.abs(total / draws)).toBeLessThan((4.5 * se) / Math.sqrt(draws))
    expect(Math.abs(Math.sqrt(squares[i]! / draws) / se - 1)).toBeLessThan(0.06)
  })
})

test('rank intervals and P(top) are those of sorting every draw', () => {
  const { each, draws, count } = fitted({}, 400)
  const ranks = Array.from({ length: count }, () => [] as number[])
  each(theta => {
    Array.from(theta.keys())
      .sort((a, b) => theta[b]! - theta[a]!)
      .forEach((item, at) => ranks[item]!.push(at + 1))
  })
  const posterior = posteriorRanks(count, draws, each2(), 10)
  ranks.forEach((mine, i) => {
    mine.sort((a, b) => a - b)
    expect(posterior.rankLow[i]).toBe(mine[20])
    expect(posterior.rankHigh[i]).toBe(mine.at(-21))
    expect(posterior.top![i]).toBeCloseTo(mine.filter(rank => rank <= 10).length / draws, 12)
  })
  function each2() {
    return fitted({}, 400).each
  }
})

test('the same seed gives the same chances, another seed nearly the same', () => {
  const top = (seed: number) => {
    const { each, draws, count } = fitted({}, 1000, seed)
    return posteriorRanks(count, draws, each, 15).top!
  }
  const [one, again, other] = [top(1), top(1), top(2)]
  expect(again).toEqual(one)
  expect(other).not.toEqual(one)
  one.forEach((p, i) => expect(Math.abs(p - other[i]!)).toBeLessThan(0.09))
})

test('the chance of selection asks the rule in every draw: a quota lifts its group', () => {
  const { each, draws, count } = fitted({}, 300)
  const plain = posteriorRanks(count, draws, each, 10).top!
  const group = (item: number) => item % 6 === 0
  const quota = chanceOfSelection(count, draws, fitted({}, 300).each, (order, chosen) => {
    const inGroup = Array.from(order).filter(group).slice(0, 5)
    const others = Array.from(order)
      .filter(item => !inGroup.includes(item))
      .slice(0, 5)
    for (const item of [...inGroup, ...others]) chosen[item] = 1
  })
  const total = (p: Float64Array, only: (i: number) => boolean) => p.reduce((sum, v, i) => sum + (only(i) ? v : 0), 0)
  expect(total(quota, () => true)).toBeCloseTo(10, 9)
  expect(total(quota, group)).toBeGreaterThanOrEqual(5)
  expect(total(quota, group)).toBeGreaterThan(total(plain, group))
})

test('radix order equals sorting, on close, equal and extreme values', () => {
  const next = normals(5)
  const rank = ranker(500)
  for (const scale of [1, 1e-9, 1e9]) {
    const values = Float64Array.from({ length: 500 }, () => 1e3 * scale + scale * next())
    const order = rank.order(values)
    for (let i = 1; i < 500; i++) expect(values[order[i - 1]!]!).toBeGreaterThan(values[order[i]!]! - scale * 1e-8)
    expect(new Set(order).size).toBe(500)
  }
})

test('one far value does not blur the order of the others', () => {
  const next = normals(6)
  const values = Float64Array.from({ length: 500 }, (_, i) => (i === 7 ? 1e9 : next()))
  const order = ranker(500).order(values)
  const sorted = values.toSorted().reverse()
  order.forEach((item, at) => expect(Math.abs(values[item]! - sorted[at]!)).toBeLessThanOrEqual(1e-10 * 1e9))
  expect(order[0]).toBe(7)
})

test('equal values change places by chance, each as often as the other; nobody gains by a name', () => {
  const rank = ranker(5)
  const first = new Int32Array(5)
  // 2 and 2 + 1e-15 differ by rounding only.
  for (let draw = 0; draw < 3000; draw++) first[rank.order(Float64Array.of(1, 2, 2 + 4e-16, 2, 0))[0]!]!++
  expect([first[0], first[4]]).toEqual([0, 0])
  for (const times of first.subarray(1, 4)) expect(Math.abs(times - 1000)).toBeLessThan(130)
  expect(rank.order(Float64Array.of(1, 2, 2, 2, 0)).subarray(3)).toEqual(Int32Array.of(0, 4))
})

test('applicants whom the marks cannot tell apart share chances and rank intervals', () => {
  const marks = {
    applicants: ['a', 'b', 'c', 'd'],
    jurors: ['j'],
    strata: [],
    applicant: Int32Array.of(0, 1, 2, 3),
    juror: new Int32Array(4),
    stratum: new Int32Array(4),
    score: Float64Array.of(3, 9, 5, 7),
  }
  const fit = fitMixedModel(marks)
  const { rankLow, rankHigh, top } = posteriorRanks(
    4,
    2000,
    thetaDraws(fit, effectsOf(fit).theta, { seed: 1, draws: 2000 }),
    2,
  )
  expect([...rankLow, ...rankHigh]).toEqual([1, 1, 1, 1, 4, 4, 4, 4])
  for (const p of top!) expect(Math.abs(p - 0.5)).toBeLessThan(0.05)
})

test('the bounded heaps keep the smallest', () => {
  const heaps = smallestOf(2, 5)
  const values = [9, 3, 7, 1, 8, 2, 6, 5, 4, 0]
  for (const v of values) heaps.offer(1, v)
  expect(heaps.top(1)).toBe(4)
  heaps.offer(0, 1)
  expect(heaps.top(0)).toBe(2 ** 31 - 1)
})
