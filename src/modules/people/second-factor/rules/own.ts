import {
  type Actor,
  demandFresh,
  mayNow,
  mustProve,
  NotAllowed,
  type PolicyTable,
} from '../../../../platform/policy/index.ts'

const act = 'people.second-factor'

/** Whether whoever acts may change their own second factor: in a session that a password opened. */
export function mayChange(policy: PolicyTable, actor: Actor, now: Temporal.Instant): boolean {
  return mayNow(policy, actor, act, { ownerId: actor.personId }, now)
}

/** Whether they have to show first that it is still them who sit there. */
export function waitsForProof(policy: PolicyTable, actor: Actor): boolean {
  return mustProve(policy, actor, act, {})
}

/** The first line of an action on one's own second factor. Throws NotAllowed. */
export function demandOwn(policy: PolicyTable, actor: Actor, now: Temporal.Instant): void {
  if (!mayChange(policy, actor, now)) throw new NotAllowed(actor, act)
}

/** The same where the action itself does not ask for the password. Throws NotAllowed. */
export function demandProven(policy: PolicyTable, actor: Actor, now: Temporal.Instant): void {
  demandOwn(policy, actor, now)
  demandFresh(policy, actor, act, {})
}
