import { dateParts, formatDate } from '../../../design/index.ts'
import { clockReadEveryMs } from '../../../platform/clock/clock.ts'
import type { Context } from '../../../platform/web/context.ts'
import { readForm } from '../../../platform/web/form-body.ts'
import { dateOfParts } from '../../../platform/text/whole.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { stepClock } from '../actions/step-clock.ts'
import { ClockPage, type ClockPageProps } from '../pages/clock.tsx'
import { morningOf, nextStep } from '../rules/next-step.ts'
import { words } from '../words.ts'

/** GET /waktu: trial only. */
export function showClock(c: Context): Promise<Response> {
  return answer(c, {}, 200)
}

/** POST /waktu: steps the clock by a day, a week, or to a typed date. */
export async function moveClock(c: Context): Promise<Response> {
  const form = await readForm(c)
  if (!form) return problem(c, 422)
  const step = form.value('langkah')
  if (step === 'day' || step === 'week') {
    await stepClock(c.var.house, c.var.actor, nextStep(c.var.now, step))
    return stepped(c)
  }
  const typed = dateParts('tanggal', form.value)
  const to = morningOf(c.var.now, dateOfParts(typed))
  const w = words(c.var.lang).clock
  if (!to) return answer(c, { problem: w.noDate, typed }, 422)
  if (!(await stepClock(c.var.house, c.var.actor, to))) return answer(c, { problem: w.notLater, typed }, 422)
  return stepped(c)
}

/** Every process looks at the clock once a second: the next page is drawn when all of them have. */
async function stepped(c: Context): Promise<Response> {
  await new Promise(resolve => setTimeout(resolve, clockReadEveryMs))
  return seeOther(c, '/waktu')
}

function answer(c: Context, props: Omit<ClockPageProps, 'now' | 'lang'>, status: number): Promise<Response> {
  const { lang, now } = c.var
  const title = `${words(lang).clock.title}: ${formatDate(now, lang)}`
  const head = { title, problem: status === 422, noindex: true, narrow: true }
  return page(c, head, <ClockPage {...props} now={now} lang={lang} />, status)
}
