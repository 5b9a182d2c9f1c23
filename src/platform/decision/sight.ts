import type { MadeDecision } from './made.ts'

/** The decision in force of those about one subject, the newest first; none while nothing is released. */
export function inForce<Value extends string>(decisions: MadeDecision<Value>[]): MadeDecision<Value> | undefined {
  return decisions.find(one => one.releasedAt)
}

/** What somebody sees who decides: the newest decision, and in what states the things are that it is about. */
export function sightOf({ decisions, states = [] }: { decisions: MadeDecision[]; states?: readonly string[] }): string {
  return [decisions[0]?.id ?? 'open', ...states].join('/')
}

/** `again`: somebody decided since. `changed`: what it is about has moved since. */
export type Change = 'again' | 'changed'

/** What happened between two sights. Whoever does not say what was seen has seen that nothing was decided. */
export function changeSince(seen: string, now: string): Change | undefined {
  const [before, today] = [seen, now].map(sight => sight.split('/')[0])
  if (seen === now || (seen === '' && today === 'open')) return undefined
  return before === today ? 'changed' : 'again'
}
