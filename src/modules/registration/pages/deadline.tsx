import { Notice, type Lang } from '../../../design/index.ts'
import { daysLeft, lastDay, windowState, type Window } from '../../programmes/index.ts'
import { words } from '../words.ts'

/** How long there is still time, in words: the first thing an owner is told. */
export function Deadline({ lang, window, now }: { lang: Lang; window?: Window; now: Temporal.Instant }) {
  const w = words(lang).home
  if (!window) return null
  const state = windowState(window, now)
  if (state === 'closed') return <Notice kind="wrong" title={w.closed} />
  if (state === 'ahead') return <Notice kind="info" title={w.opens(window.opensAt)} />
  const days = daysLeft(window, now)
  return (
    <Notice kind="info" title={days === 1 ? w.lastDay : w.days(days)}>
      {w.until(lastDay(window))}
    </Notice>
  )
}
