import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draw } from './draw.tsx'
import { tags, text } from './markup.ts'
import { Pager, shownPages } from './pager.tsx'

const pager = (page: number, total: number) =>
  draw(<Pager page={page} size={50} total={total} href={n => `?hal=${n}`} />)

describe('the pages of a list', () => {
  it.each([
    [1, 2, [1, 2]],
    [1, 10, [1, 2, null, 10]],
    [3, 10, [1, 2, 3, 4, null, 10]],
    [4, 10, [1, 2, 3, 4, 5, null, 10]],
    [7, 258, [1, null, 6, 7, 8, null, 258]],
    [258, 258, [1, null, 257, 258]],
  ])('page %d of %d shows %j', (page, last, shown) => {
    expect(shownPages(page, last)).toEqual(shown)
  })

  it('always show the first, the last and the current one, rising, with no gap of one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (last, at) => {
        const page = 1 + (at % last)
        const shown = shownPages(page, last)
        const numbers = shown.filter(n => n !== null)
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
        for (const must of [1, page, last]) expect(numbers).toContain(must)
        shown.forEach((n, i) => n === null && expect((shown[i + 1] ?? 0) - (shown[i - 1] ?? 0)).toBeGreaterThan(2))
      }),
    )
  })
})

describe('a pager', () => {
  it('says which rows these are, of how many', () => {
    expect(text(pager(7, 12873))).toContain('301–350 dari 12.873')
    expect(text(pager(258, 12873))).toContain('12.851–12.873 dari 12.873')
  })

  it('marks the current page and names each number', () => {
    const links = tags(pager(7, 12873)).filter(tag => tag.name === 'a')
    const current = links.filter(tag => tag.attributes['aria-current'])
    expect(current.map(tag => tag.attributes)).toMatchObject([{ 'aria-label': 'Halaman 7', href: '?hal=7' }])
  })

  it('has no way before the first and none after the last', () => {
    expect(pager(1, 100)).not.toContain('rel="prev"')
    expect(pager(2, 100)).not.toContain('rel="next"')
  })

  it('is not drawn when everything is on one page', () => {
    expect(pager(1, 50)).toBe('')
    expect(pager(1, 0)).toBe('')
  })
})
