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
import { servePicture } from './serve.ts'

/** What staff show photos of, such as a model pesantren or a piece of news. */
export interface PictureOwner {
  ownerKind: string
  ownerId: string
}

/** Gives the photos to their owner, inside the transaction of the cause, which ends when the account has sent too much today. */
export type PutPictures = (tx: Tx, owner: PictureOwner, sender: Sender) => Promise<void>

/**
 * Takes uploaded photos along into a write. All of them are judged before `run` is called; one that is not taken is answered
 * with the field it came in, and nothing is written. Bytes that nobody was given do not outlive the request.
 */
export async function withPictures<Done>(
  house: House,
  uploads: readonly UploadedFile[],
  run: (put: PutPictures) => Promise<Done>,
): Promise<Done | { problem: FileProblem; field: string }> {
  const stored: StoredUpload[] = []
  try {
    for (const upload of uploads) {
      const one = await storeUpload(house, upload, ['photo'])
      if ('problem' in one) return { problem: one.problem, field: upload.field }
      stored.push(one)
    }
    return await run((tx, owner, sender) => putAll(tx, stored, owner, sender))
  } catch (error) {
    if (error instanceof DayUsedUp) return { problem: 'dayUsedUp', field: uploads[error.at]!.field }
    throw error
  } finally {
    // Those that a row names by now stay.
    for (const { hash } of stored)
      await eraseBytes(house, hash).catch(error => house.log.error('bytes that were not taken stay for now', error))
  }
}

async function putAll(tx: Tx, stored: StoredUpload[], owner: PictureOwner, sender: Sender) {
  for (const [at, upload] of stored.entries())
    if (!(await addFile(tx, upload, { ...owner, slot: String(at + 1) }, sender))) throw new DayUsedUp(at)
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

/** What was decided anew keeps the photos of what it replaces, unless others came with it. */
export async function keepPictures(tx: Tx, from: PictureOwner, to: PictureOwner): Promise<void> {
  await sql`
    insert into file_use (file_id, owner_kind, owner_id, slot)
    select file_id, ${to.ownerKind}, ${to.ownerId}::uuid, slot from file_use
    where owner_kind = ${from.ownerKind} and owner_id = ${from.ownerId}::uuid and not exists (
      select from file_use where owner_kind = ${to.ownerKind} and owner_id = ${to.ownerId}::uuid)`.execute(tx)
}

/** The photos of one thing in their order, by the hash of the bytes that came, in hex. */
export async function pictureHashes(tx: Tx, { ownerKind, ownerId }: PictureOwner): Promise<string[]> {
  const { rows } = await sql<{ hash: Buffer }>`
    select f.hash from file_use u join file f on f.id = u.file_id
    where u.owner_kind = ${ownerKind} and u.owner_id = ${ownerId}::uuid order by u.slot`.execute(tx)
  return rows.map(row => row.hash.toString('hex'))
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
export async function showPictureOf(c: Context, owner: PictureOwner, fileId: string): Promise<Response> {
  const isOwn = isUuid(fileId) && (await usedBy(c.var.house.db, owner, fileId))
  if (!isOwn) return problem(c, 404)
  const shown = await servePicture(c, fileId)
  shown?.headers.set('cache-control', publicFor)
  return shown ?? problem(c, 404)
}

/** An hour: what is no longer to be seen is gone from all copies after it. */
const publicFor = 'public, max-age=3600'

async function usedBy(tx: Tx, { ownerKind, ownerId }: PictureOwner, fileId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('file_use')
    .select('file_id')
    .where('file_id', '=', fileId)
    .where('owner_kind', '=', ownerKind)
    .where('owner_id', '=', ownerId)
    .executeTakeFirst()
  return row !== undefined
}
