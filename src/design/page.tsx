import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { Footer } from './footer.tsx'
import type { Frame } from './frame.ts'
import { Head, type Page } from './head.tsx'
import { Header } from './header.tsx'
import { spriteFor } from './icon.tsx'
import { Spoken } from './lang.ts'
import { words } from './words.ts'

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

/** A part of a page alone, with the signs it draws: what a script puts where it belongs. */
export function renderPart(lang: Frame['lang'], body: ComponentChildren): string {
  const inner = renderToString(<Spoken.Provider value={lang}>{body}</Spoken.Provider>)
  return spriteFor(inner) + inner
}
