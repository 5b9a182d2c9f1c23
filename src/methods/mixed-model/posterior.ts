import { solveBackward } from '../linear/factor.ts'
import { normals, type Normals } from '../random/normal.ts'
import type { Fit } from './fit.ts'
import { ranker, smallestOf } from './ranks.ts'
import { scalesOf } from './solve.ts'
import { thetaShares } from './theta.ts'

/** What the draws say of each applicant, in the order of the arranged marks. */
export interface Posterior {
  draws: number
  /** The 5th and the 95th percentile of the rank. */
  rankLow: Int32Array
  rankHigh: Int32Array
  /** The share of draws in which the applicant is among the first `top`; undefined without a `top`. */
  top?: Float64Array
}

/** Calls `use` with every draw of theta; the array is overwritten by the next draw. */
export type EachDraw = (use: (theta: Float64Array) => void) => void

/**
 * Draws of theta from the posterior at the fitted deviations: the unknowns from their joint normal distribution by a
 * back substitution, then each applicant given them. The factor must be the one that the fit left.
 */
export function thetaDraws(fit: Fit, theta: Float64Array, { seed, draws }: { seed: number; draws: number }): EachDraw {
  const { system, noise } = fit
  const next = normals(seed)
  const { start, unknown, share } = flatShares(fit)
  const { own } = thetaShares(fit)
  const spread = own.map(Math.sqrt)
  const { scale } = scalesOf(system, fit.ratios)
  const { order } = system.factor.plan
  const z = new Float64Array(system.size)
  const drawn = new Float64Array(theta.length)
  return use => {
    for (let d = 0; d < draws; d++) {
      drawUnknowns(z, next)
      for (let a = 0; a < drawn.length; a++) {
        let v = theta[a]! + (spread[a] === 0 ? 0 : spread[a]! * next())
        for (let p = start[a]!; p < start[a + 1]!; p++) v += share[p]! * z[unknown[p]!]!
        drawn[a] = v
      }
      use(drawn)
    }
  }

  /** Deviations of the unknowns from their predictions, in the plan's order. */
  function drawUnknowns(to: Float64Array, normal: Normals): void {
    for (let p = 0; p < to.length; p++) to[p] = normal()
    solveBackward(system.factor, to)
    for (let p = 0; p < to.length; p++) to[p]! *= noise * scale[order[p]!]!
  }
}

function flatShares(fit: Fit) {
  const { shares } = thetaShares(fit)
  const { place } = fit.system.factor.plan
  const start = new Int32Array(fit.marks.applicants.length + 1)
  const unknown: number[] = []
  const share: number[] = []
  for (let a = 0; a + 1 < start.length; a++) {
    for (const [p, v] of shares(a)) {
      unknown.push(place[p]!)
      share.push(v)
    }
    start[a + 1] = unknown.length
  }
  return { start, unknown: Int32Array.from(unknown), share: Float64Array.from(share) }
}

/** Rank intervals from 5 to 95 % and the chance to be among the first `top`. */
export function posteriorRanks(count: number, draws: number, each: EachDraw, top?: number): Posterior {
  const room = Math.floor(draws * 0.05) + 1
  const [low, high] = [smallestOf(count, room), smallestOf(count, room)]
  const inside = new Int32Array(count)
  const ranks = ranker(count)
  each(theta => {
    const order = ranks.order(theta)
    for (let rank = 1; rank <= count; rank++) {
      const item = order[rank - 1]!
      low.offer(item, rank)
      high.offer(item, -rank)
      if (top !== undefined && rank <= top) inside[item]!++
    }
  })
  return {
    draws,
    rankLow: Int32Array.from({ length: count }, (_, i) => low.top(i)),
    rankHigh: Int32Array.from({ length: count }, (_, i) => -high.top(i)),
    top: top === undefined ? undefined : Float64Array.from(inside, n => n / draws),
  }
}

/**
 * The share of draws in which each applicant is selected by a rule of its own: `select` takes applicant indices from
 * the best theta to the worst and marks the selected ones with 1 in `chosen` (given empty each time).
 */
export function chanceOfSelection(
  count: number,
  draws: number,
  each: EachDraw,
  select: (order: Int32Array, chosen: Uint8Array) => void,
): Float64Array {
  const times = new Float64Array(count)
  const chosen = new Uint8Array(count)
  const ranks = ranker(count)
  each(theta => {
    chosen.fill(0)
    select(ranks.order(theta), chosen)
    for (let i = 0; i < count; i++) times[i]! += chosen[i]!
  })
  return times.map(n => n / draws)
}
