import { RowList, type MilpModel, type SolveMilp } from '../highs/model.ts'
import { complete, coreOf, lossOf, propagate, type Core } from './core.ts'
import { keepsRules } from './counts.ts'
import { greedy, laminarTree } from './laminar.ts'
import { priceOut, type Priced, type Prices } from './prices.ts'
import type { Problem } from './problem.ts'

/** Why a selection is the best: no exchange of one for one improves it (enough where the groups are nested), or prices. */
export type Certificate = { kind: 'exchange' } | ({ kind: 'prices' } & Prices)

export interface Solved {
  chosen: Uint8Array
  certificate: Certificate
  /** The solver ended by itself and not by its time limit. */
  finished: boolean
}

export interface SolveOptions {
  /** Seconds for the branch and bound; default: until it is proven. */
  seconds?: number
}

/**
 * The selection with the greatest sum of scores under the rules; among those with the same sum the one that holds the best
 * placed candidate, then the next, and so on. Undefined when the rules cannot be kept together.
 */
export async function solveSelection(
  problem: Problem,
  solve: SolveMilp,
  options: SolveOptions = {},
): Promise<Solved | undefined> {
  if (problem.rows.some(row => row.low > Math.min(row.high, row.members.length))) return undefined
  const laminar = laminarTree(problem.rows, problem.units.length, problem.total)
  if (!laminar) return solveCrossing(problem, solve, options)
  if (laminar.tree.impossible.length > 0) return undefined
  const chosen = new Uint8Array(problem.units.length)
  greedy(laminar.tree, Int32Array.from(chosen.keys()), chosen)
  return { chosen, certificate: { kind: 'exchange' }, finished: true }
}

async function solveCrossing(problem: Problem, solve: SolveMilp, options: SolveOptions): Promise<Solved | undefined> {
  const scale = Math.max(...problem.units.map(Math.abs), 1) / 100
  const model = relaxed(problem, scale)
  const relaxation = await solve(model)
  if (relaxation.status === 'infeasible') return undefined
  const priced = priceOut(
    problem,
    relaxation.rowDuals.map(dual => dual * scale),
  )
  const certificate: Certificate = { kind: 'prices', ...priced.prices }
  let first = wholeOf(problem, relaxation.values) ?? (await nearBound(problem, priced, solve))
  if (!first) {
    const integer = new Uint8Array(problem.units.length).fill(1)
    const found = await solve({ ...model, integer }, { relativeGap: 1e-7, ...options })
    if (found.status === 'infeasible') return undefined
    first = wholeOf(problem, found.values)
    if (!first) throw new Error('the solver ended without a selection that keeps the rules')
    if (found.status === 'stopped') return { chosen: first, certificate, finished: false }
  }
  let core = coreOf(problem, priced, lossOf({ problem, priced }, first))
  if (core.budget > 0) {
    first = checked(core, await complete(core, solve)) ?? first
    core = coreOf(problem, priced, lossOf(core, first))
  }
  return { chosen: await bestPlaced(core, first, solve), certificate, finished: true }
}

/**
 * Looks for a selection close to the bound, where few candidates are undecided: at first with the least loss that a sum in
 * whole units can have, then with more. Often finds the optimum at once where the whole model would take seconds.
 */
async function nearBound(problem: Problem, priced: Priced, solve: SolveMilp): Promise<Uint8Array | undefined> {
  const unit = priced.prices.denominator
  const least = ((priced.bound % unit) + unit) % unit
  for (const more of [0, 4, 32]) {
    const core = coreOf(problem, priced, least + more * unit)
    const found = await complete(core, solve)
    if (found && keepsRules(problem, found)) return found
  }
  return undefined
}

/** The model without whole numbers; row 0 is the total. Scores are divided by `scale`, so that the largest is 100. */
function relaxed(problem: Problem, scale: number): MilpModel {
  const n = problem.units.length
  const rows = new RowList()
  rows.add(
    Int32Array.from({ length: n }, (_, i) => i),
    problem.total,
    problem.total,
  )
  for (const row of problem.rows) rows.add(row.members, row.low, row.high)
  return {
    cost: problem.units.map(unit => unit / scale),
    lower: new Float64Array(n),
    upper: new Float64Array(n).fill(1),
    rows: rows.pack(),
  }
}

function wholeOf(problem: Problem, values: Float64Array): Uint8Array | undefined {
  if (values.length === 0 || values.some(v => Math.abs(v - Math.round(v)) > 1e-6)) return undefined
  const chosen = Uint8Array.from(values, v => Math.round(v))
  return keepsRules(problem, chosen) ? chosen : undefined
}

/** An answer of the solver counts only when it keeps the rules and loses no more than allowed, in whole numbers. */
function checked(core: Core, chosen: Uint8Array | undefined): Uint8Array | undefined {
  return chosen && keepsRules(core.problem, chosen) && lossOf(core, chosen) <= core.budget ? chosen : undefined
}

const bits = 16

/**
 * Among all selections with the same sum, the one that comes first: walk down the places; whoever can be in, is in. Sixteen
 * open places are settled by one model whose weights are powers of two.
 */
async function bestPlaced(core: Core, first: Uint8Array, solve: SolveMilp): Promise<Uint8Array> {
  let best = first
  for (let place = 0; place < best.length; place++) {
    if (core.state[place] !== -1) continue
    if (best[place] === 1) {
      core.state[place] = 1
      continue
    }
    propagate(core)
    if (core.state[place] !== -1) continue
    const asked = openFrom(core, place)
    const wanted = asked.map((candidate, k) => ({ candidate, weight: 2 ** (bits - 1 - k) }))
    const found = checked(core, await complete(core, solve, wanted))
    if (!found) throw new Error('the solver lost the selection it had while ordering ties')
    best = found
    for (const candidate of asked) core.state[candidate] = best[candidate]!
  }
  return best
}

function openFrom(core: Core, place: number): number[] {
  const open: number[] = []
  for (let i = place; i < core.state.length && open.length < bits; i++) if (core.state[i] === -1) open.push(i)
  return open
}
