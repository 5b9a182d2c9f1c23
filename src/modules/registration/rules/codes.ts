import type { Chance } from '../../../platform/keys/chance.ts'
import { spokenCode } from '../../../platform/keys/spoken-code.ts'

/** Sixteen characters that answer for a phone: known to it only. */
export function confirmationCode(chance: Chance): string {
  return spokenCode(16, chance)
}

/** Short name of a draft for the telephone: D-7K4M. */
export function draftCode(chance: Chance): string {
  return `D-${spokenCode(4, chance)}`
}
