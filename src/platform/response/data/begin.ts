import { sql, type RawBuilder } from 'kysely'
import { date } from '../../clock/clock.ts'

export interface NewResponse {
  formVersionId: string
  ownerId: string
  at: Temporal.Instant
}

/**
 * The statement that begins a subject with its response and an empty draft. `subject` inserts its row, with `uuidv7()` as its
 * `response_id`, and returns that; where it inserts none, nothing is begun and no row comes back.
 */
export function beginResponse(
  subject: RawBuilder<unknown>,
  { formVersionId, ownerId, at }: NewResponse,
): RawBuilder<{ response_id: string }> {
  return sql`
    with begun as (${subject}), answering as (
      insert into response (id, form_version_id, owner_id)
      select response_id, ${formVersionId}, ${ownerId} from begun returning id)
    insert into draft (response_id, saved_at) select id, ${date(at)} from answering returning response_id`
}
