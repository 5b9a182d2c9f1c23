import type { FormPage } from '../../../platform/form/content.ts'
import type { House } from '../../../platform/web/context.ts'
import type { FormBody } from '../../../platform/web/form-body.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import { attach, detach } from '../actions/attach.ts'
import type { Refusal } from '../actions/refusal.ts'

export interface FilesReceived {
  /** Fields whose file could not be taken, with the code of the reason. */
  problems: Record<string, string>
  removed: boolean
}

/** Takes the files of one page into their slots, one by one; or takes one out when a remove button was pressed. */
export async function receiveFiles(
  house: House,
  ownerId: string,
  season: SeasonForm,
  page: FormPage,
  posted: FormBody,
  at: Temporal.Instant,
): Promise<FilesReceived | Exclude<Refusal, { refused: 'no-registration' }>> {
  const leaving = /^([a-z_]+):(\d)$/.exec(posted.value('lepas'))
  if (leaving) {
    const done = await detach(house, ownerId, { slot: leaving[1]!, position: Number(leaving[2]) }, at)
    if ('refused' in done && done.refused !== 'no-registration') return done
    return { problems: {}, removed: true }
  }
  const problems: Record<string, string> = {}
  for (const upload of posted.files) {
    const place = placeOf(upload.field, page)
    if (!place || (upload.size === 0 && upload.name === '')) continue
    const done = await attach(house, ownerId, season, place, upload, at)
    if ('problem' in done) problems[upload.field] = done.problem
    if ('refused' in done && done.refused !== 'no-registration') return done
  }
  return { problems, removed: false }
}

/** `product_photos-2` is the second place of the slot. */
function placeOf(field: string, page: FormPage): { slot: string; position: number } | undefined {
  const [, slot, position = '1'] = /^([a-z_]+)(?:-(\d))?$/.exec(field) ?? []
  return page.questions.some(question => question.code === slot)
    ? { slot: slot!, position: Number(position) }
    : undefined
}
