import { businessDay } from '../../../platform/clock/clock.ts'
import type { Context, Route } from '../../../platform/web/context.ts'
import type { FormBody } from '../../../platform/web/form-body.ts'
import type { FormPage } from '../../../platform/form/content.ts'
import type { FormContext } from '../../../platform/form/type.ts'
import { asksPapers } from '../../../platform/form/types.ts'
import type { Papers } from '../../../platform/form/states.ts'
import type { Actor } from '../../../platform/policy/actor.ts'
import { readRegionBook } from '../../regions/index.ts'
import { seasonForm, type SeasonForm } from '../../programmes/index.ts'
import { ownColumn, ownFromColumn, readFiles, readOwn, type OwnRegistration } from '../data/drafts.ts'
import { regionSource } from '../rules/region-source.ts'

/** What every page of a pesantren's own registration needs. */
export interface Own {
  own: OwnRegistration
  season: SeasonForm
  form: FormContext
  papers: Papers
}

/** The actor's running registration, its form, and the surroundings its questions need; undefined when there is none. */
export async function loadOwn(c: Context, withFiles: boolean): Promise<Own | undefined> {
  const house = c.get('house')
  const own = await readOnce(c, withFiles)
  if (!own) return undefined
  const season = await seasonForm(house.db, own.formVersionId)
  const papers = { slots: season.slots, files: own.files }
  return { own, season, papers, form: { ...(await formContext(c)), ...papers } }
}

/** What came together with the actor, the first time; read anew after anything may have changed it. */
async function readOnce(c: Context, withFiles: boolean): Promise<OwnRegistration | undefined> {
  const actor = c.get('actor')
  const together = c.get('together')
  c.set('together', undefined)
  if (together !== undefined) return ownFromColumn(together)
  return actor.personId ? readOwn(c.get('house').db, actor.personId, withFiles) : undefined
}

/** For routes whose handler begins with `loadOwn`: the registration is read with its owner. */
export const withPapers: Route['together'] = (_c, personId) => ownColumn(personId, true)
export const withoutPapers: Route['together'] = (_c, personId) => ownColumn(personId, false)

/** Whether a page was made for another draft: somebody else signed in with the same browser since. */
export function isOfAnother({ own }: Own, posted: FormBody): boolean {
  const draft = posted.value('draf')
  return draft !== '' && draft !== own.draftCode
}

/** Whether a page of the form takes files: its questions tell. */
export function takesFiles(page: FormPage): boolean {
  return page.questions.some(asksPapers)
}

/** The same with its papers, for the few pages that show them. */
export async function withFilesOf(c: Context, mine: Own): Promise<Own> {
  const files = await readFiles(c.var.house.db, mine.own.id)
  const papers = { slots: mine.season.slots, files }
  return { ...mine, own: { ...mine.own, files }, papers, form: { ...mine.form, ...papers } }
}

/** Language, regions and today for the questions of a form. */
export async function formContext(c: Context): Promise<FormContext> {
  const regions = regionSource(await readRegionBook(c.get('house').db))
  return { lang: c.get('lang'), regions, today: businessDay(c.get('now')).date }
}

/** The actor, known to be somebody: routes for owners let nobody else in. */
export function ownerOf(c: Context): Actor & { personId: string } {
  const actor = c.get('actor')
  if (!actor.personId) throw new Error('a route for owners was entered without a session')
  return { ...actor, personId: actor.personId }
}

/** Business time now that the request has arrived whole: what windows are judged by. */
export function arrival(c: Context): () => Temporal.Instant {
  const began = performance.now()
  return () => c.get('now').add({ milliseconds: Math.round(performance.now() - began) })
}
