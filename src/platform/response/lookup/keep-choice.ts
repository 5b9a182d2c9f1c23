import type { Database } from '../../database/open.ts'
import { holdDraft, savePage } from '../data/draft.ts'
import type { Serving } from '../serving.ts'
import { prefill } from './prefill.ts'

/**
 * Links a subject with a known record and prefills what is not answered yet; without an id it is none of those known, and
 * answers stay. Resolves to whether it was kept: not where nothing can be saved, and not for a record that nobody may choose.
 */
export async function keepChoice<Row>(
  db: Database,
  serving: Pick<Serving<Row>, 'form' | 'lookup' | 'target'>,
  id: string | undefined,
  at: Temporal.Instant,
): Promise<boolean> {
  const { form, lookup } = serving
  const target = serving.target(at)
  return db.transaction().execute(async tx => {
    const held = await holdDraft<Row>(tx, target)
    if (!lookup || !held?.may) return false
    const chosen = id === undefined ? undefined : await lookup.byId(tx, id)
    if (id !== undefined && !chosen) return false
    const filled = chosen ? prefill(chosen, held.answers, form.content) : {}
    const answers = { ...held.answers, ...filled }
    const also = await lookup.choose(tx, held.subject, { id: chosen?.id, answers, at })
    // Saved even where no answer changes: what was sent before is not what stands now.
    await savePage(tx, target, filled, at, also)
    return true
  })
}
