import { Icon } from './icon.tsx'
import { useWords } from './lang.ts'

/** The way back, in words. */
export function Back({ href, children }: { href: string; children?: string }) {
  const w = useWords()
  return (
    <a class="tap back noprint" href={href}>
      <Icon name="back" />
      {children ?? w.back}
    </a>
  )
}

/** Where a staff page stands; the last entry is the page itself. */
export function Breadcrumb({ entries, label }: { entries: { href?: string; label: string }[]; label: string }) {
  return (
    <nav class="crumbs" aria-label={label}>
      <ol>
        {entries.map(entry => (
          <li key={entry.label}>
            {entry.href ? <a href={entry.href}>{entry.label}</a> : <span aria-current="page">{entry.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
