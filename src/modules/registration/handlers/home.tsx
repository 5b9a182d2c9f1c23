import { disownedAmong } from '../../../platform/confirmation/index.ts'
import { papersOf } from '../../../platform/response/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { page } from '../../../platform/web/reply.ts'
import { isStandInName } from '../../people/index.ts'
import { meantNow, openCalls, readCalls, seasonForm, type Call } from '../../programmes/index.ts'
import { readAllOwn, type OwnRegistration } from '../data/own.ts'
import { HomePage, type MyRegistration } from '../pages/home.tsx'
import { words } from '../words.ts'
import { callAnchor, ownPath, wantedKey } from '../rules/paths.ts'
import { ownerOf } from './own.ts'

/** GET /saya: each of one's registrations with its next step and its deadline, and what is open besides. */
export async function showHome(c: Context): Promise<Response> {
  const { lang, house } = c.var
  const owner = ownerOf(c)
  const all = await readAllOwn(house.db, owner.personId)
  const mine = await Promise.all(all.map(own => described(c, own)))
  const disowned = await disownedAmong(
    house.db,
    all.filter(isSent).map(own => own.responseId),
  )
  const name = owner.name && !isStandInName(owner.name) ? owner.name : ''
  const withdrawn = all.find(own => own.draftCode === c.req.query('dibatalkan') && own.state === 'withdrawn')
  const open = await notBegun(c, all)
  const wanted = open.find(call => callAnchor(call) === c.req.query(wantedKey))
  const body = <HomePage {...{ lang, now: c.var.now, name, mine, open, wanted, disowned, withdrawn }} />
  return page(c, { title: words(lang).nav.home, narrow: true }, body)
}

function isSent({ state }: OwnRegistration): boolean {
  return state === 'submitted' || state === 'reopened'
}

async function described(c: Context, own: OwnRegistration): Promise<MyRegistration> {
  const season = await seasonForm(c.var.house.db, own.formVersionId)
  const form = { ...season, mostFiles: season.rules.mostFiles }
  return { own, season, papers: papersOf({ form, response: own }), base: ownPath(own.draftCode) }
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
