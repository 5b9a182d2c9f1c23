// Two style sheets from the pieces that stand beside the components: dist/assets/opop.css for whoever comes once, and
// dist/assets/kerja.css, which holds the same and what only desks wear. A page carries one of them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { transform, type CustomAtRules, type Selector, type Visitor } from 'lightningcss'

/** Pieces of components that stand on desks alone; rules below `.kerja` are left out by themselves. */
export const deskPieces = ['desk.css', 'levels.css', 'ranking.css']

/** Joins src/design/**\/*.css (tokens and reset order themselves by @layer), writes the minified sheets and hands them back. */
export function buildStyles(root: string): { common: string; desk: string } {
  const folder = join(root, 'src/design')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.css') && !name.startsWith('sheets'))
    .sort()
  const read = (names: string[]) =>
    ['@layer reset, tokens, base, components;', ...names.map(name => readFileSync(join(folder, name), 'utf8'))].join(
      '\n',
    )
  mkdirSync(join(root, 'dist/assets'), { recursive: true })
  for (const name of readdirSync(join(folder, 'sheets')))
    write(root, name, readFileSync(join(folder, 'sheets', name), 'utf8'))
  return {
    common: write(root, 'opop.css', read(files.filter(name => !deskPieces.includes(name))), withoutDesks),
    desk: write(root, 'kerja.css', read(files)),
  }
}

/** A rule of which every selector begins on a desk is nobody's on the other pages. */
const withoutDesks: Visitor<CustomAtRules> = {
  Rule: {
    style(rule) {
      return rule.value.selectors.every(isOfDesks) ? [] : undefined
    },
  },
}

function isOfDesks(selector: Selector): boolean {
  return selector.some(part => part.type === 'class' && part.name === 'kerja')
}

function write(root: string, filename: string, source: string, visitor?: Visitor<CustomAtRules>): string {
  const { code } = transform({ filename, code: Buffer.from(source), minify: true, visitor })
  writeFileSync(join(root, 'dist/assets', filename), code)
  return code.toString()
}
