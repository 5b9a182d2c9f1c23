import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { normals } from '../random/normal.ts'
import type { RaschMarks } from './marks.ts'

/** An invented world: every applicant is marked on all criteria by `readings` different jurors. */
export interface RaschWorld {
  applicants: number
  jurors: number
  criteria: number
  levels: number
  readings: number
  /** Deviations of applicants and of severities. */
  sd: { applicant: number; juror: number }
  seed: number
}

export interface SimulatedRasch {
  marks: RaschMarks
  theta: Float64Array
  severity: Float64Array
  difficulty: Float64Array
  steps: Float64Array
}

/** Marks drawn from the model, the same for the same seed, with the truth behind them. */
export function simulateRasch(world: RaschWorld): SimulatedRasch {
  const normal = normals(world.seed)
  const chance = xoroshiro128plus(world.seed ^ 0x5eed)
  const uniform = () => (uniformInt(chance, 0, 2 ** 30 - 1) + 0.5) / 2 ** 30
  const theta = Float64Array.from({ length: world.applicants }, () => world.sd.applicant * normal())
  const severity = centred(Float64Array.from({ length: world.jurors }, () => world.sd.juror * normal()))
  const difficulty = Float64Array.from({ length: world.criteria }, () => 0.5 * normal())
  const steps = centred(Float64Array.from({ length: world.levels - 1 }, (_, l) => 0.9 * l + 0.2 * normal()))
  const [applicant, juror, criterion, score]: number[][] = [[], [], [], []]
  for (let a = 0; a < world.applicants; a++) {
    for (const j of distinct(world.readings, world.jurors, below => uniformInt(chance, 0, below - 1))) {
      for (let c = 0; c < world.criteria; c++) {
        applicant!.push(a)
        juror!.push(j)
        criterion!.push(c)
        score!.push(draw(theta[a]! - severity[j]! - difficulty[c]!, steps, uniform()))
      }
    }
  }
  const names = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`)
  const marks: RaschMarks = {
    applicants: names('A', world.applicants),
    jurors: names('J', world.jurors),
    criteria: names('C', world.criteria),
    applicant: Int32Array.from(applicant!),
    juror: Int32Array.from(juror!),
    criterion: Int32Array.from(criterion!),
    score: Int32Array.from(score!),
  }
  return { marks, theta, severity, difficulty, steps }
}

function centred(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length
  return values.map(v => v - mean)
}

function distinct(count: number, among: number, draw: (below: number) => number): number[] {
  const chosen = new Set<number>()
  while (chosen.size < Math.min(count, among)) chosen.add(draw(among))
  return [...chosen]
}

function draw(logit: number, steps: Float64Array, uniform: number): number {
  const weights = [1]
  for (const tau of steps) weights.push(weights.at(-1)! * Math.exp(logit - tau))
  let left = uniform * weights.reduce((sum, w) => sum + w, 0)
  const mark = weights.findIndex(weight => (left -= weight) < 0)
  return mark < 0 ? steps.length : mark
}
