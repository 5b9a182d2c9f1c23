import type { AnyPaperKind } from '../../platform/paper/index.ts'

const known = new Map<string, AnyPaperKind>()

/** Makes kinds of paper known to the register, the public check and the screens of the office; a room does so once. */
export function addPaperKinds(kinds: readonly AnyPaperKind[]): void {
  for (const kind of kinds) {
    if (known.has(kind.code)) throw new Error(`two kinds of paper are called ${kind.code}`)
    if (!/^[A-Z]{1,12}$/.test(kind.series)) throw new Error(`the register of ${kind.code} is no word in capitals`)
    known.set(kind.code, kind)
  }
}

/** A kind by its code; undefined for one that no room has any more. */
export function paperKind(code: string): AnyPaperKind | undefined {
  return known.get(code)
}

/** All kinds, in the order in which they were added. */
export function paperKinds(): AnyPaperKind[] {
  return [...known.values()]
}

/** Where anybody checks a paper of a kind. */
export function checkPath(kind: string, code: string): string {
  return `/${known.get(kind)?.address ?? 'surat'}/${code}`
}
