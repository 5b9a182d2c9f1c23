import type { NavEntry } from './frame.ts'
import { useWords } from './lang.ts'

/** The ways on: a fold without JavaScript on a phone, a row on a desktop. */
export function Menu({ entries }: { entries: NavEntry[] }) {
  const w = useWords()
  if (!entries.length) return null
  return (
    <>
      <nav class="row" aria-label={w.mainNav}>
        <NavLinks entries={entries} />
      </nav>
      <details class="menu">
        <summary>{w.menu}</summary>
        <nav aria-label={w.menu}>
          <NavLinks entries={entries} />
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
