import { Notice, type Lang } from '../../../design/index.ts'
import { daysLeft, lastDay, windowState, type Window } from '../rules/window.ts'
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
  return state === 'open' ? w.until(lastDay(window)) : w.closed(lastDay(window))
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
      {w.deadline(lastDay(window))}
    </Notice>
  )
}
