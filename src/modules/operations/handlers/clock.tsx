import { formatDate } from '../../../design/index.ts'
import { clockReadEveryMs } from '../../../platform/clock/clock.ts'
import { staffPost } from '../../../platform/staff-form/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { orderSeason } from '../actions/order-season.ts'
import { stepClock } from '../actions/step-clock.ts'
import { seasonUnderWay } from '../data/figures.ts'
import { clockForm, ClockPage, type ClockPageProps } from '../pages/clock.tsx'
import { isAhead, morningOf, nextStep } from '../rules/next-step.ts'
import { playable, type SeasonGoal } from '../season.ts'
import { words } from '../words.ts'

/** GET /waktu: trial only. */
export function showClock(c: Context): Promise<Response> {
  return answer(c)
}

/** POST /waktu: steps the clock by a day, a week, or to a typed date, or orders the season until a stage. */
export const moveClock = staffPost(clockForm, {
  async act(c, { langkah, tanggal, tahap }) {
    const { house, actor, now, lang } = c.var
    const w = words(lang).clock
    if (tahap !== undefined) return order(c, tahap)
    const to = langkah === 'day' || langkah === 'week' ? nextStep(now, langkah) : morningOf(now, dayOf(tanggal))
    if (!to) return { problems: { tanggal: w.noDate } }
    return (await stepClock(house, actor, to)) ? stepped(c) : { problems: { tanggal: w.notLater } }
  },
  show: answer,
})

/** The job runs in the background: the page says how far it is. */
async function order(c: Context, code: string) {
  const { house, actor, lang } = c.var
  const w = words(lang).clock
  const refused = await orderSeason(house, actor, code)
  if (!refused) return seeOther(c, '/waktu')
  const known = playable()?.goals.map(goal => goal.code) ?? []
  return { problems: { tahap: refused === 'past' ? w.goalPast : w.noGoal(known.join(', ')) } }
}

function dayOf(date: string | undefined): Temporal.PlainDate | undefined {
  return date === undefined ? undefined : Temporal.PlainDate.from(date)
}

/** Every process looks at the clock once a second: the next page is drawn when all of them have. */
async function stepped(c: Context): Promise<Response> {
  await new Promise(resolve => setTimeout(resolve, clockReadEveryMs))
  return seeOther(c, '/waktu')
}

async function answer(c: Context, returned?: ClockPageProps['returned']): Promise<Response> {
  const { house, lang, now } = c.var
  const title = `${words(lang).clock.title}: ${formatDate(now, lang)}`
  const head = { title, problem: returned !== undefined, noindex: true, narrow: true }
  const season = underWayOf(await seasonUnderWay(house.db))
  return page(c, head, <ClockPage {...{ now, lang, returned, ...season, goals: ahead(now) }} />, returned?.status)
}

/** The stages whose morning has not come. */
function ahead(now: Temporal.Instant): SeasonGoal[] {
  return (playable()?.goals ?? []).filter(goal => isAhead(now, goal.until))
}

function underWayOf(found: Awaited<ReturnType<typeof seasonUnderWay>>): Pick<ClockPageProps, 'underWay'> {
  const goal = playable()?.goals.find(one => found?.key?.endsWith(`:${one.code}`))
  if (!found || !goal) return {}
  const { state, done, total, problem } = found
  return { underWay: { goal, state, done, total: total ?? done, problem: problem ?? undefined } }
}
