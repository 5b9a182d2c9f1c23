import { instant } from '../../../platform/clock/clock.ts'
import type { HistoryEntry } from '../../../platform/history/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { officeNumbers, type PaperShown } from '../data/papers.ts'
import { words } from '../words.ts'

/** What happened to a paper: made, entered into the office's book, revoked. */
export async function eventsOf(c: Context, paper: PaperShown): Promise<HistoryEntry[]> {
  const w = words(c.var.lang)
  const numbers = await officeNumbers(c.var.house.db, paper.id)
  return [
    { at: instant(paper.happened_at), who: paper.by ?? undefined, title: w.events.issued },
    ...numbers.map(({ at, by, number, dated }) => ({
      ...{ at: instant(at), who: by ?? undefined, title: w.events.numbered, detail: w.office.said(number, dated) },
    })),
    ...(paper.revoked_at
      ? [
          {
            ...{ at: instant(paper.revoked_at), who: paper.revoker ?? undefined, title: w.events.revoked },
            why: paper.revoked_reason ?? undefined,
          },
        ]
      : []),
  ]
}
