import type { MadeDecision } from './made.ts'

/** The decision in force of those about one subject, the newest first; none while nothing is released. */
export function inForce<Value extends string>(decisions: MadeDecision<Value>[]): MadeDecision<Value> | undefined {
  return decisions.find(one => one.releasedAt)
}

/** What somebody sees who decides: the newest decision, and in what states the things are that it is about. */
export function sightOf({ decisions, states = [] }: { decisions: MadeDecision[]; states?: readonly string[] }): string {
  return [newestOf(decisions[0]?.id), ...states].join('/')
}

/** Whether this is what had been decided when somebody saw it: the decision of this id, or none. */
export function sawLast(sight: string, id: string | undefined): boolean {
  return sight.split('/')[0] === newestOf(id)
}

const newestOf = (id = 'open') => id

/** `again`: somebody decided since. `changed`: what it is about has moved since, or nobody knows what was seen. */
export type Change = 'again' | 'changed'

/** What happened between two sights. Whoever does not say what was seen has seen nobody knows what. */
export function changeSince(seen: string, now: string): Change | undefined {
  if (seen === now) return undefined
  const [before, today] = [seen, now].map(sight => sight.split('/')[0])
  return seen === '' || before === today ? 'changed' : 'again'
}
