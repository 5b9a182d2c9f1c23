import { expect, test } from 'vitest'
import { derivativesAt } from './derivatives.ts'
import { designOf } from './design.ts'
import { fitRasch } from './fit.ts'
import { devianceAt, objectiveAt } from './likelihood.ts'
import type { RaschMarks } from './marks.ts'
import { nodesOf } from './nodes.ts'
import { residualsOf } from './residuals.ts'
import { simulateRasch, type RaschWorld } from './simulate.ts'

const sd = { applicant: 1.2, juror: 0.6 }
const small: RaschWorld = { applicants: 60, jurors: 5, criteria: 3, levels: 4, readings: 2, sd, seed: 11 }
const wide: RaschWorld = { applicants: 1500, jurors: 20, criteria: 5, levels: 5, readings: 2, sd, seed: 1 }

test('the deviance is the integral that defines it', () => {
  const { marks } = simulateRasch(small)
  const design = designOf(marks)
  const parameters = Float64Array.from({ length: design.at.length }, (_, i) => (i === 0 ? 1.1 : 0.4 * Math.sin(i)))
  expect(devianceAt(design, nodesOf(61), parameters)).toBeCloseTo(plainDeviance(marks, parameters), 6)
})

test('first and second derivatives are those of the objective', () => {
  const design = designOf(simulateRasch(small).marks)
  const nodes = nodesOf(61)
  const n = design.at.length
  const tilt = Float64Array.from({ length: n }, (_, i) => 0.1 * i)
  const parameters = Float64Array.from({ length: n }, (_, i) => 0.8 + 0.5 * Math.sin(i))
  const at = (i: number, by: number) => parameters.map((v, k) => (k === i ? v + by : v))
  const derivatives = derivativesAt(design, nodes, parameters, tilt)
  const [gradient, observed] = [derivatives.gradient, derivatives.observed()]
  const h = 1e-4
  for (let i = 0; i < n; i++) {
    const slope = (objectiveAt(design, nodes, at(i, h), tilt) - objectiveAt(design, nodes, at(i, -h), tilt)) / (2 * h)
    expect(gradient[i]).toBeCloseTo(slope, 4)
    const up = derivativesAt(design, nodes, at(i, h), tilt).gradient
    const down = derivativesAt(design, nodes, at(i, -h), tilt).gradient
    for (let k = 0; k <= i; k++) expect(observed[i * n + k]).toBeCloseTo((down[k]! - up[k]!) / (2 * h), 3)
  }
})

test.each([0, 1, 2])('no parameter can be moved to a better deviance (seed %i)', seed => {
  const fit = fitRasch(designOf(simulateRasch({ ...small, seed }).marks))
  expect(fit.converged).toBe(true)
  for (let i = 0; i < fit.parameters.length; i++)
    for (const by of [-0.3, -0.01, -0.001, 0.001, 0.01, 0.3]) {
      const moved = fit.parameters.with(i, fit.parameters[i]! + by)
      expect(devianceAt(fit.design, fit.nodes, moved)).toBeGreaterThanOrEqual(fit.deviance)
    }
})

test('severities and steps are centred, and twice the nodes change nothing', () => {
  const { design, parameters, deviance } = fitRasch(designOf(simulateRasch(small).marks))
  const sum = (part: Float64Array) => part.reduce((total, v) => total + v, 0)
  expect(sum(parameters.subarray(1, 6))).toBeCloseTo(0, 10)
  expect(sum(parameters.subarray(9))).toBeCloseTo(0, 10)
  expect(devianceAt(design, nodesOf(121), parameters)).toBeCloseTo(deviance, 5)
})

test('the order of rows does not matter', () => {
  const { marks } = simulateRasch(small)
  const turned = reversed(marks)
  const [one, two] = [fitRasch(designOf(marks)), fitRasch(designOf(turned))]
  one.parameters.forEach((v, i) => expect(two.parameters[i]).toBeCloseTo(v, 8))
  const [a, b] = [residualsOf(marks, one), residualsOf(turned, two)]
  a.eap.forEach((v, i) => expect(b.eap[i]).toBeCloseTo(v, 8))
  a.jurors.forEach(({ outfit }, j) => expect(b.jurors[j]!.outfit).toBeCloseTo(outfit, 8))
})

test('90 % intervals hold the simulated truth of 3,000 applicants as often as they say', () => {
  let held = 0
  for (const seed of [1, 2]) {
    const { marks, theta } = simulateRasch({ ...wide, seed })
    const { eap, se } = residualsOf(marks, fitRasch(designOf(marks)))
    theta.forEach((truth, a) => (held += Math.abs(truth - eap[a]!) < 1.645 * se[a]! ? 1 : 0))
  }
  expect(held / 3000).toBeGreaterThan(0.87)
  expect(held / 3000).toBeLessThan(0.93)
})

test('90 % intervals of severities, difficulties, steps and the spread hold the truth too', () => {
  let held = 0
  let all = 0
  for (let seed = 0; seed < 20; seed++) {
    const world = { ...wide, applicants: 150, jurors: 12, criteria: 4, seed }
    const { severity, difficulty, steps, ...drawn } = simulateRasch(world)
    const { parameters, errors } = fitRasch(designOf(drawn.marks))
    const truth = [sd.applicant, ...severity, ...difficulty, ...steps]
    truth.forEach((value, i) => (held += Math.abs(parameters[i]! - value) < 1.645 * errors[i]! ? 1 : 0))
    all += truth.length
  }
  expect(held / all).toBeGreaterThan(0.85)
  expect(held / all).toBeLessThan(0.95)
})

test('marks from the model scatter as expected; a juror who marks at random stands out', () => {
  const { marks } = simulateRasch({ ...wide, applicants: 400 })
  const as = (score: Int32Array) => residualsOf({ ...marks, score }, fitRasch(designOf({ ...marks, score })))
  for (const { infit, outfit } of as(marks.score).jurors) {
    expect(Math.abs(infit - 1)).toBeLessThan(0.2)
    expect(Math.abs(outfit - 1)).toBeLessThan(0.25)
  }
  const { jurors } = as(marks.score.map((x, row) => (marks.juror[row] === 3 ? (row * 7919) % 5 : x)))
  expect(jurors[3]!.infit).toBeGreaterThan(1.5)
  expect(Math.max(...jurors.filter((_, j) => j !== 3).map(j => j.infit))).toBeLessThan(1.3)
})

test('nodes are added where many marks make a posterior narrow', () => {
  const { marks } = simulateRasch({ ...small, applicants: 12, jurors: 12, criteria: 6, readings: 12, levels: 6 })
  const fit = fitRasch(designOf(marks))
  expect(fit.nodes.z.length).toBeGreaterThan(61)
  expect(devianceAt(fit.design, nodesOf(999), fit.parameters)).toBeCloseTo(fit.deviance, 3)
})

function reversed(marks: RaschMarks): RaschMarks {
  const { applicant, juror, criterion, score } = marks
  return {
    ...marks,
    applicant: applicant.toReversed(),
    juror: juror.toReversed(),
    criterion: criterion.toReversed(),
    score: score.toReversed(),
  }
}

/** Mark by mark, applicant by applicant, on a fine grid: nothing of the code under test is used. */
function plainDeviance(marks: RaschMarks, p: Float64Array): number {
  const steps = marks.score.reduce((max, v) => Math.max(max, v), 0)
  const [jurors, criteria] = [marks.jurors.length, marks.criteria.length]
  const chance = (x: number, logit: number) => {
    const logs = [0]
    for (let k = 1; k <= steps; k++) logs.push(logs[k - 1]! + logit - p[1 + jurors + criteria + k - 1]!)
    return Math.exp(logs[x]!) / logs.reduce((sum, log) => sum + Math.exp(log), 0)
  }
  let deviance = 0
  for (let a = 0; a < marks.applicants.length; a++) {
    let likelihood = 0
    const spacing = 0.05
    for (let z = -8; z <= 8; z += spacing) {
      let product = (Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)) * spacing
      marks.applicant.forEach((of, row) => {
        const hard = p[1 + marks.juror[row]!]! + p[1 + jurors + marks.criterion[row]!]!
        if (of === a) product *= chance(marks.score[row]!, p[0]! * z - hard)
      })
      likelihood += product
    }
    deviance -= 2 * Math.log(likelihood)
  }
  return deviance
}
