import type { Tx } from '../../../platform/database/open.ts'
import { answersToSend, type Bar } from '../../../platform/form/states.ts'
import { byMeaning } from '../../../platform/form/meaning.ts'
import { papersSent } from '../../../platform/form/slots.ts'
import { record } from '../../../platform/ledger/record.ts'
import { step } from '../../../platform/life/index.ts'
import { type Actor, mayNow } from '../../../platform/policy/index.ts'
import type { House } from '../../../platform/web/context.ts'
import { lendRegionBook } from '../../regions/index.ts'
import { identityOf, restateClaim } from '../../registry/index.ts'
import { seasonForm } from '../../programmes/index.ts'
import { applicantOf } from '../applicants/index.ts'
import { barsOf, currentDocuments, shownFiles } from '../../../platform/response/index.ts'
import { holdOwn, keptReason, openDispute, otherHolder, type Held } from '../data/registrations.ts'
import { receiptOfVersion, type Receipt } from '../../../platform/receipt/index.ts'
import { registrationLife } from '../rules/life.ts'
import { ownActs } from '../rules/policy.ts'
import { leaveOrganisation } from './leave-organisation.ts'
import { refusalOf, type Refusal } from './refusal.ts'
import { writeSubmission, type SubmitOptions } from './write-submission.ts'

export type Submitted =
  | { receipt: Receipt; again: boolean }
  | { refused: 'bars'; bars: Bar[] }
  /** Something was changed after the review page was opened. */
  | { refused: 'changed' }
  /**
   * Another registration of the same pesantren was submitted already, or is awaited because the office has decided so; nobody's
   * name is told. `reason`: the office has decided against this one.
   */
  | { refused: 'duplicate'; since?: Temporal.Instant; reason?: string }
  | Refusal

/**
 * Submits the actor's registration: a snapshot, a signed receipt, a message. The same version sent again answers with the
 * same receipt. A pesantren that somebody else submitted becomes a case for the office. What it says about the pesantren is
 * a claim until it is settled.
 */
export async function submit(
  house: House,
  actor: Actor & { personId: string },
  draftCode: string,
  arrived: Temporal.Instant,
  options: SubmitOptions,
): Promise<Submitted> {
  return house.db.transaction().execute(tx => submitIn(tx, house, actor, draftCode, arrived, options))
}

/** The same inside a transaction of more. */
export async function submitIn(
  tx: Tx,
  house: House,
  actor: Actor & { personId: string },
  draftCode: string,
  arrived: Temporal.Instant,
  options: SubmitOptions,
): Promise<Submitted> {
  const held = await holdOwn(tx, { ownerId: actor.personId, draftCode }, arrived)
  if (!held) return { refused: 'no-registration' }
  const known = await receiptOfVersion(tx, held.responseId, held.version)
  if (known && held.state === 'submitted') return { receipt: known, again: true }
  if (!mayNow(ownActs, actor, 'registration.fill', held, arrived)) return refusalOf(held, arrived)
  if (options.version !== undefined && options.version !== held.version) return { refused: 'changed' }
  const season = await seasonForm(house.db, held.formVersionId, tx)
  const documents = papersSent(season.content, held.answers, await currentDocuments(tx, held.responseId))
  const papers = { slots: season.slots, files: shownFiles(documents) }
  const bars = barsOf(season.content, held.answers, papers)
  if (bars.length) return { refused: 'bars', bars }
  // Reopened and submitted without a change: the old receipt counts again, and the place was never given up.
  if (known) {
    await resubmit(tx, held, actor, arrived)
    return { receipt: known, again: true }
  }
  await lendRegionBook(house.db, tx)
  const answers = answersToSend(season.content, held.answers)
  const said = byMeaning(season.content, answers)
  const subject = await applicantOf(held.kind).standsFor?.(tx, held, said)
  const other = subject && (await takenBy(tx, held, subject.organisationId, actor, arrived))
  if (other) return { refused: 'duplicate', ...other }
  if (subject && subject.standing !== 'recorded' && !subject.fresh)
    await restateClaim(tx, subject.organisationId, identityOf(said))
  const organisationId = subject?.organisationId
  const writing = { house, held, season, answers, documents, organisationId, actor, arrived, options }
  const receipt = await writeSubmission(tx, writing)
  if (held.number && held.organisationId !== (organisationId ?? null)) await leaveOrganisation(tx, held, actor, arrived)
  return { receipt, again: false }
}

async function resubmit(tx: Tx, held: Held, actor: Actor, at: Temporal.Instant): Promise<void> {
  await step(tx, registrationLife, held.id, { from: held.state, to: 'submitted', actor, at })
  const subject = { subjectKind: 'registration', subjectId: held.id }
  await record(tx, { act: 'registration.submit', ...subject, actor, at, detail: { unchanged: true } })
}

/** Whether another registration holds this pesantren, or is to hold it; then a case is opened, unless it was decided. */
async function takenBy(tx: Tx, held: Held, organisationId: string, actor: Actor, at: Temporal.Instant) {
  const { seasonId, id: registrationId } = held
  const holder = await otherHolder(tx, held, organisationId)
  if (!holder) return undefined
  const heldBy = holder.id
  const disputeId = await openDispute(tx, { seasonId, organisationId, registrationId, heldBy, at })
  if (disputeId) {
    const detail = { registration: registrationId, held_by: heldBy }
    await record(tx, { act: 'registration.dispute', subjectKind: 'dispute', subjectId: disputeId, actor, at, detail })
  }
  return { since: holder.since, reason: await keptReason(tx, registrationId, heldBy) }
}
