import type { Tx } from '../../database/open.ts'
import type { FormPage } from '../../form/content.ts'
import type { House } from '../../web/context.ts'
import type { FormBody, UploadedFile } from '../../web/form-body.ts'
import type { PostedPage } from '../actions/save-page.ts'
import { putStored, storeIncoming } from '../actions/attach.ts'
import { detachIn, type Place, type Refused } from '../actions/detach.ts'
import type { Serving } from '../serving.ts'

export type FilesReceived<Row> =
  /** Fields whose file could not be taken, with the code of the reason; whether one was taken out; whether anything changed. */
  { problems: Record<string, string>; removed: boolean; changed: boolean } | Refused<Row>

/** A page with files as it was posted. */
export interface PostedFiles extends PostedPage {
  posted: FormBody
}

/**
 * Takes the files of one page into their slots, or one out when a remove button was pressed. `run` opens the transaction of
 * the change and may end it with more.
 */
export async function receiveFiles<Row, Done extends object>(
  house: House,
  serving: Serving<Row>,
  { page, posted, arrived }: PostedFiles,
  run: (change: (tx: Tx) => Promise<FilesReceived<Row>>) => Promise<Done>,
): Promise<Done | FilesReceived<Row>> {
  const leaving = placeOf(posted.value('lepas').replace(':', '-'), page)
  if (leaving) return run(async tx => takenOut(await detachIn<Row>(tx, serving, leaving, arrived)))
  const uploads = uploadsOf(page, posted.files)
  const incoming = await storeIncoming(house, serving, uploads)
  if (incoming.length === 0) return { problems: {}, removed: false, changed: false }
  return putStored<Row, Done>(house, serving, incoming, arrived, change =>
    run(async tx => {
      const put = await change(tx)
      if (!('taken' in put)) return put
      return { problems: put.problems, removed: false, changed: put.taken.length > 0 }
    }),
  )
}

function takenOut<Row>(done: { detached: boolean } | Refused<Row>): FilesReceived<Row> {
  return 'detached' in done ? { problems: {}, removed: true, changed: done.detached } : done
}

function uploadsOf(page: FormPage, files: UploadedFile[]): { place: Place; upload: UploadedFile }[] {
  return files.flatMap(upload => {
    const place = placeOf(upload.field, page)
    return place && !(upload.size === 0 && upload.name === '') ? [{ place, upload }] : []
  })
}

/** `product-2` is the second place of the slot, of at most 20. */
export function placeOf(field: string, page: FormPage): Place | undefined {
  const [, slot, position = '1'] = /^([a-z0-9_]+)(?:-([1-9]\d?))?$/.exec(field) ?? []
  return page.questions.some(question => question.code === slot)
    ? { slot: slot!, position: Number(position) }
    : undefined
}
