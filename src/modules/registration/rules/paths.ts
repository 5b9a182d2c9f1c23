import type { Call } from '../../programmes/index.ts'

type Named = Pick<Call, 'programme' | 'code'>

/** Where a call is presented and begun. */
export function callPath({ programme, code }: Named): string {
  return `/daftar/${programme}/${code}`
}

/** Where a call stands on /saya; several years may have one of the same code. */
export function callAnchor({ programme, year, code }: Named & Pick<Call, 'year'>): string {
  return `${programme}-${year}-${code}`
}

/** Names the call that somebody came for in the address of /saya. */
export const wantedKey = 'untuk'

/** Where a call is begun. It outlives signing in on the way, which the part behind # does not. */
export function beginPath(call: Named & Pick<Call, 'year'>): string {
  return `/saya?${wantedKey}=${callAnchor(call)}`
}

/** Where the pages of a registration stand. */
export function ownPath(draftCode: string): string {
  return `/saya/${draftCode}`
}
