import { formatDate, KeyValue, Muted, type Lang } from '../../../design/index.ts'
import type { Progress } from '../rules/progress.ts'
import { words } from '../words.ts'

export interface DraftProgressProps {
  progress: Progress
  startedAt: Temporal.Instant
  savedAt?: Temporal.Instant
  lang: Lang
}

/** How far a draft is, when it was begun and last saved: nothing of what was answered. */
export function DraftProgress({ progress, startedAt, savedAt, lang }: DraftProgressProps) {
  const w = words(lang).progress
  const { done, pages, wrong, documents } = progress
  const lines = [w.done(done, pages), ...(wrong ? [w.wrong(wrong)] : []), w.files(documents)]
  const detail = (
    <div>
      {lines.map(line => (
        <div key={line}>{line}</div>
      ))}
    </div>
  )
  const saved = savedAt ? formatDate(savedAt, lang, 'datetime') : <Muted>{w.never}</Muted>
  return (
    <KeyValue
      items={[
        { term: w.title, detail },
        { term: w.saved, detail: saved },
        { term: w.started, detail: formatDate(startedAt, lang, 'datetime') },
      ]}
    />
  )
}
