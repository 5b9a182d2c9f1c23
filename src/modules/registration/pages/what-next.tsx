import { Section, Steps, type Lang, type Step } from '../../../design/index.ts'
import type { CallRules } from '../../programmes/index.ts'
import { words } from '../words.ts'

export interface WhatNextProps {
  lang: Lang
  /** What the call says of the time after it has closed. */
  next?: CallRules['next']
  sent: boolean
  open: boolean
  /** The call never closes by itself. */
  endless?: boolean
}

/** What happens to a registration from here on, and where it stands in that. */
export function WhatNext({ lang, next = [], sent, open, endless = false }: WhatNextProps) {
  const { steps, next: title } = words(lang).status
  const [first, close] = [sent ? steps.received : steps.send, open ? steps.close : steps.closed]
  const items: Step[] = [{ title: first[0], detail: first[1], state: sent ? 'done' : 'now' }]
  if (!endless) items.push({ title: close[0], detail: close[1], state: open ? (sent ? 'now' : 'next') : 'done' })
  const over = sent && (endless || !open)
  next.forEach((step, at) =>
    items.push({ title: step.title[lang], detail: step.text[lang], state: over && at === 0 ? 'now' : 'next' }),
  )
  return (
    <Section title={title}>
      <Steps items={items} />
    </Section>
  )
}
