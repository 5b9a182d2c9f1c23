import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toUnits } from './units.ts'

describe('scores in whole units', () => {
  test('are exact up to six decimals, so that 0.1 + 0.2 points tie with 0.3', () => {
    expect(toUnits(Float64Array.of(0.1, 0.2, 0.3))).toEqual({
      units: Float64Array.of(1, 2, 3),
      decimals: 1,
      rounded: false,
    })
    expect(toUnits(Float64Array.of(71.123456, -2))).toMatchObject({ decimals: 6, rounded: false })
    expect(toUnits(Float64Array.of(-0, 5)).units).toEqual(Float64Array.of(0, 5))
  })

  test('are rounded, and it is said, where decimals are too many or scores too large', () => {
    expect(toUnits(Float64Array.of(1 / 3))).toEqual({ units: Float64Array.of(333333333), decimals: 9, rounded: true })
    expect(toUnits(Float64Array.of(0.1 + 0.2, 0.3)).units).toEqual(Float64Array.of(300000000, 300000000))
    expect(toUnits(Float64Array.of(1e9 + 1 / 3))).toMatchObject({ decimals: 6, rounded: true })
  })

  test('keep order and sums of decimals exactly', () => {
    const cents = fc.integer({ min: -100_000, max: 100_000 })
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 30 }), whole => {
        const { units, decimals } = toUnits(Float64Array.from(whole, cent => cent / 100))
        const total = whole.reduce((sum, cent) => sum + cent, 0)
        expect(units.reduce((sum, unit) => sum + unit, 0) * 100).toBe(total * 10 ** decimals)
      }),
    )
  })
})
