import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planFactor, type Plan } from './plan.ts'

const cliques = (members: number[][]) => {
  const start = new Int32Array(members.length + 1)
  members.forEach((clique, c) => (start[c + 1] = start[c]! + clique.length))
  return [start, Int32Array.from(members.flat())] as const
}

const anyCliques = fc.tuple(fc.constantFrom(10, 120, 180), fc.infiniteStream(fc.nat(1e6))).map(([n, numbers]) => {
  const next = (below: number) => numbers.next().value! % below
  const near = (v: number) => Math.min(n - 1, v + next(4))
  const members = Array.from({ length: n }, (_, v) => [...new Set([v, near(v), next(10) === 0 ? next(n) : v, n - 1])])
  return { n, members }
})

test('an order is a permutation, and places undo it', () => {
  fc.assert(
    fc.property(anyCliques, ({ n, members }) => {
      const plan = planFactor(n, ...cliques(members))
      expect([...plan.order].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, v) => v))
      plan.order.forEach((old, now) => expect(plan.place[old]).toBe(now))
      expect(plan.order[n - 1]).toBe(n - 1)
    }),
    { numRuns: 25, seed: 1 },
  )
})

test('every meeting has its entry, diagonals first, rows ascending', () => {
  fc.assert(
    fc.property(anyCliques, ({ n, members }) => {
      const plan = planFactor(n, ...cliques(members))
      const met = new Set<string>()
      for (const clique of members)
        for (const a of clique)
          for (const b of clique) if (plan.place[a]! >= plan.place[b]!) met.add(`${plan.place[a]} ${plan.place[b]}`)
      const entries = columnsOf(plan.start, plan.rows)
      const listed = entries.flatMap((rows, column) => rows.map(row => `${row} ${column}`))
      expect(new Set(listed)).toEqual(met)
      expect(listed).toHaveLength(met.size)
      entries.forEach((rows, column) => {
        expect(rows[0]).toBe(column)
        expect(rows).toEqual([...rows].sort((a, b) => a - b))
      })
    }),
    { numRuns: 25, seed: 2 },
  )
})

test('the factor has room for every fill that elimination by hand makes', () => {
  fc.assert(
    fc.property(anyCliques, ({ n, members }) => {
      const plan = planFactor(n, ...cliques(members))
      const planned = columnsOf(plan.factorStart, plan.factorRows)
      const byHand = eliminated(plan)
      expect(planned).toHaveLength(plan.lead)
      planned.forEach((rows, column) => expect(rows).toEqual(byHand[column]))
    }),
    { numRuns: 25, seed: 3 },
  )
})

test('a small or a dense matrix is one dense block', () => {
  const all = Array.from({ length: 150 }, (_, v) => v)
  expect(planFactor(150, ...cliques([all])).lead).toBe(0)
  expect(planFactor(3, ...cliques([[0], [1], [2]])).lead).toBe(0)
})

test('separate groups stay separate: no fill between them', () => {
  const groups = Array.from({ length: 40 }, (_, g) => [5 * g, 5 * g + 1, 5 * g + 2, 5 * g + 3, 5 * g + 4])
  const plan = planFactor(200, ...cliques(groups))
  const planned = columnsOf(plan.factorStart, plan.factorRows)
  planned.forEach((rows, column) => {
    const group = Math.floor(plan.order[column]! / 5)
    for (const row of rows) expect(Math.floor(plan.order[row]! / 5)).toBe(group)
  })
})

function columnsOf(start: Int32Array, rows: Int32Array): number[][] {
  return Array.from({ length: start.length - 1 }, (_, c) => [...rows.subarray(start[c], start[c + 1])])
}

/** The fill of the leading columns by sets, in the plan's order. */
function eliminated(plan: Plan): number[][] {
  const below = columnsOf(plan.start, plan.rows).map(rows => new Set(rows.slice(1)))
  return Array.from({ length: plan.lead }, (_, column) => {
    const rows = [...below[column]!].sort((a, b) => a - b)
    const [parent, ...rest] = rows
    if (parent !== undefined) for (const row of rest) below[parent]!.add(row)
    return rows
  })
}
