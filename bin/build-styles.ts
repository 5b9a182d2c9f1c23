// One style sheet from the pieces that stand beside the components: dist/assets/opop.css.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { transform } from 'lightningcss'

/** Joins src/design/**\/*.css (tokens and reset order themselves by @layer) and writes the minified sheet. */
export function buildStyles(root: string): string {
  const folder = join(root, 'src/design')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.css') && !name.startsWith('sheets'))
    .sort()
  const joined = ['@layer reset, tokens, base, components;', ...files.map(f => readFileSync(join(folder, f), 'utf8'))]
  const { code } = transform({ filename: 'opop.css', code: Buffer.from(joined.join('\n')), minify: true })
  mkdirSync(join(root, 'dist/assets'), { recursive: true })
  writeFileSync(join(root, 'dist/assets/opop.css'), code)
  for (const name of readdirSync(join(folder, 'sheets'))) buildSheet(root, name)
  return code.toString()
}

/** A sheet of its own, which only the pages carry that need it. */
function buildSheet(root: string, name: string): void {
  const source = readFileSync(join(root, 'src/design/sheets', name))
  const { code } = transform({ filename: name, code: source, minify: true })
  writeFileSync(join(root, 'dist/assets', name), code)
}
