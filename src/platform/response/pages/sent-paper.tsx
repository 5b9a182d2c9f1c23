import { Back, Heading, Notice, Photo, Tabs, Workspace, type Lang, type NavEntry } from '../../../design/index.ts'
import type { ShownPaper } from '../rules/sent-papers.ts'
import { words } from '../words.ts'

export interface SentPaperProps {
  lang: Lang
  back: { href: string; label: string }
  document: ShownPaper
  /** The papers of the same submission, this one among them. */
  others: NavEntry[]
}

/** One paper on a page of its own, page by page. */
export function SentPaperPage({ lang, back, document, others }: SentPaperProps) {
  const w = words(lang).sent
  return (
    <Workspace>
      <Back href={back.href}>{back.label}</Back>
      <Heading
        under={[document.name, document.sensitive && document.state === 'usable' && w.loggedNow]
          .filter(Boolean)
          .join(' · ')}
      >
        {document.label}
      </Heading>
      <Tabs label={w.title} entries={others} />
      {document.state === 'usable' ? (
        <Pictures document={document} lang={lang} />
      ) : (
        <NotShown state={document.state} lang={lang} />
      )}
    </Workspace>
  )
}

function Pictures({ document, lang }: { document: ShownPaper; lang: Lang }) {
  const w = words(lang).sent
  const pages = Array.from({ length: document.pages }, (_, at) => at + 1)
  return (
    <>
      {pages.map(page => (
        <Photo
          key={page}
          picture={{
            src: `${document.src}/${page}`,
            alt: w.pictureOf(document.label),
            ...(document.sizes[page - 1] ?? { width: 1200, height: 1600 }),
          }}
          caption={document.kind === 'pdf' ? w.page(page, document.pages) : undefined}
        />
      ))}
    </>
  )
}

function NotShown({ state, lang }: { state: string; lang: Lang }) {
  const w = words(lang).sent
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
