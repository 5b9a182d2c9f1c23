import type { Database } from '../../../platform/database/open.ts'
import type { SeasonFigures } from '../rules/figures.ts'
import { readFigures } from './figures.ts'

interface Kept {
  figures: Promise<SeasonFigures>
  readAt: number
}

const kept = new WeakMap<Database, Map<string, Kept>>()
const freshFor = 20_000

/**
 * The same as {@link readFigures}, at most 20 seconds old, so that a crowd on the home page costs the database two
 * statements every 20 seconds. Says with `at` how fresh it is.
 */
export function keptFigures(db: Database, seasonId: string, now: Temporal.Instant): Promise<SeasonFigures> {
  const bySeason = kept.get(db) ?? new Map<string, Kept>()
  kept.set(db, bySeason)
  const known = bySeason.get(seasonId)
  if (known && performance.now() - known.readAt < freshFor) return known.figures
  const figures = readFigures(db, seasonId, now)
  bySeason.set(seasonId, { figures, readAt: performance.now() })
  figures.catch(() => bySeason.delete(seasonId))
  return figures
}
