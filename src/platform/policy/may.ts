import type { Actor } from './actor.ts'
import type { Condition } from './conditions.ts'
import { codeSuffices, roles } from './roles.ts'
import { scopeAllows, scopeOf, type Placed, type PolicyLine, type PolicyTable } from './scope.ts'

/** Whether an actor's role reaches anything at all in an act. */
export function may(policy: PolicyTable, actor: Actor, act: string): boolean {
  return scopeOf(policy, actor, act).kind !== 'none'
}

/** Whether everybody who reaches anything in an act shows a password first, so that a one-time code never leads there. */
export function asksPassword(policy: PolicyTable, act: string): boolean {
  const line = policy[act] ?? {}
  return roles.filter(role => line[role] !== undefined).every(role => !codeSuffices(role))
}

/** Whether an act would work: the role reaches this subject, and what the act's line asks of it holds now. */
export function mayNow(
  policy: PolicyTable,
  actor: Actor,
  act: string,
  subject: Placed | object,
  now: Temporal.Instant,
): boolean {
  if (!scopeAllows(scopeOf(policy, actor, act), subject)) return false
  const when = policy[act]?.when as Condition<unknown> | undefined
  return when?.(subject, now, actor) ?? true
}

/** Those acts of a table that would work on a subject now: pages show exactly their buttons. */
export function allowedActs<Act extends string, Subject extends object>(
  table: Record<Act, PolicyLine<Subject>>,
  actor: Actor,
  subject: Subject & Placed,
  now: Temporal.Instant,
): Act[] {
  return (Object.keys(table) as Act[]).filter(act => mayNow(table, actor, act, subject, now))
}

/** Whether an act on a subject waits until its actor has shown anew to be who they are. */
export function mustProve(policy: PolicyTable, actor: Actor, act: string, subject: object): boolean {
  const asks = policy[act]?.fresh as ((subject: object) => boolean) | undefined
  return actor.fresh !== true && (asks?.(subject) ?? false)
}

/** An action was called by somebody who may not. No page leads there: the route asks before. */
export class NotAllowed extends Error {
  constructor(actor: Actor, act: string) {
    super(`${actor.role} may not ${act}`)
  }
}

/** The first line of an action: it asks the policy itself, whoever calls it. Throws {@link NotAllowed}. */
export function demand(policy: PolicyTable, actor: Actor, act: string): void {
  if (!may(policy, actor, act)) throw new NotAllowed(actor, act)
}

/** Beside {@link demand} in an action whose act asks for a fresh proof of some subjects. Throws {@link NotAllowed}. */
export function demandFresh(policy: PolicyTable, actor: Actor, act: string, subject: object): void {
  if (mustProve(policy, actor, act, subject)) throw new NotAllowed(actor, act)
}
