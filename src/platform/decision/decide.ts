import type { Tx } from '../database/open.ts'
import { keepPictures, type PutPictures } from '../files/pictures.ts'
import { record, recordAll } from '../ledger/record.ts'
import { type Actor, demand, NotAllowed, type PolicyTable } from '../policy/index.ts'
import type { Fields, Values } from '../staff-form/index.ts'
import { decisionsById, decisionsOf, insertDecision, insertSignature, markReleased, type Due } from './data.ts'
import type { DecisionKind } from './kind.ts'
import type { MadeDecision, Releasing } from './made.ts'
import { tell } from './tell.ts'

export interface Deciding<Value extends string> extends Releasing {
  subjectId: string
  value: Value
  reason: string
  /** The id of the decision that was seen and is replaced; without one, none was made. */
  replaces?: string
  /** What the value carries, where it carries something. */
  fields?: Values<Fields>
  /** Photos that came with it: they are the decision's. */
  photos?: PutPictures
}

/** `again`: somebody else has decided since; theirs stands, and nothing was written. */
export type Decided<Value extends string> =
  { decided: MadeDecision<Value> } | { refused: 'again'; current?: MadeDecision<Value> }

/**
 * Decides, with its ledger row. What need not wait is released in the same call. Of two at the same moment one is written, and
 * the other is told.
 */
export async function decide<Value extends string>(
  tx: Tx,
  kind: DecisionKind<Value>,
  deciding: Deciding<Value>,
): Promise<Decided<Value>> {
  const { subjectId, value, reason, replaces, fields, photos, actor, at } = deciding
  const carries = kind.carries?.by.includes(value) ? kind.carries : undefined
  if (!kind.values.includes(value)) throw new Error(`${value} is no decision of the kind ${kind.kind}`)
  if (carries && !fields) throw new Error(`${value} of the kind ${kind.kind} says too little`)
  const id = await insertDecision(tx, kind, { subjectId, value, reason, replaces, decidedBy: actor.personId, at })
  if (!id) return { refused: 'again', current: (await decisionsOf<Value>(tx, kind, subjectId))[0] }
  const detail = { decision: id, value, ...(replaces ? { replaces } : {}) }
  await record(tx, { act: kind.act, subjectKind: kind.subjectKind, subjectId, actor, at, detail })
  if (carries && fields) await carries.write(tx, { id, subjectId, value, at }, fields)
  const of = (ownerId: string) => ({ ownerKind: kind.kind, ownerId })
  await photos?.(tx, of(id), { sentBy: actor.personId })
  if (carries && replaces) await keepPictures(tx, of(replaces), of(id))
  if (!kind.waits && !kind.twoPeople) await releaseDue(tx, kind, { ids: [id] }, deciding)
  return { decided: (await decisionsById<Value>(tx, kind, [id]))[0]! }
}

/**
 * Releases what waits of a kind, of these subjects or of all, at most so many: what it does and its messages in the same
 * transaction. Resolves to how many; what was released before is left alone.
 */
export async function release<Value extends string>(
  tx: Tx,
  kind: DecisionKind<Value>,
  filter: Omit<Due, 'ids'>,
  releasing: Releasing,
): Promise<number> {
  const { actor, at } = releasing
  const released = await releaseDue(tx, kind, filter, releasing)
  const { subjectKind } = kind
  const act = (of: MadeDecision) => ({
    act: 'decision.release',
    subjectKind,
    subjectId: of.subjectId,
    detail: { decision: of.id },
  })
  await recordAll(
    tx,
    released.map(decision => ({ ...act(decision), actor, at })),
  )
  return released.length
}

/**
 * Signs a decision as the second person; one that need not wait is released by it. `own`: whoever decided cannot; `again`: it
 * is signed, or was replaced. Throws {@link NotAllowed} for somebody who may not decide of this kind, or has not shown just now
 * to be who they are.
 */
export async function sign<Value extends string>(
  tx: Tx,
  kind: DecisionKind<Value>,
  decisionId: string,
  { policy, actor, at, origin }: Releasing & { policy: PolicyTable; actor: Actor & { personId: string } },
): Promise<{ signed: true } | { refused: 'unknown' | 'own' | 'again' }> {
  demand(policy, actor, kind.act)
  if (!actor.fresh) throw new NotAllowed(actor, 'decision.sign')
  const [decision] = await decisionsById<Value>(tx, kind, [decisionId])
  if (!decision?.byId) return { refused: 'unknown' }
  if (decision.byId === actor.personId) return { refused: 'own' }
  const signing = { id: decision.id, byId: decision.byId }
  if (decision.replacedBy || !(await insertSignature(tx, signing, actor.personId, at))) return { refused: 'again' }
  const subject = { subjectKind: kind.subjectKind, subjectId: decision.subjectId }
  await record(tx, { act: 'decision.sign', ...subject, actor, at, detail: { decision: decision.id } })
  if (!kind.waits) await releaseDue(tx, kind, { ids: [decision.id] }, { actor, at, origin })
  return { signed: true }
}

/** What a release does to each decision comes after it is released, so that whoever asks meanwhile finds it in force. */
async function releaseDue<Value extends string>(tx: Tx, kind: DecisionKind<Value>, due: Due, releasing: Releasing) {
  const ids = await markReleased(tx, kind, due, releasing.at)
  if (ids.length === 0) return []
  const released = (await decisionsById<Value>(tx, kind, ids)).toReversed()
  const outcomes = []
  for (const decision of released) outcomes.push({ decision, outcome: await kind.onRelease(tx, decision, releasing) })
  await tell(tx, outcomes, releasing)
  return released
}
