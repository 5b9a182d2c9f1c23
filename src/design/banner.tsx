import { useWords } from './lang.ts'

/** A strip above everything: the trial's clock, planned maintenance. It never prints. */
export function Banner({ text, href, label }: { text: string; href?: string; label?: string }) {
  return (
    <aside class="banner noprint" aria-label={useWords().banner}>
      {text}
      {href && <a href={href}>{label ?? href}</a>}
    </aside>
  )
}
