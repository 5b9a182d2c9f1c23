import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { kindOf, type Region } from '../rules/region-book.ts'

/**
 * The regions of one province from the package's own files (Kemendagri codes), parents before children. The files are
 * read as lines, not by the package's parser: of 84,000 lines only those of the province matter.
 */
export function readAreaFiles(province: string): Region[] {
  const folder = join(dirname(createRequire(import.meta.url).resolve('idn-area-data')), '../data')
  return ['provinces', 'regencies', 'districts', 'villages'].flatMap(name =>
    linesOf(readFileSync(join(folder, `${name}.csv`), 'utf8'), province),
  )
}

function linesOf(text: string, province: string): Region[] {
  return text
    .split('\n')
    .filter(line => line.startsWith(province))
    .map(regionOf)
}

/** `32.04.01.2001,32.04.01,Cinunuk`: the first cell is the code, the last the name; no cell holds a comma. */
function regionOf(line: string): Region {
  const cells = line.trim().split(',')
  const code = cells[0]!.replaceAll('.', '')
  const name = cells.at(-1)!.replaceAll('"', '')
  return { code, name, kind: kindOf(code, name) }
}
