import type { Tx } from '../../database/open.ts'
import { eraseBytes, lockBytes } from '../../files/bytes.ts'
import type { FileProblem } from '../../files/inspect.ts'
import { storeUpload, type StoredUpload } from '../../files/receive.ts'
import type { House } from '../../web/context.ts'
import type { UploadedFile } from '../../web/form-body.ts'
import { currentDocuments, putDocument } from '../data/documents.ts'
import { holdOpen, type Attaching, type Place, type Refused } from './detach.ts'

type Attached<Row> = { attached: true } | { problem: FileProblem } | Refused<Row>

/** A file on its way into a slot: its bytes are safe on the disk, or they could not be taken. */
export interface Incoming {
  place: Place
  /** The field it came in. */
  field: string
  upload: StoredUpload | { problem: FileProblem }
}

/** What became of several files: fields with problems, and the uploads that rows name now. */
export interface Put {
  problems: Record<string, FileProblem>
  taken: StoredUpload[]
}

/** Puts a file into a slot of a response. What stood there is replaced; what was submitted before stays verifiable. */
export async function attach<Row>(
  house: House,
  serving: Attaching<Row>,
  place: Place,
  upload: UploadedFile,
  at: Temporal.Instant,
): Promise<Attached<Row>> {
  const incoming = await storeIncoming(house, serving, [{ place, upload }])
  if (incoming.length === 0) return { gone: true }
  const run = (change: (tx: Tx) => Promise<Put | Refused<Row>>) => house.db.transaction().execute(change)
  const done = await putStored(house, serving, incoming, at, run)
  if (!('taken' in done)) return done
  const problem = done.problems[upload.field]
  return problem ? { problem } : { attached: true }
}

/** Keeps the bytes of uploads, one by one; those for places that do not exist are left out. */
export async function storeIncoming<Row>(
  house: House,
  { form }: Pick<Attaching<Row>, 'form'>,
  uploads: { place: Place; upload: UploadedFile }[],
): Promise<Incoming[]> {
  const incoming: Incoming[] = []
  for (const { place, upload } of uploads) {
    const slot = form.slots[place.slot]
    if (!slot || !isPlace(slot.most, place.position)) continue
    incoming.push({ place, field: upload.field, upload: await storeUpload(house, upload, slot.accepts) })
  }
  return incoming
}

/**
 * Writes the rows of stored uploads in one transaction, which `run` opens and may end with more. The bytes are safe on the
 * disk before; those that no row names in the end do not outlive their request.
 */
export async function putStored<Row, Done extends object>(
  house: House,
  serving: Attaching<Row>,
  incoming: Incoming[],
  at: Temporal.Instant,
  run: (change: (tx: Tx) => Promise<Put | Refused<Row>>) => Promise<Done>,
): Promise<Done> {
  let taken: StoredUpload[] = []
  try {
    const done = await run(async tx => {
      const put = await putIn(tx, serving, incoming, at)
      taken = 'taken' in put ? put.taken : []
      return put
    })
    if ('again' in done) taken = []
    return done
  } catch (error) {
    taken = []
    throw error
  } finally {
    for (const { upload } of incoming) if (!('problem' in upload) && !taken.includes(upload)) await letGo(house, upload)
  }
}

async function putIn<Row>(
  tx: Tx,
  serving: Attaching<Row>,
  incoming: Incoming[],
  at: Temporal.Instant,
): Promise<Put | Refused<Row>> {
  const refused = await holdOpen<Row>(tx, serving.target(at))
  if (refused) return refused
  const done: Put = { problems: {}, taken: [] }
  const hashes = incoming.flatMap(({ upload }) => ('problem' in upload ? [] : [upload.hash]))
  if (hashes.length > 1) await lockBytes(tx, hashes)
  for (const { place, field, upload } of incoming) {
    const problem = 'problem' in upload ? upload.problem : await putInPlace(tx, serving, place, upload)
    if (problem) done.problems[field] = problem
    else if (!('problem' in upload)) done.taken.push(upload)
  }
  return done
}

async function putInPlace<Row>(
  tx: Tx,
  { form, response, ownerId, sample }: Attaching<Row>,
  place: Place,
  stored: StoredUpload,
): Promise<FileProblem | undefined> {
  const standing = await currentDocuments(tx, response.responseId)
  const taken = standing.some(one => one.slot === place.slot && one.position === place.position)
  if (standing.length - Number(taken) >= form.mostFiles) return 'tooMany'
  const put = { ...place, sentBy: ownerId, sample, upload: stored, taken }
  return (await putDocument(tx, response.responseId, put)) ? undefined : 'dayUsedUp'
}

/** The database may be away, which is why nothing was written; then recurring work erases the bytes later. */
async function letGo(house: House, stored: StoredUpload): Promise<void> {
  await eraseBytes(house, stored.hash).catch(error => house.log.error('bytes that were not taken stay for now', error))
}

function isPlace(most: number, position: number): boolean {
  return Number.isInteger(position) && position >= 1 && position <= most
}
