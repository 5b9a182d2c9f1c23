import type { ComponentChildren } from 'preact'
import { formatDate } from '../../../../design/index.ts'
import { instant } from '../../../../platform/clock/clock.ts'
import type { HistoryEntry } from '../../../../platform/history/index.ts'
import { may } from '../../../../platform/policy/index.ts'
import { defineStaffForm, sent, staffPost } from '../../../../platform/staff-form/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { seeOther } from '../../../../platform/web/reply.ts'
import { isUuid } from '../../../../platform/web/uuid.ts'
import { readRegionBook } from '../../../regions/index.ts'
import { takeBackSaying } from '../actions/take-back-saying.ts'
import { refusalsOf, sayings } from '../data/guesses.ts'
import { SaidOfPlace } from '../pages/said.tsx'
import { words } from '../words.ts'

/** What officers say of the place, on the page of a pesantren. */
export async function placeOfPesantren(c: Context, organisationId: string): Promise<ComponentChildren | undefined> {
  const { house, actor, lang } = c.var
  const said = await sayings(house.db, organisationId)
  if (said.length === 0) return undefined
  const mayTakeBack = may(house.policy, actor, 'registry.take-back')
  const book = await readRegionBook(house.db)
  return <SaidOfPlace {...{ lang, organisationId, book, mayTakeBack }} sayings={said} />
}

/** Every refusal, for the history of a pesantren; what was confirmed is a fact, and told with the facts. */
export async function eventsOfGuess(c: Context, organisationId: string): Promise<HistoryEntry[]> {
  const { house, lang } = c.var
  const w = words(lang).history
  const [rows, book] = await Promise.all([refusalsOf(house.db, organisationId), readRegionBook(house.db)])
  return rows.map(row => ({
    at: instant(row.happened_at),
    who: row.actor_name ?? words(lang).said.someone,
    title: w.refused(book.label(row.kecamatan_code)),
    detail: row.stated_code ? w.stated(book.label(row.stated_code)) : w.unknown,
    source: w.source,
    why: row.taken_back_at ? w.takenBack(formatDate(row.taken_back_at, lang, 'datetime')) : undefined,
  }))
}

const takingBack = defineStaffForm({
  fields: { kata: { type: sent(said => (isUuid(said) ? said : undefined)) } },
})

/** POST /kantor/pesantren/:id/letak: what an officer said is taken back. */
export const takeBack = staffPost(takingBack, {
  async act(c, { kata: sayingId }) {
    const { house, actor, now } = c.var
    const id = c.req.param('id') ?? ''
    if (!isUuid(id)) return problem(c, 404)
    await takeBackSaying(house, actor, { id, sayingId }, now)
    return seeOther(c, `/kantor/pesantren/${id}`)
  },
  show: c => problem(c, 422),
})
