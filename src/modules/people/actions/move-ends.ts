import type { Tx } from '../../../platform/database/open.ts'
import { recordAll } from '../../../platform/ledger/record.ts'
import type { Letter } from '../../../platform/outbox/letter.ts'
import { demand, demandFresh, type Actor } from '../../../platform/policy/index.ts'
import type { House } from '../../../platform/web/context.ts'
import { heldForUpdate, moveEnds, type EndMove, type HeldByHolder } from '../data/ends.ts'
import { sendEndsMoved } from '../data/letters.ts'
import { endProblem, endsSooner, type EndProblem, type Mover } from '../rules/end.ts'
import { dateOf } from '../rules/today.ts'

/** `changed`: its end is not what was seen. `twice`: the same role is held beside it on those days. */
export type NotMoved = EndProblem | 'changed' | 'twice'

export interface Moving {
  house: House
  actor: Actor
  at: Temporal.Instant
  /** What the policy calls it; it says for which roles it wants a fresh proof. */
  allowed: string
  /** Who the letters are counted for. */
  cause: Letter['cause']
  /** Why, as whoever holds the roles reads it. The ledger names nobody's reasons. */
  reason?: string
  /** Told in the ledger besides, such as the plan. */
  detail?: Record<string, string>
}

/**
 * Moves the ends of roles, one or many, in the given transaction: whatever was looked at before, its rules are asked here, under
 * the lock. Each that is moved has its row in the ledger and its letter to whoever holds the role. Resolves to those that were
 * not moved, by id, with the reason. Throws NotAllowed for whoever may not, or has to show first who they are.
 */
export async function moveEndsIn(tx: Tx, moves: readonly EndMove[], moving: Moving): Promise<Map<string, NotMoved>> {
  const { house, actor, at, allowed, cause, reason, detail } = moving
  demand(house.policy, actor, allowed)
  const ids = moves.map(({ id }) => id)
  const held = new Map((await heldForUpdate(tx, ids)).map(one => [one.id, one]))
  demandFresh(house.policy, actor, allowed, { roles: [...held.values()].map(({ role }) => role) })
  const left = barredOf(moves, held, { personId: actor.personId, today: dateOf(at) })
  const open = moves.filter(({ id }) => !left.has(id))
  const moved = await moveEnds(tx, open, reason)
  for (const { id } of open) if (!moved.has(id)) left.set(id, 'twice')
  const told = open.filter(({ id }) => moved.has(id)).map(move => ({ ...move, held: held.get(move.id)!, reason }))
  await recordAll(
    tx,
    told.map(({ id, from, to, held: { personId } }) => ({
      act: endsSooner({ from, to }) ? 'role.ended' : 'role.end-moved',
      ...{ subjectKind: 'person', subjectId: personId, actor, at, detail: { grant: id, from, to, ...detail } },
    })),
  )
  await sendEndsMoved(tx, told, cause, at)
  return left
}

function barredOf(
  moves: readonly EndMove[],
  held: ReadonlyMap<string, HeldByHolder>,
  by: Mover,
): Map<string, NotMoved> {
  const barred = new Map<string, NotMoved>()
  for (const { id, from, to } of moves) {
    const one = held.get(id)
    const why = one?.validTo === from ? endProblem(one, to, by) : 'changed'
    if (why) barred.set(id, why)
  }
  return barred
}
