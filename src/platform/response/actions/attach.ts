import type { Tx } from '../../database/open.ts'
import { eraseBytes } from '../../files/bytes.ts'
import type { FileProblem } from '../../files/inspect.ts'
import { storeUpload, type StoredUpload } from '../../files/receive.ts'
import type { House } from '../../web/context.ts'
import type { UploadedFile } from '../../web/form-body.ts'
import { clearSlot, countChange, currentDocuments, putDocument } from '../data/documents.ts'
import { holdDraft, type Target } from '../data/draft.ts'
import type { Serving } from '../serving.ts'

export interface Place {
  slot: string
  position: number
}

type Attaching<Row> = Pick<Serving<Row>, 'form' | 'response' | 'target' | 'ownerId' | 'sample'>

/** `gone`: there is no such subject any more. */
type Refused<Row> = { refused: Row } | { gone: true }
type Attached<Row> = { attached: true } | { problem: FileProblem } | Refused<Row>

/**
 * Puts a file into a slot of a response. What stood there is replaced; what was submitted before stays verifiable. The bytes
 * are safe on the disk before the row is written.
 */
export async function attach<Row>(
  house: House,
  serving: Attaching<Row>,
  place: Place,
  upload: UploadedFile,
  at: Temporal.Instant,
): Promise<Attached<Row>> {
  const slot = serving.form.slots[place.slot]
  if (!slot || !isPlace(slot.most, place.position)) return { gone: true }
  const stored = await storeUpload(house, upload, slot.accepts)
  if ('problem' in stored) return stored
  let done: Attached<Row> | undefined
  try {
    return (done = await house.db.transaction().execute(tx => putInPlace(tx, serving, place, stored, at)))
  } finally {
    // Bytes without a row do not outlive their request.
    if (!done || !('attached' in done)) await letGo(house, stored)
  }
}

async function putInPlace<Row>(
  tx: Tx,
  { form, response, target, ownerId, sample }: Attaching<Row>,
  place: Place,
  stored: StoredUpload,
  at: Temporal.Instant,
): Promise<Attached<Row>> {
  const refused = await holdOpen<Row>(tx, target(at))
  if (refused) return refused
  const standing = await currentDocuments(tx, response.responseId)
  const taken = standing.some(one => one.slot === place.slot && one.position === place.position)
  if (standing.length - Number(taken) >= form.mostFiles) return { problem: 'tooMany' }
  const put = { ...place, sentBy: ownerId, sample, upload: stored, taken }
  return (await putDocument(tx, response.responseId, put)) ? { attached: true } : { problem: 'dayUsedUp' }
}

/** The database may be away, which is why nothing was written; then recurring work erases the bytes later. */
async function letGo(house: House, stored: StoredUpload): Promise<void> {
  await eraseBytes(house, stored.hash).catch(error => house.log.error('bytes that were not taken stay for now', error))
}

/** Takes a file out of a slot. Nothing there is no mistake. */
export function detach<Row>(
  { db }: Pick<House, 'db'>,
  { response, target }: Attaching<Row>,
  place: Place,
  at: Temporal.Instant,
): Promise<{ detached: boolean } | Refused<Row>> {
  return db.transaction().execute(async tx => {
    const refused = await holdOpen<Row>(tx, target(at))
    if (refused) return refused
    const detached = await clearSlot(tx, response.responseId, place)
    if (detached) await countChange(tx, response.responseId)
    return { detached }
  })
}

function isPlace(most: number, position: number): boolean {
  return Number.isInteger(position) && position >= 1 && position <= most
}

async function holdOpen<Row>(tx: Tx, target: Target): Promise<Refused<Row> | undefined> {
  const held = await holdDraft<Row>(tx, target)
  if (!held) return { gone: true }
  return held.may ? undefined : { refused: held.subject }
}
