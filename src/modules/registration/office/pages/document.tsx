import { Back, Heading, Notice, Photo, Tabs, Workspace, type Lang, type NavEntry } from '../../../../design/index.ts'
import type { ShownDocument } from './case-documents.tsx'
import { words } from '../words.ts'

export interface DocumentProps {
  lang: Lang
  back: { href: string; label: string }
  document: ShownDocument
  /** The papers of the same case, this one among them. */
  others: NavEntry[]
}

/** One paper on a page of its own, page by page. */
export function DocumentPage({ lang, back, document, others }: DocumentProps) {
  const w = words(lang)
  return (
    <Workspace>
      <Back href={back.href}>{back.label}</Back>
      <Heading under={[document.name, document.sensitive && w.document.logged].filter(Boolean).join(' · ')}>
        {document.label}
      </Heading>
      <Tabs label={w.case.documents} entries={others} />
      {document.state === 'usable' ? (
        <Pictures document={document} lang={lang} />
      ) : (
        <NotShown state={document.state} lang={lang} />
      )}
    </Workspace>
  )
}

function Pictures({ document, lang }: { document: ShownDocument; lang: Lang }) {
  const w = words(lang)
  const pages = Array.from({ length: document.pages }, (_, at) => at + 1)
  return (
    <>
      {pages.map(page => (
        <Photo
          key={page}
          picture={{
            src: `${document.src}/${page}`,
            alt: w.case.pictureOf(document.label),
            ...(document.sizes[page - 1] ?? { width: 1200, height: 1600 }),
          }}
          caption={document.kind === 'pdf' ? w.document.page(page, document.pages) : undefined}
        />
      ))}
    </>
  )
}

function NotShown({ state, lang }: { state: string; lang: Lang }) {
  const w = words(lang).document
  if (state === 'refused')
    return (
      <Notice kind="wrong" title={w.refused}>
        {w.refusedNote}
      </Notice>
    )
  return (
    <Notice kind="waiting" title={w.notReady}>
      {w.notReadyNote}
    </Notice>
  )
}
