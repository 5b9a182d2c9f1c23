// The sheet as it stands in the sources, for tests and for pages drawn without a build.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** All pieces below a folder in the order of their names, the layers named first. */
export function joinedSheet(folder: string): string {
  const pieces = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.css'))
  const texts = pieces.sort().map(name => readFileSync(join(folder, name), 'utf8'))
  return ['@layer reset, tokens, base, components;', ...texts].join('\n')
}
