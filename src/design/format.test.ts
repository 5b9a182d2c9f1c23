import { describe, expect, it } from 'vitest'
import { formatBytes, formatDate, formatMoney, formatNumber, formatPercent } from './format.ts'

const moment = '2019-04-25T07:02:37Z'

describe('numbers', () => {
  it.each([
    [1060, 'id', undefined, '1.060'],
    [1060, 'en', undefined, '1,060'],
    [12.5, 'id', undefined, '12,5'],
    [49, 'id', 1, '49,0'],
    [-3, 'en', 2, '-3.00'],
  ] as const)('%d in %s with %s decimals is %s', (n, lang, decimals, said) => {
    expect(formatNumber(n, lang, decimals)).toBe(said)
  })

  it('a share becomes a percentage that does not break', () => {
    expect(formatPercent(0.2153, 'id')).toBe('22\u00a0%')
    expect(formatPercent(0.2153, 'en', 1)).toBe('21.5\u00a0%')
  })
})

describe('dates', () => {
  it.each([
    ['date', '25 April 2019', '25 April 2019'],
    ['day', 'Kamis, 25 April 2019', 'Thursday, 25 April 2019'],
    ['short', '25 Apr 2019', '25 Apr 2019'],
    ['time', '14.02 WIB', '14:02 WIB'],
    ['datetime', '25 April 2019, 14.02 WIB', '25 April 2019, 14:02 WIB'],
    ['exact', '25 April 2019, 14.02.37 WIB', '25 April 2019, 14:02:37 WIB'],
  ] as const)('the style %s is told in the time of Jakarta', (style, id, en) => {
    expect(formatDate(moment, 'id', style)).toBe(id)
    expect(formatDate(moment, 'en', style)).toBe(en)
  })

  it('take a Temporal instant and a Date alike', () => {
    expect(formatDate(Temporal.Instant.from(moment), 'id', 'datetime')).toBe('25 April 2019, 14.02 WIB')
    expect(formatDate(new Date(moment), 'id', 'datetime')).toBe('25 April 2019, 14.02 WIB')
  })

  it('a moment late in the evening in London is tomorrow in Bandung', () => {
    expect(formatDate('2019-12-31T17:00:00Z', 'id', 'datetime')).toBe('1 Januari 2020, 00.00 WIB')
  })

  it('a plain date has no time and does not shift', () => {
    expect(formatDate('2019-03-01', 'id', 'datetime')).toBe('1 Maret 2019')
    expect(formatDate('2019-08-17', 'id', 'short')).toBe('17 Agu 2019')
  })

  it('refuses what is no date', () => {
    expect(() => formatDate('besok', 'id')).toThrow()
  })
})

describe('money', () => {
  it.each([
    [25_000_000, 'full', 'Rp25.000.000'],
    [25_000_000, 'short', 'Rp 25 juta'],
    [30_800_000_000, 'short', 'Rp 30,8 miliar'],
    [2_100_000_000_000, 'short', 'Rp 2,1 triliun'],
    [95_000, 'short', 'Rp95.000'],
    [-1_500, 'full', '−Rp1.500'],
  ] as const)('%d %s is %s', (amount, style, said) => {
    expect(formatMoney(amount, 'id', style)).toBe(said)
  })

  it('speaks English', () => {
    expect(formatMoney(37_500_000_000, 'en', 'short')).toBe('Rp 37.5 billion')
  })
})

describe('sizes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [999_600, '1 MB'],
    [284_300, '284 kB'],
    [1_240_000, '1,2 MB'],
    [12_400_000, '12 MB'],
    [5_000_000_000_000, '5.000 GB'],
  ])('%d bytes are %s', (bytes, said) => {
    expect(formatBytes(bytes, 'id')).toBe(said)
  })
})
