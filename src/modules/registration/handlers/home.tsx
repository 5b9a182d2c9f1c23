import { papersOf } from '../../../platform/response/index.ts'
import { arrival } from '../../../platform/web/arrival.ts'
import type { Context } from '../../../platform/web/context.ts'
import { readForm } from '../../../platform/web/form-body.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { isStandInName } from '../../people/index.ts'
import { currentSeason, isOpen, seasonForm } from '../../programmes/index.ts'
import { begin } from '../actions/begin.ts'
import { disownedAmong } from '../confirmation/data/confirmations.ts'
import { readAllOwn, type OwnRegistration } from '../data/own.ts'
import { HomePage, type MyRegistration } from '../pages/home.tsx'
import { words } from '../words.ts'
import { ownerOf, ownPath } from './own.ts'

/** GET /saya: each of one's registrations with its next step and its deadline, and what is open besides. */
export async function showHome(c: Context): Promise<Response> {
  const { lang, now, house } = c.var
  const owner = ownerOf(c)
  const all = await readAllOwn(house.db, owner.personId)
  const mine = await Promise.all(all.map(own => described(c, own)))
  const season = await currentSeason(house.db, now)
  const begun = all.some(own => own.seasonId === season?.id && own.state !== 'withdrawn')
  const open = season && !begun && (isOpen(season.window, now) || all.length === 0) ? season : undefined
  const disowned = await disownedAmong(
    house.db,
    all.filter(isSent).map(own => own.id),
  )
  const name = owner.name && !isStandInName(owner.name) ? owner.name : ''
  const withdrawn = all.find(own => own.draftCode === c.req.query('dibatalkan') && own.state === 'withdrawn')
  const body = <HomePage {...{ lang, now, name, mine, open, disowned, withdrawn }} />
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

/** POST /daftar: begins, or goes on with what is begun. */
export async function beginRegistration(c: Context): Promise<Response> {
  const arrived = arrival(c)
  if (!(await readForm(c))) return problem(c, 422)
  const begun = await begin(c.var.house, ownerOf(c), arrived())
  return seeOther(c, 'refused' in begun ? '/saya' : ownPath(begun.draftCode))
}
