import type { NavEntry } from './frame.ts'
import { NavLinks } from './menu.tsx'

/** Parts of one thing, each with an address of its own. */
export function Tabs({ entries, label }: { entries: NavEntry[]; label: string }) {
  return (
    <nav class="tabs noprint" aria-label={label}>
      <NavLinks entries={entries} />
    </nav>
  )
}
