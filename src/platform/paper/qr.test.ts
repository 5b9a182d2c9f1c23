import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { paperQr } from './qr.ts'

/** The modules that the picture darkens. */
function drawn(svg: string, size: number): boolean[][] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    grid[Number(y)]!.fill(true, Number(x), Number(x) + Number(length))
  }
  return grid
}

describe('a QR code for paper', () => {
  it('draws every dark module and no other, without a border', () => {
    const text = 'https://opop.example/surat/ABCDE23456'
    const { svg, modules } = paperQr(text)
    const { data, size } = encode(text, { border: 0, ecc: 'M', boostEcc: true })
    expect(modules).toBe(size)
    expect(drawn(svg, size)).toEqual(data)
  })

  it('keeps its modules a third of a millimetre wide on 23 mm, up to 400 characters', () => {
    for (const length of [20, 200, 300, 400]) expect(23 / paperQr('a'.repeat(length)).modules).toBeGreaterThan(0.33)
    expect(() => paperQr('a'.repeat(401))).toThrow('400 characters')
  })
})
