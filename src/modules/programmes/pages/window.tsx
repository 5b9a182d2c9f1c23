import { formatDate, Notice, type Lang } from '../../../design/index.ts'
import { closingHour, daysLeft, lastDay, windowState, type Window } from '../rules/window.ts'
import { words } from '../words.ts'

/** Who is told: whoever might take part, or staff who look at how it stands. */
export type ToldTo = 'visitors' | 'staff'

/** One line about a window: until when, since when, from when; without one it is always open. */
export function windowText(window: Window | undefined, now: Temporal.Instant, lang: Lang, to: ToldTo): string {
  const w = words(lang).window[to]
  if (!window) return w.always
  const state = windowState(window, now)
  if (state === 'ahead') return w.opens(window.opensAt)
  // The end is exclusive: people are told the last day.
  const style = to === 'staff' ? 'day' : 'date'
  return state === 'open' ? w.until(untilText(window, lang, style)) : w.closed(lastDay(window))
}

/** The last day, and the hour where it does not end with the day. */
export function untilText(window: Window, lang: Lang, style: 'date' | 'day' = 'date'): string {
  const hour = closingHour(window)
  const day = formatDate(String(lastDay(window)), lang, style)
  return hour ? `${day} ${words(lang).window.hour(hour)}` : day
}

/** The hour at which a window ends, in words. */
export function hourText(window: Window, lang: Lang): string {
  return words(lang).window.hour(closingHour(window))
}

/** How long there is still time, in words: the first thing whoever takes part is told. */
export function Deadline({ lang, window, now }: { lang: Lang; window?: Window; now: Temporal.Instant }) {
  if (!window) return null
  const w = words(lang).window
  const state = windowState(window, now)
  const said = windowText(window, now, lang, 'visitors')
  if (state !== 'open') return <Notice kind={state === 'closed' ? 'wrong' : 'info'} title={said} />
  const days = daysLeft(window, now)
  return (
    <Notice kind="info" title={days === 1 ? w.lastDay : w.days(days)}>
      {w.deadline(formatDate(String(lastDay(window)), lang, 'day'), hourText(window, lang))}
    </Notice>
  )
}
