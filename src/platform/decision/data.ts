import { sql, type RawBuilder } from 'kysely'
import { date, instant } from '../clock/clock.ts'
import type { Tx } from '../database/open.ts'
import type { DecisionKind } from './kind.ts'
import type { MadeDecision } from './made.ts'

/** Every decision of a kind about one subject, the newest first. */
export async function decisionsOf<Value extends string>(
  tx: Tx,
  { kind }: Pick<DecisionKind<Value>, 'kind'>,
  subjectId: string,
): Promise<MadeDecision<Value>[]> {
  return decisions(tx, sql`d.kind = ${kind} and d.subject_id = ${subjectId}`)
}

/** What was decided about the subjects that `about` selects, as far as it is released, the newest first. */
export async function decidedAbout<Value extends string>(
  tx: Tx,
  { kind }: Pick<DecisionKind<Value>, 'kind'>,
  about: RawBuilder<unknown>,
): Promise<MadeDecision<Value>[]> {
  return decisions(tx, sql`d.kind = ${kind} and d.released_at is not null and d.subject_id in (${about})`)
}

/** Those of a kind with these ids, the newest first. */
export async function decisionsById<Value extends string>(
  tx: Tx,
  { kind }: Pick<DecisionKind<Value>, 'kind'>,
  ids: readonly string[],
): Promise<MadeDecision<Value>[]> {
  return decisions(tx, sql`d.kind = ${kind} and d.id = any(${ids}::uuid[])`)
}

/** Decisions by a condition on `d`, the newest first. */
async function decisions<Value extends string>(tx: Tx, which: RawBuilder<unknown>): Promise<MadeDecision<Value>[]> {
  const { rows } = await sql<Row>`
    select d.id, d.subject_id, d.value, d.reason, d.decided_by, p.name as by, d.happened_at, d.released_at, d.untold, d.replaces_id,
      signer.name as signed_by, n.happened_at as next_at, n.released_at as next_released_at, replacing.name as next_by
    from decision d
    left join v_person p on p.id = d.decided_by
    left join decision_signature s on s.decision_id = d.id
    left join v_person signer on signer.id = s.signed_by
    left join decision n on n.replaces_id = d.id
    left join v_person replacing on replacing.id = n.decided_by
    where ${which} order by d.id desc`.execute(tx)
  return rows.map(row => madeOf(row))
}

interface Row {
  id: string
  subject_id: string
  value: string
  reason: string
  decided_by: string | null
  by: string | null
  happened_at: Date
  released_at: Date | null
  untold: string | null
  replaces_id: string | null
  signed_by: string | null
  next_at: Date | null
  next_released_at: Date | null
  next_by: string | null
}

function madeOf<Value extends string>(row: Row): MadeDecision<Value> {
  return {
    id: row.id,
    subjectId: row.subject_id,
    value: row.value as Value,
    reason: row.reason,
    by: row.by ?? undefined,
    byId: row.decided_by ?? undefined,
    at: instant(row.happened_at),
    releasedAt: instantOf(row.released_at),
    untold: row.untold ?? undefined,
    signedBy: row.signed_by ?? undefined,
    replaces: row.replaces_id ?? undefined,
    replacedBy: row.next_at
      ? { by: row.next_by ?? undefined, at: instant(row.next_at), releasedAt: instantOf(row.next_released_at) }
      : undefined,
  }
}

const instantOf = (date: Date | null) => (date ? instant(date) : undefined)

export interface NewDecision<Value extends string> {
  subjectId: string
  value: Value
  reason: string
  decidedBy?: string
  at: Temporal.Instant
  /** The decision that it takes the place of. */
  replaces?: string
  /** Of what the ledger commits to. */
  salt: Buffer
}

/** Resolves to its id; undefined when somebody else decided first, or replaced the same decision. */
export async function insertDecision<Value extends string>(
  tx: Tx,
  { kind, subjectKind }: DecisionKind<Value>,
  { subjectId, value, reason, decidedBy, at, replaces, salt }: NewDecision<Value>,
): Promise<string | undefined> {
  const about = { subject_kind: subjectKind, subject_id: subjectId, kind }
  const row = await tx
    .insertInto('decision')
    .values({
      ...about,
      ...{ value, reason, salt, happened_at: date(at) },
      decided_by: decidedBy ?? null,
      replaces_id: replaces ?? null,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Those to be asked for: of these subjects or of all, after this one, at most so many. */
interface Due {
  subjectIds?: readonly string[]
  after?: string
  most: number
}

/** A decision that may be released. */
export interface DueDecision {
  id: string
  subjectId: string
}

/** What waits and may be released, the oldest first. */
export async function dueOf(
  tx: Tx,
  kind: Pick<DecisionKind, 'kind' | 'twoPeople'>,
  { subjectIds, after, most }: Due,
): Promise<DueDecision[]> {
  const { rows } = await sql<DueDecision>`
    select d.id, d.subject_id as "subjectId" from decision d where ${isDue(kind)}
      and (${subjectIds ?? null}::uuid[] is null or d.subject_id = any(${subjectIds ?? null}::uuid[]))
      and (${after ?? null}::uuid is null or d.id > ${after ?? null}::uuid)
    order by d.id limit ${most}::int`.execute(tx)
  return rows
}

/** Releases those of these that may be. Resolves to their ids. */
export async function markReleased(
  tx: Tx,
  kind: Pick<DecisionKind, 'kind' | 'twoPeople'>,
  ids: readonly string[],
  at: Temporal.Instant,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with due as (
      select d.id from decision d where ${isDue(kind)} and d.id = any(${ids}::uuid[]) order by d.id for no key update
    )
    update decision d set released_at = ${date(at)} from due where d.id = due.id returning d.id`.execute(tx)
  return rows.map(row => row.id)
}

/** Nothing that was replaced meanwhile, that lacks its second signature, or that was released before. */
function isDue({ kind, twoPeople }: Pick<DecisionKind, 'kind' | 'twoPeople'>): RawBuilder<boolean> {
  return sql<boolean>`(d.kind = ${kind} and d.released_at is null
    and not exists (select from decision n where n.replaces_id = d.id)
    and (not ${twoPeople}::boolean or exists (select from decision_signature s where s.decision_id = d.id)))`
}

/** Keeps of each why nobody was told at its release. */
export async function markUntold(tx: Tx, untold: { id: string; untold: string }[]): Promise<void> {
  await sql`
    update decision d set untold = told.untold
    from jsonb_to_recordset(${JSON.stringify(untold)}::jsonb) as told(id uuid, untold text)
    where d.id = told.id`.execute(tx)
}

/** Signs a decision that somebody else made; false when it is signed already. */
export async function insertSignature(
  tx: Tx,
  { id, byId }: { id: string; byId: string },
  signedBy: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('decision_signature')
    .values({ decision_id: id, decided_by: byId, signed_by: signedBy, happened_at: date(at) })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
