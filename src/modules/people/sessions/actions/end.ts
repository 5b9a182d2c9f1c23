import { type Actor, demand } from '../../../../platform/policy/index.ts'
import { didLast } from '../../../../platform/ledger/did-last.ts'
import { record } from '../../../../platform/ledger/record.ts'
import type { House } from '../../../../platform/web/context.ts'
import { deleteSessionsOf } from '../../data/sessions.ts'
import { deleteOther } from '../data/own-sessions.ts'

/**
 * Ends one of the actor's own sessions on another device, at once: every request looks for its session anew. What they have ended
 * before stays ended. False when there is none.
 */
export function endSession(
  house: House,
  actor: Actor,
  { id, token }: { id: string; token: string },
  now: Temporal.Instant,
): Promise<boolean> {
  return house.db.transaction().execute(async tx => {
    demand(house.policy, actor, 'people.sessions')
    const subject = { subjectKind: 'person', subjectId: actor.personId! }
    const done = { act: 'session.ended', ...subject, actor, detail: { session: id } }
    if (!(await deleteOther(tx, actor.accountId!, id, token))) return didLast(tx, done)
    await record(tx, { ...done, at: now })
    return true
  })
}

/** Ends all of them but the one that asks. */
export function endOthers(house: House, actor: Actor, token: string, now: Temporal.Instant): Promise<void> {
  return house.db.transaction().execute(async tx => {
    demand(house.policy, actor, 'people.sessions')
    const sessions = await deleteSessionsOf(tx, actor.accountId!, token)
    const subject = { subjectKind: 'person', subjectId: actor.personId! }
    if (sessions > 0)
      await record(tx, { act: 'session.others-ended', ...subject, actor, at: now, detail: { sessions } })
  })
}
