import { formatDate, type Lang } from '../../../design/index.ts'
import type { Tx } from '../../../platform/database/open.ts'
import type { HistoryEntry } from '../../../platform/history/index.ts'
import { movesOfStage } from '../data/timeline.ts'

/** How a room tells that its window was moved. */
export interface WindowTold {
  closes: (when: string) => string
  /** Who moved it, where nobody is named. */
  office: string
}

/** How the window of a stage was moved since it was set, for the history of what hangs on it. */
export async function windowEvents(
  tx: Tx,
  stageId: string,
  lang: Lang,
  { closes, office }: WindowTold,
): Promise<HistoryEntry[]> {
  const moves = await movesOfStage(tx, stageId)
  return moves
    .filter(move => move.adopted && move.old)
    .map(({ at, actor, window, reason, source }) => ({
      at,
      who: actor ?? office,
      title: closes(formatDate(window.closesAt, lang, 'datetime')),
      why: reason[lang],
      source,
    }))
}
