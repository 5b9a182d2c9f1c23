import type { Plan } from '../linear/plan.ts'

/** Counts x_e, eliminated level after level: unknowns ascending with their counts. */
export interface Counts {
  countStart: Int32Array
  countOf: Int32Array
  count: Float64Array
}

/** Eliminated levels with the same number of marks, merged: entries (group, position, value). */
export interface Merged {
  size: Float64Array
  levels: Float64Array
  squares: Float64Array
  entryGroup: Int32Array
  entryAt: Int32Array
  entryValue: Float64Array
  sideGroup: Int32Array
  sideAt: Int32Array
  sideValue: Float64Array
}

/** Merges the eliminated levels by their number of marks; `sum` holds the sum of each level's marks. */
export function mergeLevels(counts: Counts, weight: Float64Array, sum: Float64Array, plan: Plan): Merged {
  const size = Float64Array.from(new Set(weight)).sort()
  const group = Int32Array.from(weight, w => size.indexOf(w))
  const levels = new Float64Array(size.length)
  const squares = new Float64Array(size.length)
  group.forEach((g, e) => {
    levels[g]!++
    squares[g]! += sum[e]! * sum[e]!
  })
  return { size, levels, squares, ...mergeEntries(counts, group, sum, plan) }
}

/** Column after column of the plan, so that one column of scratch is enough. */
function mergeEntries({ countStart, countOf, count }: Counts, group: Int32Array, sum: Float64Array, plan: Plan) {
  const holders = holdersOf(plan.n, countStart, countOf, group)
  const entries = { group: [] as number[], at: [] as number[], value: [] as number[] }
  const sides = { group: [] as number[], at: [] as number[], value: [] as number[] }
  const where = new Int32Array(plan.n)
  const scratch = new Float64Array(plan.n)
  for (let column = 0; column < plan.n; column++) {
    const unknown = plan.order[column]!
    for (let p = plan.start[column]!; p < plan.start[column + 1]!; p++) where[plan.rows[p]!] = p
    let side = 0
    let found: number[] = []
    const flush = (g: number) => {
      sides.group.push(g)
      sides.at.push(unknown)
      sides.value.push(side)
      for (const row of found) {
        entries.group.push(g)
        entries.at.push(where[row]!)
        entries.value.push(scratch[row]!)
        scratch[row] = 0
      }
      side = 0
      found = []
    }
    for (let h = holders.start[unknown]!; h < holders.start[unknown + 1]!; h++) {
      const e = holders.levels[h]!
      const x = count[holders.index[h]!]!
      side += x * sum[e]!
      for (let p = countStart[e]!; p < countStart[e + 1]!; p++) {
        const row = plan.place[countOf[p]!]!
        if (row < column) continue
        if (scratch[row] === 0) found.push(row)
        scratch[row]! += x * count[p]!
      }
      const last = h + 1 === holders.start[unknown + 1]!
      if (last || group[holders.levels[h + 1]!] !== group[e]) flush(group[e]!)
    }
  }
  return {
    entryGroup: Int32Array.from(entries.group),
    entryAt: Int32Array.from(entries.at),
    entryValue: Float64Array.from(entries.value),
    sideGroup: Int32Array.from(sides.group),
    sideAt: Int32Array.from(sides.at),
    sideValue: Float64Array.from(sides.value),
  }
}

/** For each unknown the eliminated levels that touch it, by group and then level. */
function holdersOf(n: number, countStart: Int32Array, countOf: Int32Array, group: Int32Array) {
  const start = new Int32Array(n + 1)
  for (const p of countOf) start[p + 1]!++
  for (let p = 0; p < n; p++) start[p + 1]! += start[p]!
  const at = start.slice()
  const levels = new Int32Array(countOf.length)
  const index = new Int32Array(countOf.length)
  for (const e of Int32Array.from(group.keys()).sort((a, b) => group[a]! - group[b]! || a - b))
    for (let p = countStart[e]!; p < countStart[e + 1]!; p++) {
      const slot = at[countOf[p]!]!++
      levels[slot] = e
      index[slot] = p
    }
  return { start, levels, index }
}
