import { EmptyState, TapLink } from '../../../design/index.ts'
import { readMade, sendMade } from '../../../platform/files/made.ts'
import { serveList } from '../../../platform/list/index.ts'
import { may } from '../../../platform/policy/index.ts'
import { staffPost } from '../../../platform/staff-form/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { isUuid } from '../../../platform/web/uuid.ts'
import { recordNumber } from '../actions/record-number.ts'
import { revokePaper } from '../actions/revoke.ts'
import { findPaper, paperPage, type PaperShown } from '../data/papers.ts'
import { paperList } from '../lists/papers.tsx'
import { numberForm, revokeForm } from '../pages/forms.ts'
import { PaperPage, type PaperReturned } from '../pages/paper.tsx'
import { settingsAt } from '../settings/pages/settings-props.ts'
import { words as ofSettings } from '../settings/words.ts'
import { words } from '../words.ts'
import { eventsOf } from './events.ts'

/** GET and POST (download) /kantor/surat */
export function showPapers(c: Context): Promise<Response> {
  const w = words(c.var.lang)
  const empty = <EmptyState title={w.none}>{w.noneNext}</EmptyState>
  const { house, actor, lang } = c.var
  const mayAdapt = may(house.policy, actor, 'papers.adapt')
  const above = mayAdapt && <TapLink href={settingsAt}>{ofSettings(lang).link}</TapLink>
  return serveList(c, paperList, undefined, { title: w.title, under: w.lead, searchLabel: w.search, empty, above })
}

/** GET /kantor/surat/:id */
export function showPaper(c: Context): Promise<Response> {
  return answer(c)
}

/** GET /kantor/surat/:id/berkas */
export async function openPaper(c: Context): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const paper = isUuid(id) ? await findPaper(c.var.house.db, { id }) : undefined
  const bytes = paper?.file_id ? await readMade(c, paper.file_id) : undefined
  return paper && bytes ? sendMade(c, bytes, `${paper.called}.pdf`) : problem(c, 404)
}

/** POST /kantor/surat/:id/nomor */
export const postNumber = staffPost(numberForm, {
  async act(c, { nomor: number, tanggal: dated }) {
    const { house, actor, now } = c.var
    const id = c.req.param('id') ?? ''
    if (!isUuid(id)) return problem(c, 404)
    const done = await recordNumber(house, actor, { id, number, dated }, now)
    return done ? seeOther(c, `/kantor/surat/${id}`) : problem(c, 404)
  },
  show: (c, returned) => answer(c, { form: 'number', returned }),
})

/** POST /kantor/surat/:id/cabut */
export const postRevocation = staffPost(revokeForm, {
  fresh: async c => ['papers.revoke', {}, (await named(c))?.called],
  async act(c, { alasan: reason }) {
    const { house, actor, now } = c.var
    const id = c.req.param('id') ?? ''
    if (!isUuid(id)) return problem(c, 404)
    const done = await revokePaper(house, actor, { id, reason }, now)
    // A second press, or somebody else: the page says since when, and why.
    return done === 'missing' ? problem(c, 404) : seeOther(c, `/kantor/surat/${id}`)
  },
  show: (c, returned) => answer(c, { form: 'revoke', returned }),
})

async function answer(c: Context, returned?: PaperReturned): Promise<Response> {
  const { lang, house, actor } = c.var
  const paper = await named(c)
  if (!paper) return problem(c, 404)
  const may_ = {
    record: may(house.policy, actor, 'papers.record'),
    revoke: may(house.policy, actor, 'papers.revoke'),
  }
  const events = await eventsOf(c, paper)
  const title = `${paper.called}: ${words(lang).title}`
  const body = <PaperPage {...{ lang, paper, events, returned }} may={may_} />
  return page(c, { title, problem: returned !== undefined }, body, returned ? 422 : 200)
}

async function named(c: Context): Promise<PaperShown | undefined> {
  const id = c.req.param('id') ?? ''
  return isUuid(id) ? paperPage(c.var.house.db, id) : undefined
}
