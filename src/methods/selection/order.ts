import type { Candidates } from './candidates.ts'
import type { Rules } from './rules.ts'

/** SHA-256 of some bytes; given by the caller, since the browser and Node have it in different places. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/**
 * The input rows in order of place: higher score first; equal scores by the columns of `ties` (the higher first, or the
 * lower first for "-column", empty last); then by the smaller SHA-256(draw_seed ‖ 0x00 ‖ applicant).
 */
export function placeInOrder(candidates: Candidates, units: Float64Array, rules: Rules, sha256: Sha256): Int32Array {
  const draw = candidates.applicants.map(applicant => drawKey(rules.draw_seed, applicant, sha256))
  const columns = rules.ties.slice(0, -1).map(tie => tieColumn(candidates, tie))
  return Int32Array.from(units.keys()).sort((a, b) => {
    if (units[a] !== units[b]) return units[b]! - units[a]!
    for (const column of columns) if (column[a] !== column[b]) return column[b]! > column[a]! ? 1 : -1
    return compareBytes(draw[a]!, draw[b]!)
  })
}

/** The last step between equals. */
export function drawKey(seed: string, applicant: string, sha256: Sha256): Uint8Array {
  return sha256(new TextEncoder().encode(`${seed}\0${applicant}`))
}

function tieColumn(candidates: Candidates, tie: string): Float64Array {
  const named = candidates.numbers.get(tie)
  const column = named ?? candidates.numbers.get(tie.slice(1))!
  const sign = named ? 1 : -1
  return column.map(value => (Number.isNaN(value) ? -Infinity : sign * value))
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return a[k]! - b[k]!
  return 0
}
