import type { ComponentChildren } from 'preact'
import { useWords } from './lang.ts'
import { soft } from './soft.tsx'

export interface Change {
  /** Already formatted: "25 April 2019, 14.02 WIB". */
  when: string
  who: string
  what: ComponentChildren
  why?: string
  /** Where it came from: "Impor EMIS 12 Maret", "Formulir". */
  source?: string
}

/** What was changed, by whom, when, why and from which source; the newest first. */
export function History({ entries }: { entries: Change[] }) {
  const w = useWords()
  return (
    <ol class="rows hist">
      {entries.map((entry, at) => (
        <li key={at}>
          <p class="sm mu num">
            {entry.when} · {entry.who}
          </p>
          <p>{soft(entry.what)}</p>
          {(entry.why || entry.source) && (
            <p class="sm mu">
              {[entry.why && `${w.reason}: ${entry.why}`, entry.source && `${w.source}: ${entry.source}`]
                .filter(Boolean)
                .join(' · ')}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
