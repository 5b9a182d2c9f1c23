import { sql } from 'kysely'
import type { House } from '../web/context.ts'
import { orderCheck } from './lane.ts'

/**
 * No file waits for its check for ever. One whose errand failed so often that it is not tried again is refused, so that its
 * owner is asked for another; one that has no errand any more gets a new one. Files of the last ten minutes are left alone.
 */
export async function checkWaiting({ db }: Pick<House, 'db'>): Promise<void> {
  const check = orderCheck({ id: sql`w.id`, kind: sql`w.kind`, account: sql`w.sent_by`, ahead: sql`w.ahead` })
  await sql`
    with waiting as (
      select f.id, f.kind, f.sent_by, row_number() over (partition by f.sent_by, f.kind order by f.received_at)::int as ahead, j.key is not null as has_errand, j.attempts >= j.max_attempts as given_up
      from file f left join graphile_worker.jobs j on j.key = 'check-file:' || f.id
      where f.state in ('received', 'checked') and f.received_at < clock_timestamp() - interval '10 minutes'
    ), refused as (
      update file f set state = 'refused', refusal = 'notChecked' from waiting w where w.id = f.id and w.given_up
    )
    select ${check}
    from waiting w where not w.has_errand`.execute(db)
}
