import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { BulletBar } from './bullet-bar.tsx'
import { Code } from './code.tsx'
import { DayTiles } from './day-tiles.tsx'
import { draw } from './draw.tsx'
import { regions, legend } from './gallery/sample.ts'
import { byId, tags, text } from './markup.ts'
import { QrCode } from './qr-code.tsx'
import { layout } from './tile-layout.ts'
import { TileMap } from './tile-map.tsx'

describe('the map of tiles', () => {
  const html = draw(<TileMap regions={regions} legend={legend} label="Persen terdaftar" valueLabel="Persen" />)

  it('has a place of its own for each of the 27 kabupaten and kota', () => {
    const places = Object.values(layout).map(([x, y]) => `${x},${y}`)
    expect(new Set(places).size).toBe(27)
    expect(Object.values(layout).every(([x, y]) => x >= 0 && x < 7 && y >= 0 && y < 5)).toBe(true)
  })

  it('links each tile to its row of the table below', () => {
    const targets = tags(html).flatMap(tag =>
      tag.attributes.href?.startsWith('#k') ? [tag.attributes.href.slice(1)] : [],
    )
    expect(targets).toHaveLength(27)
    for (const target of targets) expect(byId(html, target).name).toBe('tr')
  })

  it('tells each tile in a sentence and its number in figures', () => {
    expect(tags(html).filter(tag => tag.name === 'title')).toHaveLength(27)
    expect(text(html)).toContain('Kota Bandung')
  })

  it('takes codes with and without dots, and leaves out what is not in West Java', () => {
    const some = [
      { code: '32.04', name: 'Bandung', value: 1, label: 'a', class: 1 as const },
      { code: '31.71', name: 'Jakarta', value: 1, label: 'b', class: 1 as const },
    ]
    const drawn = draw(<TileMap regions={some} legend={[]} label="x" valueLabel="y" />)
    expect(tags(drawn).filter(tag => tag.name === 'rect')).toHaveLength(1)
  })
})

describe('a QR code', () => {
  it('draws exactly the dark modules, as runs', () => {
    const message = 'https://opop.jabarprov.go.id/cek/OPOP-19-001287'
    const path = tags(draw(<QrCode text={message} label="Periksa" />)).find(tag => tag.attributes.class === 'qr1')
    expect(modules(path?.attributes.d ?? '')).toEqual(encode(message, { border: 0, ecc: 'M' }).data)
  })

  it('is named', () => {
    expect(tags(draw(<QrCode text="x" label="Periksa" />))[0]?.attributes).toMatchObject({
      role: 'img',
      'aria-label': 'Periksa',
    })
  })
})

describe('days', () => {
  it.each([
    [0, 0, 0, 31],
    [1, 0, 1, 30],
    [15, 14, 1, 16],
    [31, 30, 1, 0],
    [32, 31, 0, 0],
  ])('on day %d show %d past, %d today, %d left', (today, past, now, left) => {
    const count = (kind: string) =>
      tags(draw(<DayTiles of={31} today={today} />))
        .find(tag => tag.attributes.class === kind)
        ?.attributes.d?.match(/M/g)?.length ?? 0
    expect([count('d0'), count('d1'), count('d2')]).toEqual([past, now, left])
  })
})

describe('a bullet bar', () => {
  const bar = (actual: number, expected?: number) =>
    draw(<BulletBar label="Terdaftar" actual={actual} promise={4000} expected={expected} />)

  it('says the same in words', () => {
    expect(bar(2347, 1900)).toContain('aria-label="Terdaftar: 2.347 dari 4.000, seharusnya hari ini 1.900"')
  })

  it('changes colour only when behind the plan', () => {
    expect(bar(2347, 1900)).toContain('class="fg"')
    expect(bar(1800, 1900)).toContain('class="fw"')
    expect(bar(10)).toContain('class="fg"')
  })

  it('never leaves its track', () => {
    expect(bar(9000, 9000)).toContain('M0 9h200v6H0z')
  })
})

it('groups of a code are copied without spaces', () => {
  expect(draw(<Code group={4}>7f3a91c40b</Code>).replace(/<[^>]+>/g, '')).toBe('7f3a91c40b')
})

/** The dark modules of a path of runs, row by row. */
function modules(path: string): boolean[][] {
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].map(run => run.slice(1).map(Number))
  const size = Math.max(...runs.map(([x = 0, , length = 0]) => x + length))
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [x = 0, y = 0, length = 0] of runs) rows[y]?.fill(true, x, x + length)
  return rows
}
