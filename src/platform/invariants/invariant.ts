import type { RawBuilder } from 'kysely'

/** Something that holds of every row at any time, whatever people and machines do. */
export interface Invariant {
  /** Whose it is and what it says, such as `receipts.payload`. */
  code: string
  says: { id: string; en: string }
  /**
   * A query of one column: the ids of the rows that break it. Never a personal value; work that is under way is left out by its
   * age on the real clock.
   */
  broken: RawBuilder<unknown>
}

/** All of them in one list; that a code stands twice is a mistake. */
export function collectInvariants(...lists: readonly (readonly Invariant[])[]): readonly Invariant[] {
  const all = lists.flat()
  const codes = new Set<string>()
  for (const { code } of all) {
    if (codes.has(code)) throw new Error(`the invariant ${code} stands twice`)
    codes.add(code)
  }
  return all
}
