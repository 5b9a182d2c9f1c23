import { Notice, type Lang } from '../../../design/index.ts'
import { words } from '../words.ts'

/** Changes after the last submission that were never sent: what was sent counts. */
export function Unsent({ lang, since }: { lang: Lang; since?: Temporal.Instant }) {
  const w = words(lang).unsent
  return since ? (
    <Notice kind="waiting" title={w.title}>
      {w.note(since)}
    </Notice>
  ) : null
}
