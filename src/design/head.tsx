import type { ComponentChildren } from 'preact'
import type { Frame } from './frame.ts'
import { words } from './words.ts'

// The sign in the page itself: a browser that finds none asks for /favicon.ico, and on a weak network waits for the answer.
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="darkgreen" d="M0 0h32v32H0z"/>' +
    '<path fill="honeydew" d="M0 23c4 0 5-1 6-3a5 5 0 0 1 8-4a7 7 0 0 1 13 2a4 4 0 0 1 5 3v11H0zM4 4h6v6H4z"/></svg>',
)}`

export interface Page {
  title: string
  /** Prefixes the title with "Perbaiki:" / "Fix:", so that the first thing heard is that something needs a look. */
  problem?: boolean
  /** What the page is of, where one reader has several: above its heading, and behind its title. */
  about?: string
  /** Stands in the green band of a public page, above the cloud. */
  hero?: ComponentChildren
  description?: string
  canonical?: string
  noindex?: boolean
  /** Limits the children to a readable measure; their left edge stays under the logo. Staff pages bring `Workspace` or `Desk`. */
  narrow?: boolean
}

/** The document's head, with a preview for the links that people send each other. */
export function Head({ frame, page }: { frame: Frame; page: Page }) {
  const w = words(frame.lang)
  const title = `${page.problem ? `${w.fix} ` : ''}${page.title}${page.about ? ` – ${page.about}` : ''} – OPOP`
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      {page.description && <meta name="description" content={page.description} />}
      {page.noindex && <meta name="robots" content="noindex" />}
      {page.canonical && <link rel="canonical" href={page.canonical} />}
      <link rel="icon" href={icon} />
      <Preview frame={frame} page={page} />
      {'inline' in frame.style ? (
        <style dangerouslySetInnerHTML={{ __html: frame.style.inline }} />
      ) : (
        <link rel="stylesheet" href={frame.style.href} />
      )}
      {frame.sheets?.map(href => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {frame.scripts?.map(src => (
        <script key={src} type="module" src={src} />
      ))}
    </head>
  )
}

function Preview({ frame, page }: { frame: Frame; page: Page }) {
  return (
    <>
      <meta property="og:title" content={page.title} />
      <meta property="og:site_name" content={words(frame.lang).brand} />
      <meta property="og:type" content="website" />
      <meta property="og:locale" content={frame.lang === 'en' ? 'en_GB' : 'id_ID'} />
      {page.description && <meta property="og:description" content={page.description} />}
      {page.canonical && <meta property="og:url" content={page.canonical} />}
    </>
  )
}
