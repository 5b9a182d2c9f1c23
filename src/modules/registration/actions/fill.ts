import {
  attach as attachTo,
  savePage as save,
  type PageSaved,
  type Place,
  type PostedPage,
  type Serving,
} from '../../../platform/response/index.ts'
import type { FileProblem } from '../../../platform/files/inspect.ts'
import type { House } from '../../../platform/web/context.ts'
import type { UploadedFile } from '../../../platform/web/form-body.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import { readOwn, type OwnKey, type TargetRow } from '../data/own.ts'
import { answering } from './answering.ts'
import { refusalOfRow, type Refusal } from './refusal.ts'

/** Whose registration is filled in without a page around it, and what its questions need. */
export interface Filling {
  key: OwnKey
  season: SeasonForm
  context: Serving['context']
}

/** Saves a page as its owner would post it. */
export async function savePage(
  house: Pick<House, 'db'>,
  { key, season, context }: Filling,
  page: PostedPage,
): Promise<PageSaved | Refusal> {
  const own = await readOwn(house.db, key, false)
  const saved = own && (await save<TargetRow>(house.db, answering(own, season, context), page))
  if (!saved) return { refused: 'no-registration' }
  return 'refused' in saved ? refusalOfRow(saved.refused, page.arrived) : saved
}

/** Puts a file into a slot as its owner would send it. */
export async function attach(
  house: House,
  { key, season, context }: Filling,
  place: Place,
  upload: UploadedFile,
  at: Temporal.Instant,
): Promise<{ attached: true } | { problem: FileProblem } | Refusal> {
  const own = await readOwn(house.db, key, false)
  if (!own) return { refused: 'no-registration' }
  const done = await attachTo<TargetRow>(house, answering(own, season, context), place, upload, at)
  if ('gone' in done) return { refused: 'no-registration' }
  return 'refused' in done ? refusalOfRow(done.refused, at) : done
}
