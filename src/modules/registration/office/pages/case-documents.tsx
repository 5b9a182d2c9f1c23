import { formatBytes, MediaList, Muted, type Lang, type MediaItem } from '../../../../design/index.ts'
import type { SentDocument } from '../../../../platform/response/index.ts'
import { fileKinds } from '../rules/looks.ts'
import { words } from '../words.ts'

export interface ShownDocument extends SentDocument {
  label: string
  /** Every view is written down: no picture stands here, it opens on a page of its own. */
  sensitive: boolean
  href: string
  src: string
}

/** The papers of the last submission; photos that are not personal are shown at once, all others on a page of their own. */
export function CaseDocuments({
  documents,
  missing,
  lang,
}: {
  documents: ShownDocument[]
  missing: string[]
  lang: Lang
}) {
  const w = words(lang).case
  return (
    <>
      {missing.length > 0 && (
        <p>
          <Muted>{w.missingDocuments(missing.join(', '))}</Muted>
        </p>
      )}
      {documents.length ? <MediaList items={documents.map(one => item(one, lang))} /> : <p>{w.noDocuments}</p>}
    </>
  )
}

function item(one: ShownDocument, lang: Lang): MediaItem {
  const w = words(lang)
  const [size] = one.sizes
  const shown = one.kind === 'photo' && !one.sensitive && one.state === 'usable' && size
  return {
    href: one.href,
    title: one.label,
    picture: shown ? { src: `${one.src}/1`, alt: '', ...size } : undefined,
    detail: [
      one.name,
      formatBytes(one.size, lang),
      one.kind === 'pdf' && w.case.pages(one.pages),
      one.sensitive && w.case.logged,
    ]
      .filter(Boolean)
      .join(' · '),
    status: { kind: fileKinds[one.state] ?? 'empty', word: w.fileStates[one.state] ?? '' },
  }
}
