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

/** Where one begins for a call: its place on /saya, or, when it has closed meanwhile, its own page. */
export function beginPath(call: Named & Pick<Call, 'year'>): string {
  return `/saya?untuk=${call.programme}/${call.code}#${callAnchor(call)}`
}

/** Where the pages of a registration stand. */
export function ownPath(draftCode: string): string {
  return `/saya/${draftCode}`
}
