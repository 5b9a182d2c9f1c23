import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deskPieces } from '../bin/build-styles.ts'

const folder = join(import.meta.dirname, '../src/design')

/** Classes that have a rule in a piece of the desks, and in no piece that all pages carry. */
export function classesIn(piece: string): string[] {
  return named(piece).filter(one => !shared.has(one))
}

const shared = new Set(
  readdirSync(folder)
    .filter(name => name.endsWith('.css') && !deskPieces.includes(name))
    .flatMap(named),
)

function named(piece: string): string[] {
  const css = readFileSync(join(folder, piece), 'utf8')
  return [...css.matchAll(/\.([a-z][\w-]*)/g)].map(match => match[1]!)
}
