import { disownedAmong } from '../../../platform/confirmation/index.ts'
import { papersOf, whatCounts } from '../../../platform/response/index.ts'
import { whatsAppOf } from '../../../platform/text/whatsapp.ts'
import type { Context } from '../../../platform/web/context.ts'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { isStandInName } from '../../people/index.ts'
import { findCall, isOpen, meantNow, openCalls, readCalls, seasonForm, type Call } from '../../programmes/index.ts'
import { readAllOwn, type OwnRegistration } from '../data/own.ts'
import { lostBy } from '../dispute/data/lost.ts'
import { LostPlaces } from '../dispute/pages/lost.tsx'
import { HomePage, type MyRegistration } from '../pages/home.tsx'
import { words } from '../words.ts'
import { callPath, ownPath, wantedKey } from '../rules/paths.ts'
import { preparationOf, type Preparation } from '../rules/preparation.ts'
import { ownerOf } from './own.ts'

/** GET /saya: each of one's registrations with its next step and its deadline, and what is open besides. */
export async function showHome(c: Context): Promise<Response> {
  const { lang, house } = c.var
  const owner = ownerOf(c)
  const all = await readAllOwn(house.db, owner.personId)
  const closed = await closedMeanwhile(c, all)
  if (closed) return seeOther(c, callPath(closed))
  const name = owner.name && !isStandInName(owner.name) ? owner.name : ''
  const shown = { ...(await standing(c, all)), ...(await offeredTo(c, all)) }
  const notice = await lostPlaces(c, owner.personId)
  const body = <HomePage {...{ lang, now: c.var.now, name, notice, ...shown }} />
  return page(c, { title: words(lang).nav.home, narrow: true }, body)
}

/** What the office has decided against somebody, and whom to ask. */
async function lostPlaces(c: Context, personId: string) {
  const { lang, house } = c.var
  const askAt = (message: string) => whatsAppOf(house.env.helpWhatsapp, message) ?? '/bantuan'
  return <LostPlaces {...{ lang, lost: await lostBy(house.db, personId), askAt }} />
}

/** Each of one's registrations, with what its representative's number says, and the one just withdrawn. */
async function standing(c: Context, all: OwnRegistration[]) {
  const sent = all.filter(isSent).map(own => own.responseId)
  return {
    mine: await Promise.all(all.map(own => described(c, own))),
    disowned: await disownedAmong(c.var.house.db, sent),
    withdrawn: all.find(own => own.draftCode === c.req.query('dibatalkan') && own.state === 'withdrawn'),
  }
}

/** The call that somebody came to begin for, when it is not open and they have nothing of it: its own page says so. */
async function closedMeanwhile(c: Context, all: OwnRegistration[]): Promise<Call | undefined> {
  const [programme, code] = wantedIn(c)
  const call = programme && code ? await findCall(c.var.house.db, programme, code, c.var.now) : undefined
  const has = all.some(own => own.callId === call?.id && own.state !== 'withdrawn')
  return has || isOpen(call?.window, c.var.now) ? undefined : call
}

/** Programme and code of the call that somebody came for. */
function wantedIn(c: Context): (string | undefined)[] {
  return c.req.query(wantedKey)?.split('/') ?? []
}

function isSent({ state }: OwnRegistration): boolean {
  return state === 'submitted' || state === 'reopened'
}

async function described(c: Context, own: OwnRegistration): Promise<MyRegistration> {
  const { db } = c.var.house
  const counts = await whatCounts(db, own, own.state === 'submitted')
  const season = await seasonForm(db, counts.formVersionId)
  return { own, season, papers: papersOf({ form: season, response: counts }), base: ownPath(own.draftCode) }
}

/** What one could register for, and what of it one came for. */
async function offeredTo(c: Context, all: OwnRegistration[]) {
  const open = await notBegun(c, all)
  const [programme, code] = wantedIn(c)
  const wanted = open.find(call => call.programme === programme && call.code === code)
  return { open, wanted, preparing: await preparingFor(c, open) }
}

/** What to have at hand for each call that could be begun now. */
async function preparingFor(c: Context, calls: Call[]): Promise<Map<string, Preparation>> {
  const { house, now } = c.var
  const open = calls.filter(call => isOpen(call.window, now))
  const entries = open.map(async call => {
    return [call.id, preparationOf(await seasonForm(house.db, call.formVersionId))] as const
  })
  return new Map(await Promise.all(entries))
}

/** What one could register for; somebody who has nothing at all is told what is next to open, or closed last. */
async function notBegun(c: Context, all: OwnRegistration[]): Promise<Call[]> {
  const { house, now } = c.var
  const running = new Set(all.filter(own => own.state !== 'withdrawn').map(own => own.callId))
  const open = (await openCalls(house.db, now)).filter(call => !running.has(call.id))
  if (open.length > 0 || running.size > 0) return open
  const next = meantNow(await readCalls(house.db), now)
  return next ? [next] : []
}
