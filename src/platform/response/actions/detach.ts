import type { Tx } from '../../database/open.ts'
import type { House } from '../../web/context.ts'
import { clearSlot, countChange } from '../data/documents.ts'
import { holdDraft, type Target } from '../data/draft.ts'
import type { Serving } from '../serving.ts'

export interface Place {
  slot: string
  position: number
}

/** What files need to know of a response. */
export type Attaching<Row> = Pick<Serving<Row>, 'form' | 'response' | 'target' | 'ownerId' | 'sample'>

/** `gone`: there is no such subject any more. */
export type Refused<Row> = { refused: Row } | { gone: true }

/** Takes a file out of a slot. Nothing there is no mistake. */
export function detach<Row>(
  { db }: Pick<House, 'db'>,
  serving: Attaching<Row>,
  place: Place,
  at: Temporal.Instant,
): Promise<{ detached: boolean } | Refused<Row>> {
  return db.transaction().execute(tx => detachIn(tx, serving, place, at))
}

/** The same inside a transaction of more. */
export async function detachIn<Row>(
  tx: Tx,
  { response, target }: Attaching<Row>,
  place: Place,
  at: Temporal.Instant,
): Promise<{ detached: boolean } | Refused<Row>> {
  const refused = await holdOpen<Row>(tx, target(at))
  if (refused) return refused
  const detached = await clearSlot(tx, response.responseId, place)
  if (detached) await countChange(tx, response.responseId)
  return { detached }
}

/** Holds a response that may be written to; else why it may not. */
export async function holdOpen<Row>(tx: Tx, target: Target): Promise<Refused<Row> | undefined> {
  const held = await holdDraft<Row>(tx, target)
  if (!held) return { gone: true }
  return held.may ? undefined : { refused: held.subject }
}
