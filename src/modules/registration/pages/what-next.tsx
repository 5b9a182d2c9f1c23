import { Section, Steps, type Lang } from '../../../design/index.ts'
import { words } from '../words.ts'

/** What happens to a registration from here on, and where it stands in that. */
export function WhatNext({ lang, sent, open }: { lang: Lang; sent: boolean; open: boolean }) {
  const w = words(lang).status
  const stateOf = (code: string) => {
    if (code === 'received') return sent ? ('done' as const) : ('now' as const)
    if (code === 'close') return open ? (sent ? ('now' as const) : ('next' as const)) : ('done' as const)
    return code === 'check' && !open && sent ? ('now' as const) : ('next' as const)
  }
  return (
    <Section title={w.next}>
      <Steps
        items={Object.entries(w.steps).map(([code, [title, detail]]) => ({ title, detail, state: stateOf(code) }))}
      />
    </Section>
  )
}
