import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cheapestFlow, type Network } from './flow.ts'

const arc = fc.record({
  from: fc.nat(6),
  to: fc.nat(6),
  capacity: fc.integer({ min: 0, max: 4 }),
  cost: fc.integer({ min: -5, max: 9 }),
})

// A dear way round that always carries the amount keeps every network feasible.
const network = fc.array(arc, { maxLength: 30 }).map((arcs): Network => {
  const all = [...arcs.filter(a => a.from !== a.to), { from: 0, to: 6, capacity: 10, cost: 50 }]
  const column = (name: keyof (typeof all)[0]) => Float64Array.from(all, a => a[name])
  return { nodes: 7, from: column('from'), to: column('to'), capacity: column('capacity'), cost: column('cost') }
})

describe('the cheapest flow', () => {
  test('keeps every node in balance and every arc within its capacity, and its potentials prove it the cheapest', () => {
    fc.assert(
      fc.property(network, fc.integer({ min: 0, max: 10 }), (net, amount) => {
        const { flow, potential } = cheapestFlow(net, 0, 6, amount)
        const balance = new Float64Array(net.nodes)
        for (let k = 0; k < net.from.length; k++) {
          balance[net.from[k]!]! += flow[k]!
          balance[net.to[k]!]! -= flow[k]!
          expect(flow[k]).toBeGreaterThanOrEqual(0)
          expect(flow[k]).toBeLessThanOrEqual(net.capacity[k]!)
          const reduced = net.cost[k]! + potential[net.from[k]!]! - potential[net.to[k]!]!
          if (flow[k]! < net.capacity[k]!) expect(reduced).toBeGreaterThanOrEqual(0)
          if (flow[k]! > 0) expect(reduced).toBeLessThanOrEqual(0)
        }
        expect([...balance]).toEqual([amount, 0, 0, 0, 0, 0, -amount].map(b => b + 0))
      }),
      { numRuns: 1000, seed: 1 },
    )
  })

  test('is whole and the same every time', () => {
    fc.assert(
      fc.property(network, net => {
        const { flow } = cheapestFlow(net, 0, 6, 7)
        expect(flow.every(Number.isInteger)).toBe(true)
        expect(cheapestFlow(net, 0, 6, 7).flow).toEqual(flow)
      }),
      { numRuns: 100, seed: 2 },
    )
  })
})
