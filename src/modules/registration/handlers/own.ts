import { businessDay } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'
import type { Answers } from '../../../platform/form/answer.ts'
import type { FormPage } from '../../../platform/form/content.ts'
import { byMeaning } from '../../../platform/form/meaning.ts'
import type { Actor } from '../../../platform/policy/index.ts'
import { whatCounts, type Serving, type Told, type WhatCounts } from '../../../platform/response/index.ts'
import type { Context, Route } from '../../../platform/web/context.ts'
import { readRegionBook, regionSource } from '../../regions/index.ts'
import { isOpen, seasonForm, type SeasonForm } from '../../programmes/index.ts'
import { answering } from '../actions/answering.ts'
import { nameStranger } from '../actions/name-owner.ts'
import { phoneOf } from '../confirmation/data/asked.ts'
import { refusalOfRow, type Forbidden } from '../actions/refusal.ts'
import { ownColumn, ownFromColumn, readOwn, type OwnKey, type OwnRegistration, type TargetRow } from '../data/own.ts'
import { ownPath } from '../rules/paths.ts'
import { words } from '../words.ts'
import { takenTold } from './taken.ts'

/** What every page of one's own registration needs. */
export interface Own {
  own: OwnRegistration
  season: SeasonForm
  serving: Serving<TargetRow>
}

/** The registration that the address names, as far as it is the actor's own; undefined when there is none. */
export async function loadOwn(c: Context, withFiles: boolean): Promise<Own | undefined> {
  const own = await readOnce(c, withFiles)
  if (!own) return undefined
  const { house, lang } = c.var
  const season = await seasonForm(house.db, own.formVersionId)
  c.set('about', words(lang).home.title(season.callName[lang], season.name[lang]))
  return { own, season, serving: servingOf(c, own, season, await contextOf(c)) }
}

/** The same while it runs: what was withdrawn has no pages to work on. */
export async function loadRunning(c: Context, withFiles: boolean): Promise<Own | undefined> {
  const mine = await loadOwn(c, withFiles)
  return mine?.own.state === 'withdrawn' ? undefined : mine
}

/** The same as it counts: what was sent once it was, in the form that was sent. */
export interface Counting extends Own {
  counts: WhatCounts
}

/** What counts of one's own registration, which was read with its papers. */
export async function countingOf(c: Context, mine: Own): Promise<Counting> {
  const { own, serving } = mine
  const counts = await whatCounts(c.var.house.db, own, own.state === 'submitted')
  const season = await seasonForm(c.var.house.db, counts.formVersionId)
  const { form } = answering(own, season, serving.context)
  return { own, season, serving: { ...serving, form }, counts }
}

/** What came together with the actor, the first time; read anew after anything may have changed it. */
async function readOnce(c: Context, withFiles: boolean): Promise<OwnRegistration | undefined> {
  const { actor, together, house } = c.var
  c.set('together', undefined)
  if (together !== undefined) return ownFromColumn(together)
  return actor.personId ? readOwn(house.db, keyOf(c, actor.personId), withFiles) : undefined
}

/** The code in the address; people type it in small letters too. What cannot be a code is nobody's. */
export function codeIn(c: Context): string {
  const code = (c.req.param('draf') ?? '').toUpperCase()
  return /^[A-Z0-9-]+$/.test(code) ? code : ''
}

function keyOf(c: Context, ownerId: string): OwnKey {
  return { ownerId, draftCode: codeIn(c) }
}

/** For routes whose handler begins with `loadOwn`: the registration is read with its owner. */
export const withPapers: Route['together'] = (c, personId) => ownColumn(personId, codeIn(c), true)
export const withoutPapers: Route['together'] = (c, personId) => ownColumn(personId, codeIn(c), false)

/** Language, regions and today for the questions of a form. */
export async function contextOf(c: Context): Promise<Serving['context']> {
  const regions = regionSource(await readRegionBook(c.var.house.db))
  return { lang: c.var.lang, regions, today: businessDay(c.var.now).date }
}

/** What the form engine is told of a registration. */
function servingOf(
  c: Context,
  own: OwnRegistration,
  season: SeasonForm,
  context: Serving['context'],
): Serving<TargetRow> {
  const { lookup, ...served } = answering(own, season, context)
  return {
    ...served,
    lookup: lookup && { ...lookup, taken: (tx, found) => takenTold(c, tx, own, found) },
    base: ownPath(own.draftCode),
    code: own.draftCode,
    closed: closedFor(c, own),
    isSent: own.state === 'submitted',
    refusal: row => told(c, refusalOfRow(row, c.var.now)),
    offer: (tx, page) => ownPhone(tx, own.ownerId, page),
    afterSaving: (tx, answers) => nameStranger(tx, ownerOf(c), byMeaning(season.content, answers)),
  }
}

/** The number somebody signs in with, where the representative's is asked: most often it is the same. */
async function ownPhone(tx: Tx, ownerId: string, { questions }: FormPage): Promise<Answers> {
  const asked = questions.find(one => one.meaning === 'person.phone')
  const value = asked && (await phoneOf(tx, ownerId))
  return asked && value ? { [asked.code]: { value } } : {}
}

/** Why a page that is only looked at could not be saved now; undefined when it could. */
function closedFor(c: Context, { state, window }: OwnRegistration): Told | undefined {
  if (state === 'submitted') return told(c, { refused: 'state', state })
  const frozen = state !== 'draft' && state !== 'reopened'
  if (!frozen && (!window || isOpen(window, c.var.now))) return undefined
  const { title } = told(c, frozen || !window ? { refused: 'state', state } : { refused: 'window', window })
  return { title, note: '' }
}

/** A refusal in words. */
export function told(c: Context, refusal: Forbidden): Told {
  const w = words(c.var.lang).refusal
  if (refusal.refused === 'window') {
    const ahead = Temporal.Instant.compare(c.var.now, refusal.window.opensAt) < 0
    return { title: ahead ? w.ahead : w.closed, note: ahead ? '' : w.closedNote }
  }
  return refusal.state === 'frozen'
    ? { title: w.frozen, note: w.closedNote }
    : { title: w.submitted, note: w.submittedNote }
}

/** The actor, known to be somebody: routes for owners let nobody else in. */
export function ownerOf(c: Context): Actor & { personId: string } {
  const { actor } = c.var
  if (!actor.personId) throw new Error('a route for owners was entered without a session')
  return { ...actor, personId: actor.personId }
}
