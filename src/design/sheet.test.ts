import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { buildStyles, deskPieces } from '../../bin/build-styles.ts'

const folder = import.meta.dirname
const root = mkdtempSync(join(tmpdir(), 'opop-sheet-'))
mkdirSync(join(root, 'src'))
symlinkSync(folder, join(root, 'src/design'))
const { common, desk: sheet } = buildStyles(root)
const sheets = readdirSync(join(folder, 'sheets')).map(name => `sheets/${name}`)
const pieces = [...readdirSync(folder).filter(name => name.endsWith('.css')), ...sheets]
const source = (name: string) => readFileSync(join(folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')

afterAll(() => rmSync(root, { recursive: true }))

describe('the sheet', () => {
  it('weighs at most 6.5 kB compressed, because it travels inside the first page', () => {
    expect(brotliCompressSync(common).length).toBeLessThanOrEqual(6500)
  })

  it('weighs at most 7.5 kB compressed with what only desks wear', () => {
    expect(brotliCompressSync(sheet).length).toBeLessThanOrEqual(7500)
  })

  it('leaves what only desks wear out of the pages of whoever comes once, and nothing else', () => {
    expect(common).not.toMatch(/\.desk\b|[{}]\.kerja[^,{]*\{/)
    expect(common).toContain(':not(.kerja)')
    for (const name of deskPieces) expect(source(name)).toContain('@layer components')
    expect(sheet.length - common.length).toBeGreaterThan(4000)
  })

  it('breaks a long word beside the tile of a notice, where it would push the page wider than the screen', () => {
    expect(sheet).toMatch(/\.net>div\{[^}]*overflow-wrap:anywhere/)
  })

  it('draws what is barred, a button or a choice, fainter than what is open, in the dark too', () => {
    expect(sheet).toMatch(/[}{]:disabled\{[^}]*opacity:\.4/)
  })

  it('uses no token that does not exist', () => {
    const known = new Set([...sheet.matchAll(/(--[\w-]+):/g)].map(match => match[1]))
    const used = [...sheet.matchAll(/var\((--[\w-]+)/g)].map(match => match[1])
    expect(used.filter(name => !known.has(name))).toEqual([])
  })

  it('declares no token that nobody uses', () => {
    const known = new Set([...source('tokens.css').matchAll(/(--[\w-]+):/g)].map(match => match[1] as string))
    expect([...known].filter(name => !sheet.includes(`var(${name})`))).toEqual([])
  })
})

describe.each(pieces.filter(name => name !== 'tokens.css'))('%s', name => {
  const css = source(name)

  it('stands in a layer', () => {
    expect(css.trim()).toMatch(/^@layer (reset|base|components) \{/)
  })

  it('has no colour of its own', () => {
    expect(css).not.toMatch(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(|:\s*(white|black|red|green|blue|gray|grey|gold)\b/i)
  })

  it('has no size of its own: tokens, or parts of what it stands in', () => {
    const outsideQueries = css.replace(/@(media|container)[^{]*\{/g, '')
    expect(outsideQueries).not.toMatch(/\d(px|rem|pt|mm|cm)\b/)
  })

  it('belongs to something that is drawn', () => {
    const drawn = readdirSync(folder).filter(file => /\.tsx?$/.test(file) && !file.includes('.test.'))
    const all = drawn.map(file => readFileSync(join(folder, file), 'utf8')).join('\n')
    const classes = new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(match => match[1] as string))
    const numbered = (one: string) => all.includes(`\`${one.replace(/\d+$/, '')}\${`)
    const named = (one: string) => new RegExp(`[\\s"'\`.]${one}\\b`).test(all)
    expect([...classes].filter(one => !named(one) && !numbered(one))).toEqual([])
  })
})
