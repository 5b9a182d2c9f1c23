import { describe, expect, it } from 'vitest'
import { DotWhisker } from './dot-whisker.tsx'
import { draw } from './draw.tsx'
import { InlineForm } from './inline-form.tsx'
import { KecamatanMap } from './kecamatan-map.tsx'
import { brokenTies, tags, text } from './markup.ts'
import { MediaList } from './media-list.tsx'
import { Ranking, type RankedRow } from './ranking.tsx'
import { RowCheck } from './row-check.tsx'
import { SplitBar } from './split-bar.tsx'

const scale = { from: 66, to: 92, ticks: [70, 80, 90] }
const row = (rank: number, score: number): RankedRow => ({
  rank,
  name: `PP ${rank}`,
  raw: score + 1,
  score,
  low: score - 3,
  high: score + 3,
  chance: 0.5,
})

describe('the plenary board', () => {
  const html = draw(
    <Ranking
      caption="Peringkat"
      scale={scale}
      cut={{ value: 78.8, label: 'Batas: 2 tempat', after: 2 }}
      groups={[
        { status: { kind: 'done', word: 'Pasti masuk' }, mark: 'in', rows: [row(1, 87)] },
        { status: { kind: 'behind', word: 'Terlalu dekat' }, mark: 'near', rows: [row(2, 79), row(3, 78)] },
        { status: { kind: 'empty', word: 'Belum masuk' }, mark: 'out', rows: [row(4, 70)] },
      ]}
    />,
  )

  it('draws the cut once, as a row of its own, after the last place', () => {
    const said = text(html)
    expect(said.match(/Batas: 2 tempat/g)).toHaveLength(1)
    expect(said.indexOf('PP 2')).toBeLessThan(said.indexOf('Batas'))
    expect(said.indexOf('Batas')).toBeLessThan(said.indexOf('PP 3'))
  })

  it('says each interval in words and marks each group by a shape', () => {
    expect(html).toContain('aria-label="87,0, antara 84,0 dan 90,0"')
    expect(
      tags(html)
        .filter(tag => tag.name === 'circle')
        .map(tag => tag.attributes.class),
    ).toEqual(['fg', 'fp wk se'])
    expect(tags(html).filter(tag => tag.attributes.class === 'fw')).toHaveLength(2)
  })

  it('keeps every row as wide as its head', () => {
    const widths = html
      .split('<tr')
      .slice(1)
      .map(line => cells(line.split('</tr>')[0] ?? ''))
    expect(new Set(widths)).toEqual(new Set([7]))
  })
})

it('an interval never leaves its scale', () => {
  const html = draw(<DotWhisker score={95} low={10} high={99} cut={80} scale={scale} mark="near" />)
  const xs = [...html.matchAll(/[MH](-?[\d.]+)/g)].map(match => Number(match[1]))
  expect(Math.min(...xs)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...xs)).toBeLessThanOrEqual(300)
})

describe('the map of kecamatan', () => {
  const blocks = [{ code: '3204', name: 'Bandung', reached: [true, true, false, true, false, false, true, true, true] }]
  const html = draw(<KecamatanMap label="Terjangkau" blocks={blocks} />)

  it('draws one tile for each, filled when reached', () => {
    const count = (kind: string) =>
      tags(html)
        .find(tag => tag.attributes.class === kind)
        ?.attributes.d?.match(/M/g)?.length
    expect([count('g3'), count('g0')]).toEqual([6, 3])
  })

  it('starts a second row after eight', () => {
    expect(tags(html).find(tag => tag.attributes.class === 'g3')?.attributes.d).toContain('M5 32h8')
  })

  it('says the same in words', () => {
    expect(text(html)).toContain('Bandung: 6 dari 9')
  })
})

describe('a split bar', () => {
  it('gives each part its share', () => {
    const html = draw(
      <SplitBar
        label="x"
        parts={[
          { value: 3, tone: 'green' },
          { value: 1, tone: 'terra' },
        ]}
      />,
    )
    expect(html).toMatch(/class="fg" d="M0 0h74\.6/)
    expect(html).toMatch(/class="fw" d="M75 0h24\.6/)
  })

  it('of nothing divides by nothing', () => {
    expect(draw(<SplitBar label="x" parts={[{ value: 0, tone: 'green' }]} />)).not.toMatch(/NaN|-0\./)
  })
})

describe('things with pictures', () => {
  it('keep the place of a picture that loads late, and of one that is missing', () => {
    const picture = { src: '/foto/1', alt: '', width: 800, height: 600 }
    const html = draw(
      <MediaList
        items={[
          { href: '/a', picture, title: 'Madu' },
          { href: '/b', title: 'Batik' },
        ]}
      />,
    )
    const image = tags(html).find(tag => tag.name === 'img')
    expect(image?.attributes).toMatchObject({ width: '800', height: '600', alt: '', loading: 'lazy' })
    expect(tags(html).filter(tag => tag.attributes.class === 'img')).toHaveLength(1)
  })
})

describe('forms of one line', () => {
  it('ask by GET unless they change something', () => {
    const form = (post?: boolean) =>
      tags(draw(<InlineForm id="n" label="Nomor" action="/cek" button="Periksa" post={post} />))[0]
    expect(form()?.attributes.method).toBeUndefined()
    expect(form(true)?.attributes.method).toBe('post')
  })

  it('and boxes in rows are named', () => {
    const html = draw(
      <>
        <InlineForm id="n" label="Nomor" action="/cek" button="Periksa" />
        <RowCheck name="pilih" value="1" label="Pilih PP Al-Falah" />
      </>,
    )
    expect(brokenTies(html)).toEqual([])
  })
})

/** How many columns a row of a table covers. */
function cells(line: string): number {
  return tags(line)
    .filter(tag => tag.name === 'td' || tag.name === 'th')
    .reduce((sum, tag) => sum + Number(tag.attributes.colspan ?? 1), 0)
}
