import { placeFields } from './fields.ts'

/** What is said of a place, by the names of its fields. */
export type PlaceSaid = Record<string, string | null>

/** Whether a region lies in a wider one: its code begins with that one's. Nothing lies nowhere. */
export function liesIn(narrow: string | null | undefined, wide: string | null | undefined): boolean {
  return !narrow || (wide != null && narrow.startsWith(wide))
}

/**
 * What is said of a place beside what stands there, so that a village lies in its kecamatan and that in its regency: what does
 * not lie in the wider region that counts is not taken, and what stands there and lies in it no more is emptied.
 */
export function fittingPlace(present: PlaceSaid, said: PlaceSaid): PlaceSaid {
  const fitting = { ...said }
  const now = (field: string) => (field in fitting ? fitting[field] : present[field])
  for (const [at, narrow] of placeFields.entries()) {
    if (at === 0 || liesIn(now(narrow), now(placeFields[at - 1]!))) continue
    delete fitting[narrow]
    if (!liesIn(present[narrow], now(placeFields[at - 1]!))) fitting[narrow] = null
  }
  return fitting
}
