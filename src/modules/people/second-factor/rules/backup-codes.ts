import type { Chance } from '../../../../platform/keys/chance.ts'
import { spokenCode } from '../../../../platform/keys/spoken-code.ts'

/** So many are given at a time; each is good once. */
export const howMany = 10
const half = 5

/** New backup codes, such as K7MWP-2RTXY. */
export function newBackupCodes(chance: Chance): string[] {
  return Array.from({ length: howMany }, () => `${spokenCode(half, chance)}-${spokenCode(half, chance)}`)
}

/** A backup code as it was given, however it was typed; undefined for what cannot be one. */
export function backupCodeIn(typed: string): string | undefined {
  const signs = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return signs.length === 2 * half ? `${signs.slice(0, half)}-${signs.slice(half)}` : undefined
}
