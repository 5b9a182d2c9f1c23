import { formatDate } from '../../../design/index.ts'
import { clockReadEveryMs } from '../../../platform/clock/clock.ts'
import { staffPost } from '../../../platform/staff-form/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { stepClock } from '../actions/step-clock.ts'
import { clockForm, ClockPage, type ClockPageProps } from '../pages/clock.tsx'
import { morningOf, nextStep } from '../rules/next-step.ts'
import { words } from '../words.ts'

/** GET /waktu: trial only. */
export function showClock(c: Context): Promise<Response> {
  return answer(c)
}

/** POST /waktu: steps the clock by a day, a week, or to a typed date. */
export const moveClock = staffPost(clockForm, {
  async act(c, { langkah, tanggal }) {
    const { house, actor, now, lang } = c.var
    const w = words(lang).clock
    const to = langkah === 'day' || langkah === 'week' ? nextStep(now, langkah) : morningOf(now, dayOf(tanggal))
    if (!to) return { problems: { tanggal: w.noDate } }
    return (await stepClock(house, actor, to)) ? stepped(c) : { problems: { tanggal: w.notLater } }
  },
  show: answer,
})

function dayOf(date: string | undefined): Temporal.PlainDate | undefined {
  return date === undefined ? undefined : Temporal.PlainDate.from(date)
}

/** Every process looks at the clock once a second: the next page is drawn when all of them have. */
async function stepped(c: Context): Promise<Response> {
  await new Promise(resolve => setTimeout(resolve, clockReadEveryMs))
  return seeOther(c, '/waktu')
}

function answer(c: Context, returned?: ClockPageProps['returned']): Promise<Response> {
  const { lang, now } = c.var
  const title = `${words(lang).clock.title}: ${formatDate(now, lang)}`
  const head = { title, problem: returned !== undefined, noindex: true, narrow: true }
  return page(c, head, <ClockPage {...{ now, lang, returned }} />, returned?.status)
}
