import { storeUpload } from '../../../platform/files/receive.ts'
import type { FileProblem } from '../../../platform/files/inspect.ts'
import type { House } from '../../../platform/web/context.ts'
import type { UploadedFile } from '../../../platform/web/form-body.ts'
import type { Tx } from '../../../platform/database/open.ts'
import type { Slot } from '../../../platform/form/type.ts'
import { isOpen, type SeasonForm } from '../../programmes/index.ts'
import { clearSlot, countChange, currentDocuments, putDocument } from '../data/documents.ts'
import { holdOwn, type Held } from '../data/registrations.ts'
import type { Refusal } from './refusal.ts'

export interface Place {
  slot: string
  position: number
}

/**
 * Puts a file into a slot of the actor's registration. What stood there is replaced; what was submitted before stays
 * verifiable. The bytes are safe on the disk before the row is written.
 */
export async function attach(
  house: Pick<House, 'db' | 'store'> & House,
  ownerId: string,
  season: SeasonForm,
  place: Place,
  upload: UploadedFile,
  arrived: Temporal.Instant,
): Promise<{ attached: true } | { problem: FileProblem } | Refusal> {
  const slot = season.slots[place.slot]
  if (!slot || !isPlace(slot, place.position)) return { refused: 'no-registration' }
  const stored = await storeUpload(house, upload, slot.accepts)
  if ('problem' in stored) return stored
  return house.db.transaction().execute(async tx => {
    const held = await holdOpen(tx, ownerId, arrived)
    if ('refused' in held) return held
    const standing = await currentDocuments(tx, held.id)
    const taken = standing.some(one => one.slot === place.slot && one.position === place.position)
    if (standing.length - Number(taken) >= season.rules.mostFiles) return { problem: 'tooMany' as const }
    await putDocument(tx, held.id, {
      ...place,
      upload: stored,
      taken,
      keepOld: held.number !== null,
      sample: held.sample,
    })
    return { attached: true as const }
  })
}

/** Takes a file out of a slot. Nothing there is no mistake. */
export async function detach(
  { db }: Pick<House, 'db'>,
  ownerId: string,
  place: Place,
  arrived: Temporal.Instant,
): Promise<{ detached: boolean } | Refusal> {
  return db.transaction().execute(async tx => {
    const held = await holdOpen(tx, ownerId, arrived)
    if ('refused' in held) return held
    const detached = await clearSlot(tx, held.id, { ...place, keepOld: held.number !== null })
    if (detached) await countChange(tx, held.id)
    return { detached }
  })
}

function isPlace(slot: Slot, position: number): boolean {
  return Number.isInteger(position) && position >= 1 && position <= slot.most
}

/** The owner's registration, held, when it may be changed now. */
export async function holdOpen(tx: Tx, ownerId: string, at: Temporal.Instant): Promise<Held | Refusal> {
  const held = await holdOwn(tx, ownerId)
  if (!held) return { refused: 'no-registration' }
  if (!isOpen(held.window, at)) return { refused: 'window', window: held.window }
  return held.state === 'draft' || held.state === 'reopened' ? held : { refused: 'state', state: held.state }
}
