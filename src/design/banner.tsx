import { useWords } from './lang.ts'

export interface BannerProps {
  text: string
  href?: string
  label?: string
  /** What it is called where a page has more than one. */
  name?: string
}

/** A strip above everything: the trial's clock, planned maintenance. It never prints. */
export function Banner({ text, href, label, name }: BannerProps) {
  const w = useWords()
  return (
    <aside class="banner noprint" aria-label={name ?? w.banner}>
      {text}
      {href && <a href={href}>{label ?? href}</a>}
    </aside>
  )
}
