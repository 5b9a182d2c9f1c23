import { RowList, type MilpModel, type SolveMilp } from '../highs/model.ts'
import type { Problem } from './problem.ts'
import type { Row } from './candidates.ts'
import type { Priced } from './prices.ts'

/**
 * What is still undecided once prices are known. With a gap g between the bound and a selection at hand, every selection as
 * good has losses of at most g: a loss is |reduced score| for a candidate on the wrong side of its price, and |price| for
 * each place left open in a priced rule. So candidates with a larger reduced score are settled, and all numbers get small.
 */
export interface Core {
  problem: Problem
  priced: Priced
  /** Largest loss allowed, in 1 / denominator of a unit. */
  budget: number
  /** 1 in, 0 out, -1 open. */
  state: Int8Array
}

export function coreOf(problem: Problem, priced: Priced, budget: number): Core {
  const state = Int8Array.from(priced.reduced, rest => (rest > budget ? 1 : rest < -budget ? 0 : -1))
  const core = { problem, priced, budget, state }
  propagate(core)
  return core
}

/** Settles every candidate that the rules alone decide, until nothing changes. */
export function propagate(core: Core): void {
  const { state, problem } = core
  const rows = problem.rows.map((row, r) => ({ members: row.members, ...boundsOf(core, row, r) }))
  const all = [{ members: Int32Array.from(state.keys()), low: problem.total, high: problem.total }, ...rows]
  for (let changed = true; changed;) {
    changed = false
    for (const { members, low, high } of all) {
      const { inside, open } = countStates(members, state)
      if (open === 0) continue
      const settled = inside + open === low ? 1 : inside === high ? 0 : -1
      if (settled < 0) continue
      for (const i of members) if (state[i] === -1) state[i] = settled
      changed = true
    }
  }
}

function countStates(members: Int32Array, state: Int8Array): { inside: number; open: number } {
  let inside = 0
  let open = 0
  for (const i of members) {
    if (state[i] === 1) inside++
    else if (state[i] === -1) open++
  }
  return { inside, open }
}

/** A priced rule may leave only as many places open as the budget pays for. */
function boundsOf({ priced, budget }: Core, row: Row, r: number): { low: number; high: number } {
  const price = priced.prices.rows[r]!
  if (price === 0) return row
  const slack = Math.floor(budget / Math.abs(price))
  return price > 0
    ? { low: Math.max(row.low, row.high - slack), high: row.high }
    : { low: row.low, high: Math.min(row.high, row.low + slack) }
}

/** Sum of losses that the budget has to pay for a whole selection. */
export function lossOf({ problem, priced }: Pick<Core, 'problem' | 'priced'>, chosen: ArrayLike<number>): number {
  const { denominator } = priced.prices
  return priced.bound - denominator * problem.units.reduce((sum, unit, i) => (chosen[i] === 1 ? sum + unit : sum), 0)
}

/**
 * The best completion of a core: least loss, or the greatest Σ weight over `wanted`. Undefined when none exists within the
 * budget. Losses are given to the solver in units, so that selections differ by at least 1.
 */
export async function complete(
  core: Core,
  solve: SolveMilp,
  wanted?: { candidate: number; weight: number }[],
): Promise<Uint8Array | undefined> {
  const open = [...core.state.keys()].filter(i => core.state[i] === -1)
  const chosen = Uint8Array.from(core.state, s => (s === 1 ? 1 : 0))
  if (open.length === 0) return chosen
  const answer = await solve(coreModel(core, open, wanted), { absoluteGap: 0.4 })
  if (answer.values.length === 0) return undefined
  open.forEach((i, column) => (chosen[i] = Math.round(answer.values[column]!)))
  return chosen
}

function coreModel(core: Core, open: number[], wanted?: { candidate: number; weight: number }[]): MilpModel {
  const { problem, priced, state, budget } = core
  const scale = priced.prices.denominator
  const column = new Int32Array(state.length).fill(-1)
  open.forEach((i, k) => (column[i] = k))
  const slacks: { loss: number; most: number }[] = []
  const rows = new RowList()
  rows.add(
    open.map((_, k) => k),
    ...rest(countStates(Int32Array.from(state.keys()), state).inside, problem.total),
  )
  for (const [r, row] of problem.rows.entries()) {
    const members = row.members.filter(i => state[i] === -1)
    const { inside } = countStates(row.members, state)
    const { low, high } = boundsOf(core, row, r)
    const price = priced.prices.rows[r]!
    if (price === 0 || low === high) {
      if (low > inside || high < inside + members.length)
        rows.add(
          members.map(i => column[i]!),
          low - inside,
          high - inside,
        )
      continue
    }
    // count + slack = high, or count - slack = low; a slack costs |price| a place.
    const slack = open.length + slacks.length
    slacks.push({ loss: Math.abs(price) / scale, most: high - low })
    const bound = (price > 0 ? row.high : row.low) - inside
    rows.add([...members.map(i => column[i]!), slack], bound, bound, [...members.map(() => 1), Math.sign(price)])
  }
  const gains = [...open.map(i => priced.reduced[i]! / scale), ...slacks.map(s => -s.loss)]
  if (wanted && budget > 0)
    rows.add(
      gains.map((_, k) => k),
      leastGain(core) / scale,
      Infinity,
      gains,
    )
  return {
    cost: wanted ? weights(gains.length, column, wanted) : Float64Array.from(gains),
    lower: new Float64Array(gains.length),
    upper: Float64Array.from([...open.map(() => 1), ...slacks.map(s => s.most)]),
    integer: new Uint8Array(gains.length).fill(1),
    rows: rows.pack(),
  }
}

function rest(inside: number, total: number): [number, number] {
  return [total - inside, total - inside]
}

/** Least Σ reduced · x − Σ |price| · slack over the open ones that keeps all losses within the budget (half a unit to spare). */
function leastGain({ priced, state, budget }: Core): number {
  let spent = 0
  for (const [i, rest] of priced.reduced.entries()) {
    if (rest > 0 && state[i] !== 1) spent += rest
    if (rest < 0 && state[i] === 1) spent -= rest
  }
  return spent - budget - priced.prices.denominator / 2
}

function weights(columns: number, column: Int32Array, wanted: { candidate: number; weight: number }[]): Float64Array {
  const cost = new Float64Array(columns)
  for (const { candidate, weight } of wanted) cost[column[candidate]!] = weight
  return cost
}
