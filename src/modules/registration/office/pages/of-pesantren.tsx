import { Section, TaskList, type Lang } from '../../../../design/index.ts'
import type { RegistrationOf } from '../data/of-pesantren.ts'
import { stateKinds } from '../rules/looks.ts'
import { words } from '../words.ts'

export interface RegistrationsOfProps {
  lang: Lang
  rows: RegistrationOf[]
  /** The registration's own page, below the reader's own list. */
  href: (row: RegistrationOf) => string
}

/** Season, number and state of each registration of one pesantren. */
export function RegistrationsOf({ lang, rows, href }: RegistrationsOfProps) {
  const w = words(lang)
  const items = rows.map(row => ({
    title: row.season[lang],
    detail: row.number ?? row.draft_code,
    href: href(row),
    status: { kind: stateKinds[row.state] ?? 'empty', word: w.states[row.state] ?? row.state },
  }))
  return (
    <Section title={w.ofPesantren.title}>
      {items.length > 0 ? <TaskList items={items} /> : <p class="mu">{w.ofPesantren.none}</p>}
    </Section>
  )
}
