import { formatBytes, MediaList, Muted, type Lang, type MediaItem } from '../../../design/index.ts'
import { fileKinds } from '../../form/types/file.tsx'
import type { ShownPaper } from '../rules/sent-papers.ts'
import { words } from '../words.ts'

/** The papers of the last submission; photos that are not personal are shown at once, all others on a page of their own. */
export function SentPapers({ documents, missing, lang }: { documents: ShownPaper[]; missing: string[]; lang: Lang }) {
  const w = words(lang).sent
  return (
    <>
      {missing.length > 0 && (
        <p>
          <Muted>{w.missing(missing.join(', '))}</Muted>
        </p>
      )}
      {documents.length ? <MediaList items={documents.map(one => item(one, lang))} /> : <p>{w.none}</p>}
    </>
  )
}

function item(one: ShownPaper, lang: Lang): MediaItem {
  const w = words(lang).sent
  const [size] = one.sizes
  const shown = one.kind === 'photo' && !one.sensitive && one.state === 'usable' && size
  return {
    href: one.href,
    title: one.label,
    picture: shown ? { src: `${one.src}/1`, alt: '', ...size } : undefined,
    detail: [one.name, formatBytes(one.size, lang), one.kind === 'pdf' && w.pages(one.pages), one.sensitive && w.logged]
      .filter(Boolean)
      .join(' · '),
    status: { kind: fileKinds[one.state], word: w.states[one.state] },
  }
}
