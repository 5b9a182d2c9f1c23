import { sql } from 'kysely'
import type { Picture } from '../../design/index.ts'
import type { Tx } from '../database/open.ts'
import type { Context, House } from '../web/context.ts'
import type { UploadedFile } from '../web/form-body.ts'
import { problem } from '../web/problem.tsx'
import { isUuid } from '../web/uuid.ts'
import { eraseBytes } from './bytes.ts'
import type { FileProblem } from './inspect.ts'
import { addFile, storeUpload, type Sender, type StoredUpload } from './receive.ts'
import { servePicture, serveThumbnail } from './serve.ts'

/** What staff show photos of, such as a model pesantren or a piece of news. */
export interface PictureOwner {
  ownerKind: string
  ownerId: string
}

/** Several of one kind. */
interface PictureOwners {
  ownerKind: string
  ownerIds: readonly string[]
}

/** A photo that came, and its place among those of its owner. */
interface PlacedUpload {
  slot: string
  file: UploadedFile
}

/** Gives the photos to their owner, each in its place, inside the transaction of the cause, which ends when the account has sent too much today. */
export type PutPictures = (tx: Tx, owner: PictureOwner, sender: Sender) => Promise<void>

/**
 * Takes uploaded photos along into a write. All of them are judged before `run` is called; one that is not taken is answered
 * with the field it came in, and nothing is written. Bytes that nobody was given do not outlive the request.
 */
export async function withPictures<Done>(
  house: House,
  uploads: readonly PlacedUpload[],
  run: (put: PutPictures) => Promise<Done>,
): Promise<Done | { problem: FileProblem; field: string }> {
  const stored: Stored[] = []
  try {
    for (const { slot, file } of uploads) {
      const upload = await storeUpload(house, file, ['photo'])
      if ('problem' in upload) return { problem: upload.problem, field: file.field }
      stored.push({ slot, upload })
    }
    return await run((tx, owner, sender) => putAll(tx, stored, owner, sender))
  } catch (error) {
    if (error instanceof DayUsedUp) return { problem: 'dayUsedUp', field: uploads[error.at]!.file.field }
    throw error
  } finally {
    // Those that a row names by now stay.
    for (const { upload } of stored)
      await eraseBytes(house, upload.hash).catch(error =>
        house.log.error('bytes that were not taken stay for now', error),
      )
  }
}

interface Stored {
  slot: string
  upload: StoredUpload
}

async function putAll(tx: Tx, stored: Stored[], owner: PictureOwner, sender: Sender) {
  for (const [at, { slot, upload }] of stored.entries())
    if (!(await addFile(tx, upload, { ...owner, slot }, sender))) throw new DayUsedUp(at)
}

/** Ends the transaction that photos were to be part of. */
class DayUsedUp extends Error {
  /** Which of the photos was too much. */
  readonly at: number
  constructor(at: number) {
    super('the account has sent all that it may on this day')
    this.at = at
  }
}

/** What was decided anew keeps the photos of before, each in its place, unless another came for it or it is to be empty. */
export async function keepPictures(
  tx: Tx,
  from: PictureOwner,
  to: PictureOwner,
  emptied: readonly string[] = [],
): Promise<void> {
  await sql`
    insert into file_use (file_id, owner_kind, owner_id, slot)
    select u.file_id, ${to.ownerKind}, ${to.ownerId}::uuid, u.slot from file_use u
    where u.owner_kind = ${from.ownerKind} and u.owner_id = ${from.ownerId}::uuid and u.slot <> all(${emptied}::text[])
      and not exists (select from file_use t
        where t.owner_kind = ${to.ownerKind} and t.owner_id = ${to.ownerId}::uuid and t.slot = u.slot)`.execute(tx)
}

/** A photo in its place, as far as it is known by now; `hash` is that of the bytes that came, in hex. */
export interface PlacedPicture extends ShownPicture {
  slot: string
  hash: string
  name: string
  bytes: number
  state: string
}

/** The photos of one thing in their order, whatever became of them. */
export async function placedPictures(tx: Tx, { ownerKind, ownerId }: PictureOwner): Promise<PlacedPicture[]> {
  const { rows } = await sql<Omit<PlacedPicture, 'hash'> & { hash: Buffer }>`
    select u.slot, f.id as "fileId", f.hash, f.name, f.size::float8 as bytes, f.state, coalesce(f.width, 1) as width,
      coalesce(f.height, 1) as height
    from file_use u join file f on f.id = u.file_id
    where u.owner_kind = ${ownerKind} and u.owner_id = ${ownerId}::uuid order by u.slot`.execute(tx)
  return rows.map(row => ({ ...row, hash: row.hash.toString('hex') }))
}

export interface ShownPicture {
  fileId: string
  width: number
  height: number
}

/** The photos of several things that can be shown, in their order, by the id of what they show. */
export async function picturesOf(
  tx: Tx,
  ownerKind: string,
  owners: readonly { id: string }[],
): Promise<Map<string, ShownPicture[]>> {
  const rows = await tx
    .selectFrom('file_use as u')
    .innerJoin('file as f', 'f.id', 'u.file_id')
    .select(['u.owner_id', 'u.file_id as fileId', 'f.width', 'f.height'])
    .where('u.owner_kind', '=', ownerKind)
    .where(sql<boolean>`u.owner_id = any(${owners.map(one => one.id)}::uuid[])`)
    .where('f.state', '=', 'usable')
    .orderBy('u.owner_id')
    .orderBy('u.slot')
    .execute()
  const shown = rows.map(({ width, height, ...row }) => ({ ...row, width: width ?? 1, height: height ?? 1 }))
  return Map.groupBy(shown, row => row.owner_id)
}

/** Photos as the design shows them; `at` is where their route stands, with the owner's id. */
export function photosAt(at: string, pictures: readonly ShownPicture[] = [], alt = ''): Picture[] {
  return pictures.map(({ fileId, width, height }) => ({ src: `${at}/${fileId}`, alt, width, height }))
}

/** Answers with one photo of its owner, whom the route has found to be seen by everybody: copies may be kept for a while. */
export async function showPictureOf(
  c: Context,
  { ownerKind, ownerId }: PictureOwner,
  fileId: string,
): Promise<Response> {
  const isOwn = isUuid(fileId) && (await usedBy(c.var.house.db, { ownerKind, ownerIds: [ownerId] }, fileId))
  if (!isOwn) return problem(c, 404)
  const shown = await servePicture(c, fileId)
  shown?.headers.set('cache-control', publicFor)
  return shown ?? problem(c, 404)
}

/** An hour: what is no longer to be seen is gone from all copies after it. */
const publicFor = 'public, max-age=3600'

/** Answers with one photo of these owners, which the route has found to be seen by whoever asks; no copy is kept. */
export async function showPictureAmong(c: Context, owners: PictureOwners, fileId: string): Promise<Response> {
  const isSmall = c.req.query('kecil') !== undefined
  const isTheirs = isUuid(fileId) && (await usedBy(c.var.house.db, owners, fileId))
  const shown = isTheirs && (await (isSmall ? serveThumbnail : servePicture)(c, fileId))
  return shown || problem(c, 404)
}

async function usedBy(tx: Tx, { ownerKind, ownerIds }: PictureOwners, fileId: string): Promise<boolean> {
  const { rows } = await sql`
    select from file_use where file_id = ${fileId} and owner_kind = ${ownerKind}
      and owner_id = any(${ownerIds}::uuid[]) limit 1`.execute(tx)
  return rows.length > 0
}
