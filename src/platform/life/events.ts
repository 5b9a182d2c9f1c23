import type { Tx } from '../database/open.ts'
import type { HistoryEntry } from '../history/index.ts'
import type { Life } from './life.ts'
import { historyOf } from './step.ts'

/** Every step that one thing took, for its history; `moves` says what each is called, by `{from}-{to}`. */
export async function lifeEvents(
  tx: Tx,
  life: Life,
  id: string,
  moves: Readonly<Record<string, string>>,
): Promise<HistoryEntry[]> {
  const steps = await historyOf(tx, life, id)
  return steps.map(({ from, to, actor, reason, at }) => {
    const move = `${from}-${to}`
    return { at, who: actor, title: moves[move] ?? move, why: reason }
  })
}
