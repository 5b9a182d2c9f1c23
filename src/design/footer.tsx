import type { Frame } from './frame.ts'
import { LanguageLink } from './language-link.tsx'
import { useWords } from './lang.ts'

/** Who stands behind the page and how to reach them; a desk has none, its people sit in the office. */
export function Footer({ frame }: { frame: Frame }) {
  const w = useWords()
  if (frame.kind === 'staff') return null
  return (
    <footer class="foot">
      <div class="wrap">
        <p>
          <b>{w.office}</b>
          <br />
          {frame.help && w.help(frame.help.whatsapp, frame.help.hours)}
        </p>
        <nav aria-label={w.footNav}>
          <a href="/privasi">{w.privacy}</a>
          <a href="/aksesibilitas">{w.accessibility}</a>
          <a href="/bantuan">{w.support}</a>
          <a href="/tanya-jawab">{w.faq}</a>
          {frame.kind === 'pesantren' && <LanguageLink frame={frame} />}
        </nav>
      </div>
    </footer>
  )
}
