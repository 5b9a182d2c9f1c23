import { sql } from 'kysely'
import { date } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'

/** Where a value came from: the kind (`registry`, `registration`, `office`, `kecamatan`, `undo`), its id, and words people read. */
export interface Source {
  kind: string
  id?: string
  text?: string
  actorId?: string
  /** When it was said. What somebody said later than that stays. */
  at: Temporal.Instant
}

export interface FactValue {
  organisationId: string
  field: string
  value: string | null
}

/** Closes what was known of these fields and opens the new values: two statements for any number of them. */
export async function replaceFacts(tx: Tx, values: FactValue[], source: Source): Promise<void> {
  const owners = values.map(one => one.organisationId)
  const fields = values.map(one => one.field)
  await sql`
    update organisation_fact f set valid_to = greatest(f.valid_from, ${date(source.at)}::timestamptz)
    from unnest(${owners}::uuid[], ${fields}::text[]) as given (organisation_id, field)
    where f.organisation_id = given.organisation_id and f.field = given.field and f.valid_to is null`.execute(tx)
  await openFacts(tx, values, source)
}

/** Opens the first values of fields that had none. */
export async function openFacts(tx: Tx, values: FactValue[], source: Source): Promise<void> {
  await sql`
    insert into organisation_fact
      (organisation_id, field, value, source_kind, source_id, source_text, actor_id, valid_from)
    select given.organisation_id, given.field, given.value, ${source.kind}, ${source.id ?? null}::uuid,
      ${source.text ?? null}, ${source.actorId ?? null}::uuid, ${date(source.at)}
    from unnest(${values.map(one => one.organisationId)}::uuid[], ${values.map(one => one.field)}::text[],
      ${values.map(one => one.value)}::text[]) as given (organisation_id, field, value)`.execute(tx)
}

export interface Fact {
  field: string
  value: string | null
  source_kind: string
  source_id: string | null
  source_text: string | null
  actor_id: string | null
  actor_name: string | null
  valid_from: Date
  valid_to: Date | null
  /** Since when it counts as never right, because whoever said it had no say. */
  taken_back_at: Date | null
}

/** Every value every field of an organisation ever had, the newest first. */
export function readFacts(tx: Tx, organisationId: string): Promise<Fact[]> {
  return tx
    .selectFrom('organisation_fact as f')
    .leftJoin('v_person as a', 'a.id', 'f.actor_id')
    .select(['f.field', 'f.value', 'f.source_kind', 'f.source_id', 'f.source_text', 'f.actor_id'])
    .select(['a.name as actor_name', 'f.valid_from', 'f.valid_to', 'f.taken_back_at'])
    .where('f.organisation_id', '=', organisationId)
    .orderBy('f.valid_from', 'desc')
    .orderBy('f.id', 'desc')
    .execute()
}

export interface PresentFact {
  field: string
  value: string | null
  source_kind: string
  source_id: string | null
  source_text: string | null
  actor_id: string | null
  valid_from: Date
}

/** The present value of every field of each organisation, with its source. */
export async function presentFacts(tx: Tx, organisationIds: string[]): Promise<Map<string, PresentFact[]>> {
  const rows = await tx
    .selectFrom('organisation_fact')
    .select(['organisation_id', 'field', 'value', 'source_kind', 'source_id', 'source_text', 'actor_id', 'valid_from'])
    .where(eb => eb('organisation_id', '=', eb.fn.any(eb.val(organisationIds))))
    .where('valid_to', 'is', null)
    .execute()
  return Map.groupBy(rows, row => row.organisation_id)
}
