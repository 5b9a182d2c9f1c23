import { randomBytes } from 'node:crypto'
import type { Tx } from '../database/open.ts'
import { keepPictures, type PutPictures } from '../files/pictures.ts'
import { saltBytes } from '../keys/commit-to.ts'
import { record } from '../ledger/record.ts'
import { fileFields, type Fields, type Values } from '../staff-form/index.ts'
import { lastCarrying } from './carried.ts'
import { committed, contentOf } from './content.ts'
import { decisionsById, decisionsOf, insertDecision } from './data.ts'
import type { DecisionKind } from './kind.ts'
import type { MadeDecision, Releasing } from './made.ts'
import { releaseDue } from './release-due.ts'

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
  /** The places of photos that are taken away; the others stay, unless another came. */
  emptied?: readonly string[]
}

/** `again`: somebody else has decided since; theirs stands, and nothing was written. */
export type Decided<Value extends string> =
  { decided: MadeDecision<Value> } | { refused: 'again'; current?: MadeDecision<Value> }

/**
 * Decides, with its ledger row, which commits to what the decision says. What need not wait is released in the same call. Of two
 * at the same moment one is written, and the other is told.
 */
export async function decide<Value extends string>(
  tx: Tx,
  kind: DecisionKind<Value>,
  deciding: Deciding<Value>,
): Promise<Decided<Value>> {
  const { subjectId, value, reason, replaces, fields, actor, at } = deciding
  if (!kind.values.includes(value)) throw new Error(`${value} is no decision of the kind ${kind.kind}`)
  if (kind.carries?.by.includes(value) && !fields) throw new Error(`${value} of the kind ${kind.kind} says too little`)
  const salt = randomBytes(saltBytes)
  const id = await insertDecision(tx, kind, { subjectId, value, reason, replaces, decidedBy: actor.personId, salt, at })
  if (!id) return { refused: 'again', current: (await decisionsOf<Value>(tx, kind, subjectId))[0] }
  await keepCarried(tx, kind, id, deciding)
  const content = await contentOf(tx, kind, { id, value, reason })
  const detail = { decision: id, value, ...(replaces ? { replaces } : {}), ...committed(content, salt) }
  await record(tx, { act: kind.act, subjectKind: kind.subjectKind, subjectId, actor, at, detail })
  if (!kind.waits && !kind.twoPeople) await releaseDue(tx, kind, [id], deciding)
  return { decided: (await decisionsById<Value>(tx, kind, [id]))[0]! }
}

async function keepCarried<Value extends string>(
  tx: Tx,
  kind: DecisionKind<Value>,
  id: string,
  { subjectId, value, fields, photos, emptied, actor, at }: Deciding<Value>,
): Promise<void> {
  const carried = kind.carries?.by.includes(value) ? kind.carries : undefined
  if (!carried || !fields) return
  await carried.write(tx, { id, subjectId, value, at }, fields)
  if (fileFields(carried.form).length === 0) return
  const of = (ownerId: string) => ({ ownerKind: kind.kind, ownerId })
  await photos?.(tx, of(id), { sentBy: actor.personId })
  const before = (await decisionsOf<Value>(tx, kind, subjectId)).filter(one => one.id !== id)
  const last = lastCarrying(kind, before)
  if (last) await keepPictures(tx, of(last.id), of(id), emptied)
}
