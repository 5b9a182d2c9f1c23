import type { Tx } from '../database/open.ts'
import { demand, demandFresh, mayNow } from '../policy/index.ts'
import type { House } from '../web/context.ts'
import { carriedFiles } from './carried.ts'
import { saysSame } from './content.ts'
import { decisionsOf } from './data.ts'
import { decide, type Deciding } from './decide.ts'
import type { DecisionKind } from './kind.ts'
import type { MadeDecision } from './made.ts'
import type { DecisionRoom, DecisionSubject } from './room.ts'
import { changeSince, sawLast, sightOf, type Change } from './sight.ts'

export interface DecidingSeen<Value extends string> extends Omit<Deciding<Value>, 'replaces' | 'origin'> {
  /** What was seen of it (`sightOf`); without it nobody knows what. */
  sight?: string
}

/** `unknown`: there is no such subject in reach. A {@link Change}: what stands now has to be read first. Else why it is barred. */
export type DecidedSeen<Value extends string> =
  { decided: MadeDecision<Value> } | { refused: 'unknown' | Change | (string & {}) }

/**
 * Decides what somebody has seen, also anew: nothing is written when it is not any more what was seen, or when the same person has
 * decided just that already. Throws `NotAllowed` for somebody who may decide nothing of this kind, or has to prove first who they
 * are.
 */
export async function decideSeen<Subject extends DecisionSubject, Value extends string>(
  { db, env, policy }: Pick<House, 'db' | 'env' | 'policy'>,
  room: DecisionRoom<Subject, Value>,
  seen: DecidingSeen<Value>,
): Promise<DecidedSeen<Value>> {
  const { kind } = room
  const { sight = '', ...given } = seen
  const { subjectId, value, actor, at } = given
  return db.transaction().execute(async tx => {
    demand(policy, actor, kind.act)
    const subject = await room.find(tx, subjectId, { hold: true })
    if (!subject || !mayNow(policy, actor, kind.act, subject, at)) return { refused: 'unknown' }
    demandFresh(policy, actor, kind.act, subject)
    const decisions = await decisionsOf<Value>(tx, kind, subjectId)
    if (await isSecondPress(tx, kind, seen, decisions[0])) return { decided: decisions[0]! }
    const now = sightOf({ decisions, states: subject.states })
    const refused = changeSince(sight, now) ?? barOf(room, { subject, decisions }, value, at)
    if (refused) return { refused }
    const deciding = { ...given, replaces: decisions[0]?.id, origin: env.origin }
    const decided = await decideHeld(tx, kind, deciding)
    await room.after?.(tx, subject, decided, deciding)
    return { decided }
  })
}

/** Pressed twice, or sent again because no answer had come: somebody's own decision is what they have seen nothing of yet. */
async function isSecondPress<Value extends string>(
  tx: Tx,
  kind: DecisionKind<Value>,
  { sight = '', value, reason, fields, actor }: DecidingSeen<Value>,
  last: MadeDecision<Value> | undefined,
): Promise<boolean> {
  if (last?.byId === undefined || last.byId !== actor.personId || !sawLast(sight, last.replaces)) return false
  const { files, emptied } = carriedFiles(kind, fields)
  const photos = files.map(({ slot, file }) => ({ slot, hash: file.hash.toString('hex') }))
  return saysSame(tx, kind, last, { value, reason, fields, photos, emptied })
}

/** What is known of a subject that may be decided. */
export interface Standing<Subject, Value extends string> {
  subject: Subject
  /** The newest first. */
  decisions: MadeDecision<Value>[]
}

/**
 * `same`, `waiting`: it is decided already, and carries nothing that could be another. `later`: there is nothing to end yet.
 * Else what its room says.
 */
export function barOf<Subject extends DecisionSubject, Value extends string>(
  { kind, bar }: Pick<DecisionRoom<Subject, Value>, 'kind' | 'bar'>,
  { subject, decisions: [last] }: Standing<Subject, Value>,
  value: Value,
  at: Temporal.Instant,
): string | undefined {
  if (!last && kind.later?.includes(value)) return 'later'
  if (last?.value !== value || kind.carries?.by.includes(value)) return bar?.(subject, value, at)
  return last.releasedAt ? 'same' : 'waiting'
}

/** Decides about a subject that the transaction holds: nobody can have been faster. */
export async function decideHeld<Value extends string>(
  tx: Tx,
  kind: DecisionKind<Value>,
  deciding: Deciding<Value>,
): Promise<MadeDecision<Value>> {
  const done = await decide(tx, kind, deciding)
  if ('decided' in done) return done.decided
  throw new Error(`the ${kind.subjectKind} ${deciding.subjectId} was decided while it was held`)
}

/** What somebody sees of a subject who looks at it now; undefined when there is none. To be given back by whoever decides. */
export async function seeSubject<Subject extends DecisionSubject, Value extends string>(
  tx: Tx,
  room: DecisionRoom<Subject, Value>,
  subjectId: string,
): Promise<string | undefined> {
  const subject = await room.find(tx, subjectId, { hold: false })
  return subject && sightOf({ decisions: await decisionsOf(tx, room.kind, subjectId), states: subject.states })
}
