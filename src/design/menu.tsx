import type { ComponentChildren } from 'preact'
import type { NavEntry } from './frame.ts'
import { useWords } from './lang.ts'

interface MenuProps {
  entries: NavEntry[]
  children?: ComponentChildren
  /** Stands last inside the fold: who is signed in, where a phone has no room beside it. */
  foot?: ComponentChildren
}

/**
 * The ways on: a row on a desktop, a fold without JavaScript on a phone. What is given as children stands after the row and
 * before the fold, so that the fold is nearest to the thumb.
 */
export function Menu({ entries, children, foot }: MenuProps) {
  const w = useWords()
  if (!entries.length) return <>{children}</>
  return (
    <>
      <nav class="row" aria-label={w.mainNav}>
        <NavLinks entries={entries} />
      </nav>
      {children}
      <details class="menu">
        <summary>{w.menu}</summary>
        <nav aria-label={w.menu}>
          <NavLinks entries={entries} />
          {foot}
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
