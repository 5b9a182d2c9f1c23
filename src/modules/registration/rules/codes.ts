import type { Chance } from '../../../platform/keys/chance.ts'
import { spokenCode } from '../../../platform/keys/spoken-code.ts'

/** Short name of a draft for the telephone: D-7K4M. */
export function draftCode(chance: Chance): string {
  return `D-${spokenCode(4, chance)}`
}
