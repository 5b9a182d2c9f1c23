// Checks a selection without any code of the solver: whoever doubts a selection needs only this file.

/** Plain facts of a selection: the rows of the rules, and scores in whole units, the best placed candidate first. */
export interface Claim {
  units: ArrayLike<number>
  total: number
  rows: { rule: string; by: string; value: string; low: number; high: number; members: ArrayLike<number> }[]
  chosen: ArrayLike<number>
  certificate: { kind: 'exchange' } | { kind: 'prices'; denominator: number; total: number; rows: number[] }
}

export interface Verdict {
  /** One sentence for every rule that is broken. */
  violations: string[]
  /** proven: nothing better exists; unproven: at most `gap` better; refuted: the certificate or the selection is wrong. */
  optimal: 'proven' | 'unproven' | 'refuted'
  /** No selection sums to more units than this. */
  bound: number
  /** Units between the bound and the selection. */
  gap: number
}

/** Checks that a selection keeps the rules and that its certificate proves it the best. */
export function checkSelection(claim: Claim): Verdict {
  const violations = brokenRules(claim)
  const sum = chosenOf(claim).reduce((total, i) => total + claim.units[i]!, 0)
  if (violations.length > 0) return { violations, optimal: 'refuted', bound: sum, gap: 0 }
  if (claim.certificate.kind === 'exchange') return { violations, optimal: checkExchanges(claim), bound: sum, gap: 0 }
  const bound = priceBound(claim, claim.certificate)
  const gap = bound - sum
  return { violations, optimal: gap === 0 ? 'proven' : gap > 0 ? 'unproven' : 'refuted', bound, gap }
}

function chosenOf({ chosen }: Claim): number[] {
  return Array.from({ length: chosen.length }, (_, i) => i).filter(i => chosen[i] === 1)
}

function brokenRules(claim: Claim): string[] {
  const broken: string[] = []
  const taken = chosenOf(claim).length
  if (taken !== claim.total) broken.push(`${taken} are selected instead of ${claim.total}`)
  for (const row of claim.rows) {
    const count = countOf(claim, row)
    if (count < row.low) broken.push(`${row.rule}: ${row.by} "${row.value}" has ${count}, needs ${row.low}`)
    if (count > row.high) broken.push(`${row.rule}: ${row.by} "${row.value}" has ${count}, may have ${row.high}`)
  }
  return broken
}

function countOf({ chosen }: Claim, row: { members: ArrayLike<number> }): number {
  let count = 0
  for (let k = 0; k < row.members.length; k++) count += chosen[row.members[k]!]!
  return count
}

/**
 * Any prices prove a bound: what the priced places cost at most, plus every score that is left after prices. Worked out in
 * whole numbers of any size, so that nothing is lost to rounding.
 */
function priceBound(claim: Claim, prices: { denominator: number; total: number; rows: number[] }): number {
  const left = Array.from({ length: claim.units.length }, (_, i) => {
    return BigInt(claim.units[i]!) * BigInt(prices.denominator) - BigInt(prices.total)
  })
  let bound = BigInt(prices.total) * BigInt(claim.total)
  for (const [r, row] of claim.rows.entries()) {
    const price = BigInt(prices.rows[r]!)
    if (price === 0n) continue
    if (price > 0n && row.high === Infinity) return Infinity
    bound += price * BigInt(price > 0n ? row.high : row.low)
    for (let k = 0; k < row.members.length; k++) left[row.members[k]!]! -= price
  }
  for (const rest of left) if (rest > 0n) bound += rest
  const unit = BigInt(prices.denominator)
  return Number(bound >= 0n ? bound / unit : -((-bound + unit - 1n) / unit))
}

/**
 * Where any two groups are nested or apart, a selection that no exchange of one for one improves is the best of all (the
 * selections are the bases of a matroid); where groups cross, exchanges prove nothing.
 */
function checkExchanges(claim: Claim): Verdict['optimal'] {
  if (!nested(claim)) return 'unproven'
  const n = claim.units.length
  const counts = claim.rows.map(row => countOf(claim, row))
  const holding = Array.from({ length: n }, (): number[] => [])
  for (const [r, row] of claim.rows.entries())
    for (let k = 0; k < row.members.length; k++) holding[row.members[k]!]!.push(r)
  let lastIn = n - 1
  while (lastIn >= 0 && claim.chosen[lastIn] !== 1) lastIn--
  for (let out = 0; out < lastIn; out++) {
    if (claim.chosen[out] === 1) continue
    for (let inside = lastIn; inside > out; inside--)
      if (claim.chosen[inside] === 1 && allowed(inside, out)) return 'refuted'
  }
  return 'proven'

  function allowed(leaves: number, enters: number): boolean {
    return (
      holding[enters]!.every(r => counts[r]! < claim.rows[r]!.high || holding[leaves]!.includes(r)) &&
      holding[leaves]!.every(r => counts[r]! > claim.rows[r]!.low || holding[enters]!.includes(r))
    )
  }
}

function nested({ rows, units }: Claim): boolean {
  const sets = rows.map(row => new Set(Array.from(row.members)))
  const holder = new Int32Array(units.length).fill(-1)
  const bySize = sets.map((set, r) => ({ set, r })).sort((a, b) => b.set.size - a.set.size)
  return bySize.every(({ set, r }) => {
    const outer = new Set([...set].map(i => holder[i]))
    for (const i of set) holder[i] = r
    return outer.size <= 1
  })
}
