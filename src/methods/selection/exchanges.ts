import { countRows, rowsOf } from './counts.ts'
import type { Problem } from './problem.ts'

/** Questions about one selection: who could take whose place, which rules are full or at their least. */
export interface Exchanges {
  chosen: Uint8Array
  /** Rows of a candidate that are full. */
  full(candidate: number): number[]
  /** Rows of a candidate that have no more than they must. */
  scarce(candidate: number): number[]
  /** Whether all rules hold when one leaves and one enters; the rows in `ignored` are not asked. */
  allowed(leaves: number, enters: number, ignored?: number[]): boolean
  /** The last placed selected candidate whose place `enters` could take, or -1. */
  lastFor(enters: number, ignored?: number[]): number
}

export function exchangesOf(problem: Problem, chosen: Uint8Array): Exchanges {
  const { rows } = problem
  const counts = countRows(rows, chosen)
  const { start, row } = rowsOf(rows, chosen.length)
  const of = (i: number) => row.subarray(start[i], start[i + 1])
  const selected = [...chosen.keys()].filter(i => chosen[i] === 1).reverse()
  const full = (i: number) => [...of(i)].filter(r => counts[r]! >= rows[r]!.high)
  const scarce = (i: number) => [...of(i)].filter(r => counts[r]! <= rows[r]!.low)
  return { chosen, full, scarce, allowed, lastFor }

  function allowed(leaves: number, enters: number, ignored: number[] = []): boolean {
    const left = of(leaves)
    const entered = of(enters)
    for (const r of entered) if (counts[r]! >= rows[r]!.high && !left.includes(r) && !ignored.includes(r)) return false
    for (const r of left) if (counts[r]! <= rows[r]!.low && !entered.includes(r) && !ignored.includes(r)) return false
    return true
  }

  function lastFor(enters: number, ignored: number[] = []): number {
    const blocking = full(enters).filter(r => !ignored.includes(r))
    if (blocking.length === 0) return selected.find(i => allowed(i, enters, ignored)) ?? -1
    const inside = rows[blocking[0]!]!.members
    for (let k = inside.length - 1; k >= 0; k--)
      if (chosen[inside[k]!] === 1 && allowed(inside[k]!, enters, ignored)) return inside[k]!
    return -1
  }
}

/**
 * The reserves in order of place: candidates outside who could step in for at least one of the selected without breaking a
 * rule. Who really steps in when somebody leaves is decided by `promote`, under the same rules.
 */
export function reservesOf(exchanges: Exchanges, wanted: number): number[] {
  const reserves: number[] = []
  for (let i = 0; i < exchanges.chosen.length && reserves.length < wanted; i++)
    if (exchanges.chosen[i] === 0 && exchanges.lastFor(i) >= 0) reserves.push(i)
  return reserves
}
