import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { JuryTask } from '../../src/methods/transport/juror-plan.ts'
import { transportOf, type Transport } from '../../src/methods/transport/problem.ts'

export interface Mentoring {
  pesantren: number
  mentors: number
  /** Kilometres + 40 for another field. */
  cost: (pesantren: number, mentor: number) => number
  mentorAt: Float64Array
  pesantrenAt: Float64Array
  draw: () => number
}

/** Invented pesantren and mentors, half of both around eight towns, the others anywhere in 200 × 200 km; six fields. */
export function mentoring(pesantren: number, mentors: number, seed = 11): Mentoring {
  const chance = xoroshiro128plus(seed)
  const draw = () => uniformFloat64(chance)
  const towns = Float64Array.from({ length: 16 }, () => 200 * draw())
  const [pesantrenAt, mentorAt] = [places(pesantren, towns, draw), places(mentors, towns, draw)]
  const fieldOf = Uint8Array.from({ length: pesantren }, () => Math.floor(6 * draw()))
  const expert = Uint8Array.from({ length: mentors }, () => Math.floor(6 * draw()))
  const cost = (p: number, m: number) =>
    Math.hypot(pesantrenAt[2 * p]! - mentorAt[2 * m]!, pesantrenAt[2 * p + 1]! - mentorAt[2 * m + 1]!) +
    (fieldOf[p] === expert[m] ? 0 : 40)
  return { pesantren, mentors, cost, mentorAt, pesantrenAt, draw }
}

/** Every pair an arc. */
export function allArcs({ pesantren, mentors, cost }: Mentoring, lower: number, upper: number): Transport {
  const rows = Int32Array.from({ length: pesantren * mentors }, (_, arc) => Math.floor(arc / mentors))
  const columns = rows.map((_, arc) => arc % mentors)
  const costs = Float64Array.from(rows, (row, arc) => cost(row, columns[arc]!))
  return transportOf({ rows, columns, costs }, { rows: pesantren, columns: mentors }, { lower, upper })
}

/** `near` nearest mentors for each pesantren and `far` drawn from all. */
export function fewArcs(world: Mentoring, near: number, far: number, lower: number, upper: number): Transport {
  const { pesantren, mentors, cost, draw } = world
  const [rows, columns] = [new Int32Array(pesantren * (near + far)), new Int32Array(pesantren * (near + far))]
  const nearest = nearestOf(world, near)
  let arc = 0
  for (let p = 0; p < pesantren; p++) {
    const chosen = new Set(nearest(p))
    while (chosen.size < near + far) chosen.add(Math.floor(draw() * mentors))
    for (const mentor of chosen) {
      rows[arc] = p
      columns[arc++] = mentor
    }
  }
  const costs = new Float64Array(rows.length)
  for (let at = 0; at < costs.length; at++) costs[at] = cost(rows[at]!, columns[at]!)
  return transportOf({ rows, columns, costs }, { rows: pesantren, columns: mentors }, { lower, upper })
}

/** 20 jurors in regions of unequal size, travel and expertise in the cost, conflicts drawn at the given rate. */
export function jury(applicants: number, jurors: number, regions: number, conflicts: number, seed = 5): JuryTask {
  const chance = xoroshiro128plus(seed)
  const draw = () => uniformFloat64(chance)
  const towns = Float64Array.from({ length: 2 * regions }, () => 200 * draw())
  const applicantRegion = Int32Array.from({ length: applicants }, () => Math.floor(regions * draw() ** 1.05))
  const jurorRegion = Int32Array.from({ length: jurors }, (_, juror) => juror % regions)
  const fieldOf = Uint8Array.from({ length: applicants }, () => Math.floor(6 * draw()))
  const expert = Uint8Array.from({ length: jurors * 6 }, () => (draw() < 0.5 ? 1 : 0))
  const conflict = Uint8Array.from({ length: applicants * jurors }, () => (draw() < conflicts ? 1 : 0))
  const cost = (i: number, j: number) => {
    if (conflict[i * jurors + j]) return Infinity
    const [a, b] = [2 * applicantRegion[i]!, 2 * jurorRegion[j]!]
    const travel = a === b ? 0 : 30 + Math.hypot(towns[a]! - towns[b]!, towns[a + 1]! - towns[b + 1]!)
    return travel + (expert[j * 6 + fieldOf[i]!] ? 0 : 15)
  }
  return { applicants, jurors, applicantRegion, jurorRegion, cost, shared: 3 }
}

function places(count: number, towns: Float64Array, draw: () => number): Float64Array {
  const at = new Float64Array(2 * count)
  for (let i = 0; i < count; i++) {
    const town = draw() < 0.5 ? 2 * Math.floor(8 * draw()) : -1
    for (const axis of [0, 1]) {
      at[2 * i + axis] = town < 0 ? 200 * draw() : towns[town + axis]! + 15 * (draw() + draw() + draw() - 1.5)
    }
  }
  return at
}

/** Sorts only the mentors within a radius that grows until enough are in it. */
function nearestOf({ pesantrenAt, mentorAt, mentors }: Mentoring, near: number): (p: number) => number[] {
  const distances = new Float64Array(mentors)
  return p => {
    for (let m = 0; m < mentors; m++)
      distances[m] = Math.hypot(pesantrenAt[2 * p]! - mentorAt[2 * m]!, pesantrenAt[2 * p + 1]! - mentorAt[2 * m + 1]!)
    for (let radius = 10; ; radius *= 1.4) {
      const inside: number[] = []
      for (let m = 0; m < mentors; m++) if (distances[m]! < radius) inside.push(m)
      if (inside.length >= near) return inside.sort((a, b) => distances[a]! - distances[b]!).slice(0, near)
    }
  }
}
