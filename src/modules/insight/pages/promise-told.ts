import { formatDate, formatNumber, type Lang } from '../../../design/index.ts'
import { daysLeft, lastDay, windowText, type Window } from '../../programmes/index.ts'
import type { PromiseStanding } from '../rules/pace.ts'
import { words } from '../words.ts'

interface Telling {
  window?: Window
  now: Temporal.Instant
  lang: Lang
}

/** How a promise stands in plain sentences: how much is done, how long there is, how fast it goes, and where that leads. */
export function promiseTold(standing: PromiseStanding, telling: Telling): string[] {
  const { lang } = telling
  const w = words(lang).promise
  const missing = formatNumber(standing.missing, lang)
  const isBarely = standing.percent === 0 && standing.actual > 0
  const done = isBarely ? w.barely : w.done(formatNumber(standing.percent, lang))
  return [standing.missing === 0 ? `${done} ${w.reached}` : `${done} ${w.missing(missing)}`, ...rest(standing, telling)]
}

function rest(standing: PromiseStanding, { window, now, lang }: Telling): string[] {
  const w = words(lang).promise
  const { pace, expected, forecast, promised } = standing
  const when = `${windowText(window, now, lang, 'staff')}.`
  if (!pace) return [when]
  const left = window && daysLeft(window, now)
  const until = left ? [w.left(left, formatDate(String(lastDay(window)), lang, 'date'))] : [when]
  const even = expected === undefined ? [] : [w.even(formatNumber(expected, lang))]
  const speed = pace.perDay > 0 ? w.pace(perDay(pace.perDay, lang), pace.days) : w.nobody(pace.days)
  if (!window || forecast === undefined || standing.missing === 0) return [...until, ...even, speed]
  const day = formatDate(String(lastDay(window)), lang, 'date')
  const lacking = formatNumber(Math.max(0, promised - forecast), lang)
  const leads = w.leads(formatNumber(forecast, lang), day)
  return [...until, ...even, speed, `${leads}${forecast >= promised ? w.willDo : w.willLack(lacking)}`]
}

/** Whole where it is more than a handful; else with one decimal, so that one in two days does not become one a day. */
function perDay(value: number, lang: Lang): string {
  return formatNumber(value < 10 ? Math.round(value * 10) / 10 : Math.round(value), lang)
}
