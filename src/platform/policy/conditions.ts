import type { Actor } from './actor.ts'

/**
 * What must hold of a subject for an act: a small pure function with a name that says it (`isOpen`, `isNotOneself`), in a
 * room's `rules/`. Policy lines are made of them with {@link all} and {@link any}.
 */
export type Condition<Subject> = (subject: Subject, now: Temporal.Instant, actor: Actor) => boolean

/** Whoever acts has signed in with a password; a code, which whoever holds the phone can read, is not enough. */
export const byPassword: Condition<unknown> = (_subject, _now, actor) => actor.byPassword === true

/** Holds when each of them does. */
export function all<Subject>(...conditions: Condition<Subject>[]): Condition<Subject> {
  return (subject, now, actor) => conditions.every(holds => holds(subject, now, actor))
}

/** Holds when at least one of them does. */
export function any<Subject>(...conditions: Condition<Subject>[]): Condition<Subject> {
  return (subject, now, actor) => conditions.some(holds => holds(subject, now, actor))
}
