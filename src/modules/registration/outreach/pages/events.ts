import type { Lang } from '../../../../design/index.ts'
import type { HistoryEntry } from '../../../../platform/history/index.ts'
import type { Entry } from '../data/entries.ts'
import { words } from '../words.ts'

/** Contacts as a history tells them; a number only where `phone` puts it into words. */
export function eventsOf(entries: readonly Entry[], lang: Lang, phone?: (e164: string) => string): HistoryEntry[] {
  const w = words(lang)
  return entries.toReversed().map(entry => ({
    at: entry.at,
    who: entry.who ?? undefined,
    title: w.outcomes[entry.outcome],
    detail: [w.happened(entry.season[lang]), phone && entry.phone && w.page.phoneHeard(phone(entry.phone)), entry.note]
      .filter(Boolean)
      .join(' · '),
  }))
}
