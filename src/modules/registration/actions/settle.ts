import type { Tx } from '../../../platform/database/open.ts'
import { inBatches } from '../../../platform/jobs/each-in-turn.ts'
import { recordAll } from '../../../platform/ledger/record.ts'
import { system, type Actor } from '../../../platform/policy/index.ts'
import type { House } from '../../../platform/web/context.ts'
import { seasonForm } from '../../programmes/index.ts'
import { lendRegionBook } from '../../regions/index.ts'
import { claimsOf, holdOrganisation, recordClaims } from '../../registry/index.ts'
import { dueForSettling, holdWaiting, markSettled, type Settling } from '../data/settling.ts'

/** Registrations of one transaction. Each takes a dozen statements: so that what it holds is let go before a visitor waits for it long (`bench close`). */
const batch = 5
/** A submission that arrived in time, or a dispute it opens, may still be under way when the window closes. */
const grace = { minutes: 5 }

/**
 * Settles every registration whose window has closed and that nobody contests: what it says of its pesantren becomes fact.
 * A batch at a time, each a transaction of its own, so that nothing is held for long; any number of times. One that cannot
 * be settled stops none of the others, and is told at the end. Resolves to how many were settled.
 */
export async function settleClosed({ db }: Pick<House, 'db'>, now: Temporal.Instant): Promise<number> {
  const due = await dueForSettling(db, now.subtract(grace))
  const work = (ids: string[]) => settleAll(db, ids, now)
  return inBatches({ ids: due, most: batch, work, failed: 'registrations cannot be settled' })
}

function settleAll(db: House['db'], ids: string[], now: Temporal.Instant): Promise<number> {
  return db.transaction().execute(async tx => {
    await lendRegionBook(db, tx)
    const waiting = await holdWaiting(tx, ids)
    await settle(tx, waiting, system, now)
    return waiting.length
  })
}

/** What registrations last said of their pesantren becomes fact, with their numbers as the source. */
export async function settle(tx: Tx, those: readonly Settling[], actor: Actor, now: Temporal.Instant): Promise<void> {
  for (const one of those) await recordSaid(tx, one, now)
  await markSettled(
    tx,
    those.map(one => one.id),
    now,
  )
  const act = { act: 'registration.settle', subjectKind: 'registration', actor, at: now }
  await recordAll(
    tx,
    those.map(({ id, sequence }) => ({ ...act, subjectId: id, detail: { sequence } })),
  )
}

/** The same without its being a new act: said again after somebody else's words were taken back. */
export async function recordSaid(tx: Tx, one: Settling, now: Temporal.Instant): Promise<void> {
  await holdOrganisation(tx, one.organisationId)
  const { content } = await seasonForm(tx, one.formVersionId)
  const source = { kind: 'registration', id: one.id, text: one.number, actorId: one.ownerId, at: one.saidAt }
  await recordClaims(tx, one.organisationId, claimsOf(one.answers, content), source, now)
}
