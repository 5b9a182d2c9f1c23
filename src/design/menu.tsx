import type { NavEntry } from './frame.ts'
import { Icon } from './icon.tsx'
import { useWords } from './lang.ts'

/** At most six ways on: a fold without JavaScript on a phone, a row on a desktop. */
export function Menu({ entries }: { entries: NavEntry[] }) {
  const w = useWords()
  const six = entries.slice(0, 6)
  if (!six.length) return null
  return (
    <>
      <nav class="row" aria-label={w.mainNav}>
        <NavLinks entries={six} />
      </nav>
      <details class="menu">
        <summary>
          {w.menu}
          <Icon name="down" />
        </summary>
        <nav aria-label={w.menu}>
          <NavLinks entries={six} />
        </nav>
      </details>
    </>
  )
}

/** Links of a navigation; the current one says so to everybody. */
export function NavLinks({ entries }: { entries: NavEntry[] }) {
  return (
    <>
      {entries.map(entry => (
        <a key={entry.href} href={entry.href} aria-current={entry.current ? 'page' : undefined}>
          {entry.label}
          {entry.count !== undefined && <span class="count">{entry.count}</span>}
        </a>
      ))}
    </>
  )
}
