import fc from 'fast-check'
import { RowList, type MilpModel } from '../highs/model.ts'
import { transportOf, type LoadPrice, type Transport } from './problem.ts'

/** Random small problems for tests: sparse arcs, whole or real costs (ties wanted), bounds that may be impossible. */
export const anyTransport: fc.Arbitrary<Transport> = fc
  .record({
    columns: fc.integer({ min: 1, max: 4 }),
    cells: fc.array(fc.array(fc.option(anyCost(), { freq: 3 }), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    }),
    lower: fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }),
    room: fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }),
    slope: fc.option(fc.nat(5)),
  })
  .map(({ columns, cells, lower, room, slope }) => {
    const table = cells.map(row => row.slice(0, columns))
    const low = lower.slice(0, columns)
    const price: LoadPrice | undefined = slope === null ? undefined : (column, unit) => slope * (unit - 1) - column
    return transportFrom(
      table,
      low,
      low.map((least, column) => least + room[column]!),
      price,
    )
  })

/** A problem from a table of costs; null is no arc. */
export function transportFrom(
  table: (number | null)[][],
  lower: number[],
  upper: number[],
  loadPrice?: LoadPrice,
): Transport {
  const arcs = table.flatMap((row, i) => row.flatMap((cost, j) => (cost === null ? [] : [{ i, j, cost }])))
  return transportOf(
    {
      rows: Int32Array.from(arcs, arc => arc.i),
      columns: Int32Array.from(arcs, arc => arc.j),
      costs: Float64Array.from(arcs, arc => arc.cost),
    },
    { rows: table.length, columns: lower.length },
    { lower: Int32Array.from(lower), upper: Int32Array.from(upper) },
    loadPrice,
  )
}

/** The least total of costs and load prices by trying every assignment; Infinity when there is none. */
export function bruteForceCost(problem: Transport): number {
  const loads = new Int32Array(problem.columns)
  const place = (row: number, soFar: number): number => {
    if (row === problem.rows) return loads.every((load, column) => load >= problem.lower[column]!) ? soFar : Infinity
    let least = Infinity
    for (let arc = problem.starts[row]!; arc < problem.starts[row + 1]!; arc++) {
      const column = problem.heads[arc]!
      if (loads[column]! >= problem.upper[column]!) continue
      loads[column]!++
      const price = problem.loadPrice?.(column, loads[column]!) ?? 0
      least = Math.min(least, place(row + 1, soFar + problem.costs[arc]! + price))
      loads[column]!--
    }
    return least
  }
  return place(0, 0)
}

/** The same problem as a linear model for HiGHS, to maximise the negated cost; load prices are left out. */
export function linearModel({ rows, columns, starts, heads, costs, lower, upper }: Transport): MilpModel {
  const list = new RowList()
  const into = Array.from({ length: columns }, (): number[] => [])
  heads.forEach((column, arc) => into[column]!.push(arc))
  for (let row = 0; row < rows; row++) {
    const arcs = Int32Array.from({ length: starts[row + 1]! - starts[row]! }, (_, at) => starts[row]! + at)
    list.add(arcs, 1, 1)
  }
  into.forEach((arcs, column) => list.add(arcs, lower[column]!, upper[column]!))
  const most = new Float64Array(costs.length).fill(Infinity)
  return { cost: costs.map(cost => 0 - cost), lower: new Float64Array(costs.length), upper: most, rows: list.pack() }
}

function anyCost(): fc.Arbitrary<number> {
  return fc.oneof(fc.integer({ min: -5, max: 9 }), fc.double({ min: -1, max: 100, noNaN: true }))
}
