import { afterAll, describe, expect, test } from 'vitest'
import { RowList } from '../../methods/highs/model.ts'
import { openHighs } from './open.ts'

const highs = openHighs()
afterAll(() => highs.close())

// The workshop of the HiGHS manual: chairs and tables, 40 hours of carpentry, 50 of finishing.
function workshop(whole: boolean) {
  const rows = new RowList()
  rows.add([0, 1], -Infinity, 41, [1, 2])
  rows.add([0, 1], -Infinity, 50, [2, 1])
  return {
    cost: Float64Array.of(30, 50),
    lower: new Float64Array(2),
    upper: new Float64Array(2).fill(1000),
    ...(whole ? { integer: Uint8Array.of(1, 1) } : {}),
    rows: rows.pack(),
  }
}

describe('HiGHS in its thread', () => {
  test('solves a linear model and gives the price of each row', async () => {
    const answer = await highs.solve(workshop(false))
    expect(answer.status).toBe('optimal')
    expect(answer.values[0]).toBeCloseTo(59 / 3, 9)
    expect(answer.values[1]).toBeCloseTo(32 / 3, 9)
    expect(answer.rowDuals[0]! * 41 + answer.rowDuals[1]! * 50).toBeCloseTo(answer.objective, 6)
  })

  test('solves in whole numbers, several models at once', async () => {
    const answers = await Promise.all([highs.solve(workshop(true)), highs.solve(workshop(true))])
    for (const answer of answers) {
      expect(answer.values.map(Math.round)).toEqual(Float64Array.of(19, 11))
      expect(answer.objective).toBeCloseTo(1120, 6)
    }
  })

  test('says when no answer exists', async () => {
    const model = workshop(true)
    model.rows.lower[0] = 42
    model.rows.upper[0] = Infinity
    model.upper.fill(5)
    expect((await highs.solve(model)).status).toBe('infeasible')
  })

  test('rejects a malformed model instead of hanging', async () => {
    const model = workshop(false)
    model.rows.index[0] = 99
    await expect(highs.solve(model)).rejects.toThrow('HiGHS failed')
  })

  test('rejects what is under way when it is closed, and opens again', async () => {
    const other = openHighs()
    const under = other.solve(workshop(true))
    const [closed] = await Promise.allSettled([under, other.close()])
    expect(closed.status).toBe('rejected')
    expect((await other.solve(workshop(true))).status).toBe('optimal')
    await other.close()
  })
})
