import { serveSelfCheck } from '../../../platform/self-check/index.ts'
import { defineStaffForm, readSent, sent } from '../../../platform/staff-form/index.ts'
import { arrival } from '../../../platform/web/arrival.ts'
import type { Context } from '../../../platform/web/context.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { findCall, readCalls, isOpen, seasonForm, type ApplicantKind, type Call } from '../../programmes/index.ts'
import { begin, type Begun } from '../actions/begin.ts'
import { CallsPage } from '../pages/calls.tsx'
import { eligibilityOf } from '../pages/eligibility.tsx'
import { OtherKindPage } from '../pages/other-kind.tsx'
import { words } from '../words.ts'
import { otherKindWords } from '../words/other-kind.ts'
import { callPath, ownPath } from '../rules/paths.ts'
import { ownerOf } from './own.ts'

/** GET /daftar: everything that is open; where it is only one thing, straight to it. */
export async function showCalls(c: Context): Promise<Response> {
  const { lang, house, now } = c.var
  const calls = await readCalls(house.db)
  const open = calls.filter(call => isOpen(call.window, now))
  const only = open.length === 1 ? open[0] : undefined
  if (only) return seeOther(c, callPath(only) + new URL(c.req.url).search)
  const w = words(lang).calls
  return page(c, { title: w.title, narrow: true }, <CallsPage {...{ lang, now, open, others: calls }} />)
}

/** The call that the address names. */
export async function callOf(c: Context): Promise<Call | undefined> {
  const { house, now } = c.var
  return findCall(house.db, c.req.param('programme') ?? '', c.req.param('panggilan') ?? '', now)
}

/** GET /daftar/{programme}/{panggilan}: the questions of the call in the address, then what they mean. */
export async function showEligibility(c: Context): Promise<Response> {
  const { lang, house, now } = c.var
  const call = await callOf(c)
  if (!call) return problem(c, 404)
  const form = await seasonForm(house.db, call.formVersionId)
  return serveSelfCheck(c, eligibilityOf({ lang, call, form, now }))
}

/** As what one registers; without it as what the call names first. */
const beginForm = defineStaffForm({ fields: { sebagai: { type: sent(said => said), optional: true } } })

/** POST /daftar/{programme}/{panggilan}: begins, or goes on with what is begun. */
export async function beginRegistration(c: Context): Promise<Response> {
  const arrived = arrival(c)
  const posted = await readSent(c, beginForm)
  if (!posted) return problem(c, 422)
  const call = await callOf(c)
  if (!call) return problem(c, 404)
  const kind = posted.sebagai as ApplicantKind | undefined
  const begun = await begin(c.var.house, ownerOf(c), { call, kind }, arrived())
  return 'refused' in begun ? notBegun(c, call, kind, begun) : seeOther(c, ownPath(begun.draftCode))
}

function notBegun(c: Context, call: Call, kind: ApplicantKind | undefined, begun: Exclude<Begun, { id: string }>) {
  if (begun.refused === 'kind') return problem(c, 422, 'kind')
  // Its own page says that it has closed, or not yet opened.
  if (begun.refused === 'window') return seeOther(c, callPath(call))
  if (begun.refused !== 'other-kind') return seeOther(c, '/saya')
  const { lang } = c.var
  const body = <OtherKindPage {...{ lang, running: begun.running, asked: kind ?? begun.running.kind }} />
  return page(c, { title: otherKindWords(lang).title, narrow: true }, body, 409)
}
