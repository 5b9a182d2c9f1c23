import type { FormPage } from '../../form/content.ts'
import type { House } from '../../web/context.ts'
import type { FormBody } from '../../web/form-body.ts'
import { attach, detach, type Place } from '../actions/attach.ts'
import type { Serving } from '../serving.ts'

export type FilesReceived<Row> =
  /** Fields whose file could not be taken, with the code of the reason; whether one was taken out. */
  { problems: Record<string, string>; removed: boolean } | { refused: Row } | { gone: true }

/** Takes the files of one page into their slots, one by one; or takes one out when a remove button was pressed. */
export async function receiveFiles<Row>(
  house: House,
  serving: Serving<Row>,
  page: FormPage,
  posted: FormBody,
  at: Temporal.Instant,
): Promise<FilesReceived<Row>> {
  const leaving = placeOf(posted.value('lepas').replace(':', '-'), page)
  if (leaving) {
    const done = await detach<Row>(house, serving, leaving, at)
    return 'detached' in done ? { problems: {}, removed: true } : done
  }
  const problems: Record<string, string> = {}
  for (const upload of posted.files) {
    const place = placeOf(upload.field, page)
    if (!place || (upload.size === 0 && upload.name === '')) continue
    const done = await attach<Row>(house, serving, place, upload, at)
    if ('refused' in done) return done
    if ('problem' in done) problems[upload.field] = done.problem
  }
  return { problems, removed: false }
}

/** `product-2` is the second place of the slot. */
function placeOf(field: string, page: FormPage): Place | undefined {
  const [, slot, position = '1'] = /^([a-z0-9_]+)(?:-(\d))?$/.exec(field) ?? []
  return page.questions.some(question => question.code === slot)
    ? { slot: slot!, position: Number(position) }
    : undefined
}
