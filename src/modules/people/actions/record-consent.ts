import { date } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'
import { record } from '../../../platform/ledger/record.ts'
import type { Actor } from '../../../platform/policy/actor.ts'

/** What somebody agreed to, or took back, for one thing and one purpose. */
export interface ConsentGiven {
  actor: Actor
  subjectKind: string
  subjectId: string
  /** A stable code, such as `process-registration` or `publish-profile`. */
  purpose: string
  given: boolean
  at: Temporal.Instant
}

/** Keeps a consent inside the transaction of its cause. Nothing is overwritten: the newest row counts. */
export async function recordConsent(tx: Tx, consent: ConsentGiven): Promise<void> {
  const { actor, subjectKind, subjectId, purpose, given, at } = consent
  if (!actor.personId) throw new Error('a consent needs somebody who gives it')
  await tx
    .insertInto('consent')
    .values({
      person_id: actor.personId,
      subject_kind: subjectKind,
      subject_id: subjectId,
      purpose,
      given,
      happened_at: date(at),
    })
    .execute()
  const act = given ? 'consent.given' : 'consent.withdrawn'
  await record(tx, { act, subjectKind, subjectId, actor, at, detail: { purpose } })
}

/** The purposes that hold for one thing now. */
export async function consentsFor(tx: Tx, subjectId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('consent')
    .distinctOn('purpose')
    .select(['purpose', 'given'])
    .where('subject_id', '=', subjectId)
    .orderBy('purpose')
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return new Set(rows.filter(row => row.given).map(row => row.purpose))
}
