import type { Tx } from '../database/open.ts'
import { record, recordAll } from '../ledger/record.ts'
import { type Actor, demand, demandFresh, mayNow, NotAllowed, type PolicyTable } from '../policy/index.ts'
import { decisionsById, dueOf, insertSignature, type DueDecision } from './data.ts'
import type { Releasing } from './made.ts'
import { releaseDue } from './release-due.ts'
import type { DecisionRoom, DecisionSubject } from './room.ts'

/** What of a room a release and a signature ask. */
type Finding<Subject extends DecisionSubject, Value extends string> = Pick<
  DecisionRoom<Subject, Value>,
  'kind' | 'find' | 'findAll'
>

/** Whoever asks for it, and the policy that says whether they may. */
type Asked = Releasing & { policy: PolicyTable }

/** Of these subjects or of all, at most so many. */
interface ReleaseFilter {
  subjectIds?: readonly string[]
  most?: number
}

/** Decisions that are released with the statements of one. */
const batch = 200

/**
 * Releases what waits of a kind: what it does and its messages in the same transaction, in batches. What lies beyond the reach of
 * whoever asks stays, and so does what was released before. Resolves to how many were. Throws {@link NotAllowed} for somebody who
 * may decide nothing of this kind, or has to prove first who they are.
 */
export async function release<Subject extends DecisionSubject, Value extends string>(
  tx: Tx,
  room: Finding<Subject, Value>,
  { subjectIds, most = Infinity }: ReleaseFilter,
  asked: Asked,
): Promise<number> {
  demand(asked.policy, asked.actor, room.kind.act)
  let released = 0
  for (let after: string | undefined; released < most;) {
    const due = await dueOf(tx, room.kind, { subjectIds, after, most: Math.min(batch, most - released) })
    if (due.length === 0) break
    released += await releaseSome(tx, room, due, asked)
    after = due.at(-1)!.id
  }
  return released
}

async function releaseSome<Subject extends DecisionSubject, Value extends string>(
  tx: Tx,
  room: Finding<Subject, Value>,
  due: readonly DueDecision[],
  asked: Asked,
): Promise<number> {
  const { kind } = room
  const { policy, actor, at } = asked
  const reached = new Set<string>()
  for (const subject of await held(tx, room, due)) {
    if (!mayNow(policy, actor, kind.act, subject, at)) continue
    demandFresh(policy, actor, kind.act, subject)
    reached.add(subject.id)
  }
  const ids = due.filter(one => reached.has(one.subjectId)).map(one => one.id)
  const released = await releaseDue(tx, kind, ids, asked)
  const { subjectKind } = kind
  const acts = released.map(({ id, subjectId }) => {
    return { act: 'decision.release', subjectKind, subjectId, actor, at, detail: { decision: id } }
  })
  await recordAll(tx, acts)
  return released.length
}

/** The subjects of these decisions, held in one order by whoever releases. */
async function held<Subject extends DecisionSubject, Value extends string>(
  tx: Tx,
  { find, findAll }: Finding<Subject, Value>,
  due: readonly DueDecision[],
): Promise<Subject[]> {
  const ids = [...new Set(due.map(one => one.subjectId))].toSorted()
  if (findAll) return findAll(tx, ids, { hold: true })
  const subjects: Subject[] = []
  for (const id of ids) {
    const subject = await find(tx, id, { hold: true })
    if (subject) subjects.push(subject)
  }
  return subjects
}

/**
 * Signs a decision as the second person; one that need not wait is released by it. `unknown`: there is none in reach. `own`:
 * whoever decided cannot; `again`: it is signed, or was replaced. Throws {@link NotAllowed} for somebody who may decide nothing
 * of this kind, or has not shown just now to be who they are.
 */
export async function sign<Subject extends DecisionSubject, Value extends string>(
  tx: Tx,
  { kind, find }: Finding<Subject, Value>,
  decisionId: string,
  { policy, actor, at, origin }: Asked & { actor: Actor & { personId: string } },
): Promise<{ signed: true } | { refused: 'unknown' | 'own' | 'again' }> {
  demand(policy, actor, kind.act)
  if (!actor.fresh) throw new NotAllowed(actor, 'decision.sign')
  const [made] = await decisionsById<Value>(tx, kind, [decisionId])
  const subject = made && (await find(tx, made.subjectId, { hold: true }))
  if (!subject || !mayNow(policy, actor, kind.act, subject, at)) return { refused: 'unknown' }
  // As it stands now that nobody else can decide.
  const [decision] = await decisionsById<Value>(tx, kind, [decisionId])
  if (!decision?.byId) return { refused: 'unknown' }
  if (decision.byId === actor.personId) return { refused: 'own' }
  const signing = { id: decision.id, byId: decision.byId }
  if (decision.replacedBy || !(await insertSignature(tx, signing, actor.personId, at))) return { refused: 'again' }
  const about = { subjectKind: kind.subjectKind, subjectId: decision.subjectId }
  await record(tx, { act: 'decision.sign', ...about, actor, at, detail: { decision: decision.id } })
  if (!kind.waits) await releaseDue(tx, kind, [decision.id], { actor, at, origin })
  return { signed: true }
}
