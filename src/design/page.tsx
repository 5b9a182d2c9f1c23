import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { Footer } from './footer.tsx'
import type { Frame } from './frame.ts'
import { Head } from './head.tsx'
import { Header } from './header.tsx'
import { spriteFor } from './icon.tsx'
import { Spoken } from './lang.ts'
import { words } from './words.ts'

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

/** A whole HTML document: head, header of the frame's kind, the body in `main#isi`, footer, and the symbols it uses. */
export function renderPage(frame: Frame, page: Page, body: ComponentChildren): string {
  const head = renderToString(<Head frame={frame} page={page} />)
  const inner = renderToString(
    <Spoken.Provider value={frame.lang}>
      <a class="skip" href="#isi">
        {words(frame.lang).skip}
      </a>
      <Header frame={frame} hero={page.hero} />
      <main id="isi">
        {frame.kind === 'staff' ? (
          body
        ) : (
          <div class={page.narrow ? 'wrap col' : 'wrap'}>
            {page.about && <p class="sm mu about">{page.about}</p>}
            {body}
          </div>
        )}
      </main>
      <Footer frame={frame} />
    </Spoken.Provider>,
  )
  const kind = frame.kind === 'staff' ? ' class="kerja"' : ''
  return `<!doctype html><html lang="${frame.lang}">${head}<body${kind}>${spriteFor(inner)}${inner}</body></html>`
}
