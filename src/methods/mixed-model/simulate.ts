import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { normals } from '../random/normal.ts'
import type { Deviations } from './fit.ts'
import type { Marks } from './marks.ts'

/** An invented world: who reads whom, and the true deviations behind the marks. */
export interface World {
  applicants: number
  jurors: number
  /** 0: no strata. Applicants are spread evenly over strata, and strata (else applicants) over panels of two jurors. */
  strata: number
  readings: number
  /** The share of readings after the first that goes to any juror instead of one of the home panel. */
  crossing: number
  sd: Deviations
  mean: number
  seed: number
}

export interface Simulated {
  marks: Marks
  /** What only the simulation knows, by code: each applicant's mean + stratum + own effect, and each juror's severity. */
  theta: Float64Array
  severity: Float64Array
}

/** Marks of an invented world, the same for the same seed; no juror reads an applicant twice. */
export function simulateMarks(world: World): Simulated {
  const normal = normals(world.seed)
  const chance = xoroshiro128plus(world.seed ^ 0x5eed)
  const below = (n: number) => uniformInt(chance, 0, n - 1)
  const { sd, strata } = world
  const severity = Float64Array.from({ length: world.jurors }, () => sd.juror * normal())
  const region = Float64Array.from({ length: Math.max(1, strata) }, () => (strata > 0 ? sd.stratum * normal() : 0))
  const home = Int32Array.from({ length: world.applicants }, (_, a) => a % region.length)
  const theta = Float64Array.from(home, c => world.mean + region[c]! + sd.applicant * normal())
  const rows = world.applicants * world.readings
  const applicant = Int32Array.from({ length: rows }, (_, row) => Math.floor(row / world.readings))
  const juror = readers(world, home, below)
  return {
    theta,
    severity,
    marks: {
      applicants: named('A', world.applicants),
      jurors: named('J', world.jurors),
      strata: named('S', strata),
      applicant,
      juror,
      stratum: applicant.map(a => home[a]!),
      score: Float64Array.from(applicant, (a, row) => theta[a]! + severity[juror[row]!]! + sd.residual * normal()),
    },
  }
}

function readers(world: World, home: Int32Array, below: (n: number) => number): Int32Array {
  const panels = Math.max(1, Math.floor(world.jurors / 2))
  const readers = new Int32Array(world.applicants * world.readings)
  for (let a = 0; a < world.applicants; a++) {
    const panel = 2 * ((world.strata > 0 ? home[a]! : a) % panels)
    const first = below(Math.min(2, world.jurors))
    const taken = [panel + first]
    if (world.readings > 1) taken.push(below(1000) >= world.crossing * 1000 ? panel + 1 - first : another(taken))
    while (taken.length < world.readings) taken.push(another(taken))
    readers.set(taken, a * world.readings)
  }
  return readers

  function another(taken: number[]): number {
    for (;;) {
      const juror = below(world.jurors)
      if (!taken.includes(juror)) return juror
    }
  }
}

function named(letter: string, count: number): string[] {
  const digits = String(count).length
  return Array.from({ length: count }, (_, i) => letter + String(i + 1).padStart(digits, '0'))
}
