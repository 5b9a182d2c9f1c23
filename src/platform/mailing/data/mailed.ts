import { sql } from 'kysely'
import { instant } from '../../clock/clock.ts'
import type { Tx } from '../../database/open.ts'
import { isUnclear } from '../../outbox/unclear.ts'

/** How a letter of a plan stands: on its way or sent, or not sent and why. */
export type LetterStanding = 'written' | 'withdrawn' | 'failed' | 'held'

/** Which letters, and whether this is a trial: it sends nothing out, so what it holds without a reason stands for sent. */
interface Letters {
  template: string
  trial: boolean
}

const standingIn = (trial: boolean) => sql<LetterStanding>`case
  when m.held_back = 'withdrawn' then 'withdrawn'
  when ${isUnclear('m')} then 'written'
  when m.state = 'failed' then 'failed'
  when m.state = 'held' and (m.held_back is not null or not ${trial}::boolean) then 'held'
  else 'written' end`

/** When each of these subjects was last written to by a plan; what was not sent bars nobody from writing again. */
export async function lastMailed(
  tx: Tx,
  { template, trial }: Letters,
  ids: readonly string[],
): Promise<Map<string, Temporal.Instant>> {
  const { rows } = await sql<{ id: string; at: Date }>`
    select m.about_id as id, max(m.happened_at) as at from message m
    where m.about_id = any(${ids}::uuid[]) and m.template = ${template} and m.plan_id is not null
      and ${standingIn(trial)} = 'written'
    group by m.about_id`.execute(tx)
  return new Map(rows.map(row => [row.id, instant(row.at)]))
}

/**
 * Of letters that plans wrote about these subjects, those that have not gone out say nothing any more: others come in their
 * place. One that is being tried again at this moment is waited for.
 */
export async function replaceUnsent(tx: Tx, template: string, ids: readonly string[]): Promise<void> {
  await sql`
    update message set state = 'held', held_back = 'replaced'
    where about_id = any(${ids}::uuid[]) and template = ${template} and plan_id is not null
      and state in ('failed', 'held') and held_back is distinct from 'withdrawn' and not ${isUnclear()}`.execute(tx)
}

/** A letter of a plan about a subject. */
export interface MailedLetter {
  at: Temporal.Instant
  planId: string
  who: string | null
  channel: 'whatsapp' | 'email'
  standing: LetterStanding
}

/** Every letter that plans wrote about a subject, in order. */
export async function mailedAbout(tx: Tx, { template, trial }: Letters, id: string): Promise<MailedLetter[]> {
  const { rows } = await sql<Omit<MailedLetter, 'at'> & { happened_at: Date }>`
    select m.happened_at, m.plan_id as "planId", p.name as who, m.channel, ${standingIn(trial)} as standing
    from message m join plan_run r on r.id = m.plan_id left join v_person p on p.id = r.actor_id
    where m.about_id = ${id} and m.template = ${template} and m.plan_id is not null
    order by m.created_at`.execute(tx)
  return rows.map(({ happened_at, ...row }) => ({ ...row, at: instant(happened_at) }))
}

/** How many letters of a plan stand how. */
export async function standingsOf(
  tx: Tx,
  { template, trial }: Letters,
  planId: string,
): Promise<Partial<Record<LetterStanding, number>>> {
  const { rows } = await sql<{ standing: LetterStanding; n: number }>`
    select ${standingIn(trial)} as standing, count(*) as n from message m
    where m.plan_id = ${planId}::uuid and m.template = ${template} group by 1`.execute(tx)
  return Object.fromEntries(rows.map(row => [row.standing, row.n]))
}

/** How the letter of this key stands in the outbox, if there is one. */
export async function testLetter(tx: Tx, key: string): Promise<{ state: string; heldBack: string | null } | undefined> {
  const { rows } = await sql<{ state: string; heldBack: string | null }>`
    select state, held_back as "heldBack" from message where key = ${key}`.execute(tx)
  return rows[0]
}
