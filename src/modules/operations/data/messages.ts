import { sql, type Expression, type SqlBool } from 'kysely'
import type { Database, Tx } from '../../../platform/database/open.ts'
import { heldForGood } from '../../../platform/outbox/letter.ts'
import { isUnclear } from '../../../platform/outbox/unclear.ts'
import { parseContact } from '../../people/index.ts'

/** All letters and messages. */
export function messageRows(tx: Tx) {
  return tx
    .selectFrom('message as m')
    .select(['m.id', 'm.channel', 'm.recipient', 'm.template', 'm.state', 'm.happened_at'])
    .select(sql<string | null>`case when ${isOver} then 'replaced' else m.held_back end`.as('held_back'))
    .select(isUnclear('m').as('unclear'))
}

/** It did not go out while what it says was true: nobody sends it any more. */
const isOver = sql<SqlBool>`(m.state in ('failed', 'held') and coalesce(m.good_until <= business_now(), false))`

/** It waits for the office: a limit holds it back. */
export const isLimited = sql<SqlBool>`(m.held_back <> all(${[...heldForGood]}::text[]) and not ${isOver})`

export const hasFailed = sql<SqlBool>`(m.state = 'failed' and not ${isOver})`

export const byTime = { by: sql.ref('m.happened_at'), type: 'timestamptz', first: 'desc' } as const

/** Held back by a limit, for the office to look at; until the number is proved; or for good. */
const holds: Record<string, Expression<SqlBool>> = {
  batas: isLimited,
  bukti: sql<SqlBool>`m.held_back = 'unproved'`,
  ganti: sql<SqlBool>`(m.held_back in ('replaced', 'withdrawn') or ${isOver})`,
  failed: hasFailed,
  tanya: isUnclear('m'),
}

/** Conditions of the list of messages. */
export const conditions = {
  template: (value: string) => sql<SqlBool>`m.template = ${value}`,
  state: (value: string) => holds[value] ?? sql<SqlBool>`m.state = ${value}`,
  channel: (value: string) => sql<SqlBool>`m.channel = ${value}`,
  /** By a whole number or address: parts of what stands masked would spell it out, one letter after the other. */
  recipient: (typed: string) => sql<SqlBool>`m.recipient = ${parseContact(typed)?.to ?? typed.trim()}`,
}

/** One letter or message, whole. */
export function findMessage(db: Database, id: string) {
  return db.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirst()
}

/**
 * Lets a failed or held message wait for its channel again. False when it is not one of those, its secret was blanked, or it
 * waits for the proof that its number is right: then nobody but that number releases it. Nor when it was replaced or withdrawn,
 * or says what was judged when it was written: what is true by now a new letter says.
 */
export async function waitAgain(tx: Tx, messageId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('message')
    .set({ state: 'waiting', problem: null, held_back: null })
    .where('id', '=', messageId)
    .where('state', 'in', ['failed', 'held'])
    .where('good_until', 'is', null)
    .where(eb => eb.or([eb('held_back', 'is', null), eb('held_back', 'not in', [...heldForGood])]))
    .where(eb => eb.or([eb('secret', '=', false), eb('body', '<>', '')]))
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Whether nothing keeps a message from its recipient: it has gone out, or is about to. */
export async function isReleased(tx: Tx, messageId: string): Promise<boolean> {
  const message = await tx.selectFrom('message').select('state').where('id', '=', messageId).executeTakeFirst()
  return message !== undefined && message.state !== 'failed' && message.state !== 'held'
}
