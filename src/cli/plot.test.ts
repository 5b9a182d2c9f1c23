import { expect, test } from 'vitest'
import { plotInk } from './plot-ink.ts'
import { dot, label, placed, stroke, svgFile } from './plot.ts'

const picture = { width: 100, height: 50, title: 'A <title>', description: 'What & why', content: dot(1, 2, 3, 'red') }

test('a file of its own, with size, title and description', () => {
  const svg = svgFile(picture)
  expect(svg).toMatch(
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 100 50" width="100" height="50" role="img"/,
  )
  expect(svg).toContain('<title id="title">A &lt;title&gt;</title>')
  expect(svg).toContain('<desc id="desc">What &amp; why</desc>')
  expect(svg).toContain('aria-labelledby="title desc"')
  expect(svg.endsWith('</svg>\n')).toBe(true)
})

test('places are rounded to hundredths, so that the same scores make the same file', () => {
  expect(dot(1 / 3, 2 / 3, 2, plotInk.ink)).toContain('cx="0.33" cy="0.67"')
  expect(stroke(0.1 + 0.2, 0, 1, 1, plotInk.line)).toContain('x1="0.3"')
  expect(placed(1.005, 2, 'x')).toContain('translate(1 2)')
})

test('lines are whole unless dashed; labels stand where they are told', () => {
  expect(stroke(0, 0, 1, 1, 'red')).not.toContain('dash')
  expect(stroke(0, 0, 1, 1, 'red', 2, '4 3')).toContain('stroke-dasharray="4 3"')
  expect(label(0, 0, 'x', { anchor: 'end', size: 15 })).toContain('text-anchor="end" font-size="15"')
})

test('all inks are readable on the paper: contrast 4.5 or more, but for rules', () => {
  const paper = luminance(plotInk.paper)
  for (const [name, colour] of Object.entries(plotInk)) {
    if (name === 'paper' || name === 'line') continue
    expect((paper + 0.05) / (luminance(colour) + 0.05), name).toBeGreaterThan(4.5)
  }
})

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map(at => {
    const v = parseInt(colour.slice(at, at + 2), 16) / 255
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
