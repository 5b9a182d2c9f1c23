import type { Frame } from './frame.ts'
import { useWords } from './lang.ts'

/** The same page in the other language; works without JavaScript and comes back to the same address. */
export function LanguageLink({ frame }: { frame: Frame }) {
  const w = useWords()
  const other = frame.lang === 'id' ? 'en' : 'id'
  return (
    <a class="lang" href={`/bahasa/${other}?ke=${encodeURIComponent(frame.path)}`} lang={other} hreflang={other}>
      {w.otherLanguage}
    </a>
  )
}
