import type { Table } from './table.ts'
import { Refusal } from './verb.ts'

/** Refuses a file in which one value of a column stands twice, naming both rows. */
export function refuseDuplicates(table: Table, column: string): void {
  const { codes, names } = table.levels(column)
  const first = new Int32Array(names.length).fill(-1)
  codes.forEach((code, row) => {
    if (first[code]! < 0) first[code] = row
    else {
      const at = `${table.file}, row ${table.line(row)}, column ${column}`
      throw new Refusal(`${at}: ${names[code]} already stands in row ${table.line(first[code]!)}`)
    }
  })
}

/** Refuses a file in which one pair of two columns stands twice, naming both rows. */
export function refuseDuplicatePairs(table: Table, columnA: string, columnB: string): void {
  const a = table.levels(columnA)
  const b = table.levels(columnB)
  const twice = firstDuplicatePair(a.codes, b.codes, a.names.length, b.names.length)
  if (!twice) return
  const [first, second] = twice
  const pair = `${columnA} ${a.names[a.codes[second]!]} with ${columnB} ${b.names[b.codes[second]!]}`
  throw new Refusal(`${table.file}, row ${table.line(second)}: ${pair} already stands in row ${table.line(first)}`)
}

/** The earliest row that repeats a pair of codes, with the row it repeats; undefined when every pair stands once. */
export function firstDuplicatePair(
  codesA: Int32Array,
  codesB: Int32Array,
  levelsA: number,
  levelsB: number,
): [number, number] | undefined {
  const starts = new Int32Array(levelsA + 1)
  for (const code of codesA) starts[code + 1]!++
  for (let a = 0; a < levelsA; a++) starts[a + 1]! += starts[a]!
  const order = new Int32Array(codesA.length)
  for (let row = 0; row < codesA.length; row++) order[starts[codesA[row]!]!++] = row
  const seen = new Int32Array(levelsB).fill(-1)
  let found: [number, number] | undefined
  for (const row of order) {
    const before = seen[codesB[row]!]!
    const repeats = before >= 0 && codesA[before] === codesA[row]
    if (repeats && (!found || row < found[1])) found = [before, row]
    if (!repeats) seen[codesB[row]!] = row
  }
  return found
}
