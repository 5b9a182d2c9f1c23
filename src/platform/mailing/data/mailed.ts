import { sql } from 'kysely'
import { instant } from '../../clock/clock.ts'
import type { Tx } from '../../database/open.ts'

/** When each of these subjects was last written about by a plan, what was withdrawn left out. */
export async function lastMailed(
  tx: Tx,
  template: string,
  ids: readonly string[],
): Promise<Map<string, Temporal.Instant>> {
  const { rows } = await sql<{ id: string; at: Date }>`
    select about_id as id, max(happened_at) as at from message
    where about_id = any(${ids}::uuid[]) and template = ${template} and plan_id is not null
      and held_back is distinct from 'withdrawn'
    group by about_id`.execute(tx)
  return new Map(rows.map(row => [row.id, instant(row.at)]))
}

/** A letter of a plan about a subject. */
export interface MailedLetter {
  at: Temporal.Instant
  planId: string
  who: string | null
  channel: 'whatsapp' | 'email'
  withdrawn: boolean
}

/** Every letter that plans wrote about a subject, in order. */
export async function mailedAbout(tx: Tx, template: string, id: string): Promise<MailedLetter[]> {
  const { rows } = await sql<Omit<MailedLetter, 'at'> & { happened_at: Date }>`
    select m.happened_at, m.plan_id as "planId", p.name as who, m.channel,
      m.held_back is not distinct from 'withdrawn' as withdrawn
    from message m join plan_run r on r.id = m.plan_id left join v_person p on p.id = r.actor_id
    where m.about_id = ${id} and m.template = ${template} and m.plan_id is not null
    order by m.created_at`.execute(tx)
  return rows.map(({ happened_at, ...row }) => ({ ...row, at: instant(happened_at) }))
}

/** How the letter of this key stands in the outbox, if there is one. */
export async function testLetter(tx: Tx, key: string): Promise<{ state: string; heldBack: string | null } | undefined> {
  const { rows } = await sql<{ state: string; heldBack: string | null }>`
    select state, held_back as "heldBack" from message where key = ${key}`.execute(tx)
  return rows[0]
}
