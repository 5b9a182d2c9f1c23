import type { ComponentChildren } from 'preact'
import { formatDate, History, type Lang } from '../../design/index.ts'
import { newestFirst, type HistoryEntry } from './entry.ts'
import { words } from './words.ts'

/** Everything that happened to one subject, in whatever order it was collected; the newest comes first. */
export function SubjectHistory({ entries, lang }: { entries: readonly HistoryEntry[]; lang: Lang }) {
  const changes = newestFirst(entries).map(entry => ({
    when: formatDate(entry.at, lang, 'datetime'),
    who: entry.who ?? words(lang).system,
    what: saidOf(entry),
    why: entry.why,
    source: entry.source,
  }))
  return <History entries={changes} />
}

function saidOf({ title, detail, href }: HistoryEntry): ComponentChildren {
  if (!href) return [title, detail].filter(Boolean).join(' · ')
  const link = <a href={href}>{detail ?? title}</a>
  return detail ? (
    <>
      {title} · {link}
    </>
  ) : (
    link
  )
}
