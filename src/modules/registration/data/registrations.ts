import { sql } from 'kysely'
import { date } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'
import type { Answers } from '../../../platform/form/answer.ts'
import { instant } from '../../../platform/clock/clock.ts'
import { holdDraft } from '../../../platform/response/index.ts'
import type { ApplicantKind, Window } from '../../programmes/index.ts'
import type { RegistrationState } from '../rules/life.ts'
import { targetOf, windowOf, type OwnKey, type TargetRow } from './own.ts'

/** Where a registration `r` lies. */
export const placeColumns = { regency: 'r.regency_code', kecamatan: 'r.kecamatan_code' }

/** A registration held for change: nobody else moves it until the transaction ends. */
export interface Held {
  id: string
  responseId: string
  state: RegistrationState
  number: string | null
  seasonId: string
  callId: string
  kind: ApplicantKind
  formVersionId: string
  ownerId: string
  /** What it stands for: linked while it is a draft, else what was submitted. */
  organisationId: string | null
  /** Chosen since it was opened for change. */
  chosenId: string | null
  /** Said since then to be none of those it was linked with: nothing is chosen, and what was submitted is left. */
  unlinked: boolean
  sample: boolean
  answers: Answers
  version: number
  window?: Window
}

type HeldRow = Omit<Held, 'window' | 'answers' | 'version'> & { opens_at: Date | null; closes_at: Date | null }

/** Loads one's own running registration for update. */
export async function holdOwn(tx: Tx, key: OwnKey, at: Temporal.Instant): Promise<Held | undefined> {
  const target = targetOf(key, at)
  const columns = sql`r.id, r.response_id as "responseId", r.state, r.number, r.season_id as "seasonId", r.call_id as "callId", r.applicant_kind as "kind",
    p.form_version_id as "formVersionId", r.owner_id as "ownerId", r.organisation_id as "organisationId",
    r.chosen_id as "chosenId", r.unlinked, r.sample, w.opens_at, w.closes_at`
  const from = sql`${target.from} join response p on p.id = r.response_id`
  const held = await holdDraft<HeldRow>(tx, { ...target, columns, from })
  if (!held) return undefined
  const { subject, ...draft } = held
  const { opens_at, closes_at, ...row } = subject
  return { ...row, ...draft, window: windowOf({ opens_at, closes_at }) }
}

/** Who withdrew a registration; `unknown` when nobody wrote it down. */
export type WithdrawnBy = 'owner' | 'office' | 'unknown'

/** Who withdrew the registration `r`; null while it stands. */
export const withdrawnByColumn = sql<WithdrawnBy | null>`case when r.state = 'withdrawn' then coalesce(
  (select case when t.actor_id = r.owner_id then 'owner' when t.actor_id is not null then 'office' end
    from transition t where t.subject_id = r.id and t.life = 'registration' and t.to_state = 'withdrawn'
    order by t.recorded_at desc limit 1), 'unknown') end`.as('withdrawn_by')

/** The same of the registration of a response; undefined when the response is of something else. */
export async function standsAs(
  tx: Tx,
  responseId: string,
): Promise<{ id: string; withdrawnBy?: WithdrawnBy } | undefined> {
  const of = tx.selectFrom('registration as r').where('r.response_id', '=', responseId)
  const row = await of.select(['r.id', withdrawnByColumn]).executeTakeFirst()
  return row && { id: row.id, withdrawnBy: row.withdrawn_by ?? undefined }
}

/**
 * Links a registration with the organisation it is for. One that was submitted stands for what was submitted, and holds
 * its place: its link is a wish until it is sent again.
 */
export async function linkOrganisation(tx: Tx, held: TargetRow, organisationId: string | null): Promise<void> {
  const wish = { chosen_id: organisationId, unlinked: organisationId === null }
  const set = held.number ? wish : { organisation_id: organisationId }
  await tx.updateTable('registration').set(set).where('id', '=', held.id).execute()
}

/** The running, submitted registration of an organisation for a call, if any. */
export async function submittedOf(tx: Tx, callId: string, organisationId: string) {
  const row = await tx
    .selectFrom('registration')
    .select(['id', 'submitted_at'])
    .where('call_id', '=', callId)
    .where('organisation_id', '=', organisationId)
    .where('state', 'in', ['submitted', 'reopened'])
    .executeTakeFirst()
  return row?.submitted_at ? { id: row.id as string, submittedAt: instant(row.submitted_at) } : undefined
}

/** The draft that an organisation waits for, because the office has decided so: it is nobody else's until that one gives up. */
export async function awaitedOf(tx: Tx, callId: string, organisationId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('v_dispute as x')
    .innerJoin('registration as r', 'r.id', 'x.registration_id')
    .select('r.id')
    .where('r.call_id', '=', callId)
    .where('x.organisation_id', '=', organisationId)
    .where('x.state', '=', 'moved')
    .where('r.state', 'in', ['draft', 'frozen', 'reopened'])
    .orderBy('x.decided_at', 'desc')
    .orderBy('x.recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** Whoever else holds an organisation for the call of a registration, or is to hold it; since when, once that one was submitted. */
export async function otherHolder(
  tx: Tx,
  { id, callId }: { id: string; callId: string },
  organisationId: string,
): Promise<{ id: string; since?: Temporal.Instant } | undefined> {
  const holder = await submittedOf(tx, callId, organisationId)
  const heldBy = holder?.id ?? (await awaitedOf(tx, callId, organisationId))
  return heldBy && heldBy !== id ? { id: heldBy, since: holder?.submittedAt } : undefined
}

/** Why the office has decided against one of two registrations, for the other. */
export async function keptReason(tx: Tx, registrationId: string, heldBy: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('v_dispute')
    .select('reason')
    .where('registration_id', '=', registrationId)
    .where('held_by_id', '=', heldBy)
    .where('state', '=', 'kept')
    .executeTakeFirst()
  return row?.reason ?? undefined
}

/** Opens a case for the office; the same two registrations only once. */
export async function openDispute(
  tx: Tx,
  dispute: { seasonId: string; organisationId: string; registrationId: string; heldBy: string; at: Temporal.Instant },
): Promise<string | undefined> {
  const row = await tx
    .insertInto('registration_dispute')
    .values({
      season_id: dispute.seasonId,
      organisation_id: dispute.organisationId,
      registration_id: dispute.registrationId,
      held_by_id: dispute.heldBy,
      happened_at: date(dispute.at),
    })
    .onConflict(conflict => conflict.columns(['registration_id', 'held_by_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}
