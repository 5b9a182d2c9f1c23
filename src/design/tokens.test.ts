import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

type Tokens = Record<string, string>

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const light = declared(css.slice(0, css.indexOf('.kerja {')))
const dark = { ...light, ...declared(between('prefers-color-scheme: dark', '@media print')) }
const print = { ...light, ...declared(between('@media print', '@page')) }

const grounds = ['paper', 'sunk', 'green-tint', 'blue-tint', 'terra-tint', 'red-tint']
const text = [
  ...['ink', 'ink-2'].flatMap(front => grounds.map(back => [front, back])),
  ...['green', 'blue', 'terra', 'red', 'gold'].flatMap(front => ['paper', 'sunk'].map(back => [front, back])),
  ...['green', 'blue', 'terra', 'red'].map(front => [front, `${front}-tint`]),
  ['on-green', 'green'],
  ['on-band', 'band'],
  ['on-band-2', 'band'],
  ['band', 'on-band'],
  ['ink', 'm1'],
  ['ink', 'm2'],
  ['map-on', 'm3'],
  ['map-on', 'm4'],
  ['sheet-ink', 'sheet'],
] as [string, string][]
const controls = [
  ['edge', 'paper'],
  ['edge', 'sunk'],
  ['blue', 'paper'],
  ['on-band', 'band'],
  ['paper', 'green'],
  ['paper', 'red'],
  ['paper', 'gold'],
] as [string, string][]

describe.each([
  ['light', light],
  ['dark', dark],
  ['print', print],
])('in %s', (_medium, tokens) => {
  it.each(text)('%s on %s reads: 4.5 or more', (front, back) => {
    expect(contrast(tokens, front, back)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(controls)('%s on %s shows: 3 or more', (front, back) => {
    expect(contrast(tokens, front, back)).toBeGreaterThanOrEqual(3)
  })

  it('each class of the map is further from the ground than the one before', () => {
    const steps = ['m1', 'm2', 'm3', 'm4'].map(step => contrast(tokens, step, 'paper'))
    expect(steps).toEqual([...steps].sort((a, b) => a - b))
  })
})

it('what is scanned looks the same in every medium', () => {
  for (const token of ['sheet', 'sheet-ink']) expect([dark[token], print[token]]).toEqual([light[token], light[token]])
})

it('a finger always gets 44 px, a mouse on a desk 32', () => {
  expect(light.tap).toBe('3rem')
  expect(declared(between('.kerja {', '@media (pointer')).tap).toBe('2rem')
  expect(declared(between('pointer: coarse', '@media (prefers')).tap).toBe('2.75rem')
})

function between(from: string, to: string): string {
  const start = css.indexOf(from)
  return css.slice(start, css.indexOf(to, start))
}

function declared(part: string): Tokens {
  return Object.fromEntries(
    [...part.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

/** WCAG 2.2 contrast ratio of two tokens. */
function contrast(tokens: Tokens, front: string, back: string): number {
  const [a, b] = [luminance(tokens[front]), luminance(tokens[back])]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(hex: string | undefined): number {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(hex ?? '')?.[1]
  if (!digits) throw new Error(`not a colour: ${hex}`)
  const full = digits.length === 3 ? [...digits].map(d => d + d).join('') : digits
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map(at => linear(parseInt(full.slice(at, at + 2), 16) / 255))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
