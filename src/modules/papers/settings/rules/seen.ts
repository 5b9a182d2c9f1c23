import type { Period } from './periods.ts'

/** What a page has shown of periods: whoever changes one of them changes this. */
export function seenOf(periods: readonly (Period & { id: string })[]): [id: string, endsOn: string | null][] {
  return periods.map(({ id, endsOn }) => [id, endsOn])
}
