import type { Selectable } from 'kysely'
import { businessNow, date } from '../clock/clock.ts'
import type { Tx } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'
import type { Environment } from '../env/env.ts'
import type { House } from '../web/context.ts'
import { openChannels } from './channels.ts'
import { cut } from '../text/cut.ts'
import { isUnclear, problemOf, readProblem } from './unclear.ts'

/**
 * Job: hands one message to its channel. A trial sends nothing out: its messages are held and can be read in the outbox,
 * as are those of a channel that is not configured. Throws when the channel did not take it, so that it is tried again; when
 * it may have taken it, whoever reads the outbox decides whether it is.
 */
export async function deliverMessage(house: House, { messageId }: { messageId: string }): Promise<void> {
  const taken = await house.db.transaction().execute(async tx => {
    const message = await holdMessage(tx, messageId)
    return !message || (await deliver(tx, house, message))
  })
  // The reason may name the recipient: it stands with the message, not in the log of jobs.
  if (!taken) throw new Error(`message ${messageId} was not taken by its channel`)
}

type Message = Selectable<Tables['message']>

/**
 * The message, if it may go out; nobody takes it back while it does: whoever wants to waits, and finds it sent, or finds it
 * failed and takes it back. A code is taken back by nobody, only blanked when it was used, which must not wait for a slow
 * channel: whoever typed it is waiting for their page.
 */
async function holdMessage(tx: Tx, id: string): Promise<Message | undefined> {
  const mayGo = tx
    .selectFrom('message')
    .selectAll()
    .where('id', '=', id)
    .where('state', '<>', 'sent')
    .where('held_back', 'is', null)
    .where(eb => eb.not(isUnclear()))
  const held = await mayGo.where('secret', '=', false).forUpdate().executeTakeFirst()
  return held ?? mayGo.where('secret', '=', true).executeTakeFirst()
}

/** Resolves to false when the channel did not take it. */
async function deliver(tx: Tx, house: House, message: Message): Promise<boolean> {
  const change = (await isOver(tx, message)) ? over : await handOver(house.env, message)
  await tx.updateTable('message').set(change).where('id', '=', message.id).execute()
  const mayHaveGone = 'problem' in change && readProblem(change.problem ?? null).unclear
  return change.state !== 'failed' || mayHaveGone
}

/** What it says was true for a while, which is over. */
async function isOver(tx: Tx, { good_until: until }: Message): Promise<boolean> {
  return until !== null && until <= date(await businessNow(tx))
}

const over = { state: 'held', held_back: 'replaced' }

/** What becomes of the message. */
async function handOver(env: Environment, message: Message) {
  const { secret, body } = message
  // Blanked: the code was used or is past its time, so there is nothing to say any more, and nothing for anybody to do.
  if (secret && body === '') return { state: 'held' }
  const channel = env.trial ? undefined : openChannels(env)[message.channel as 'email' | 'whatsapp']
  if (!channel) return { state: 'held' }
  const attempts = message.attempts + 1
  try {
    await channel(message)
  } catch (error) {
    return { state: 'failed', problem: cut(problemOf(error), 500), attempts }
  }
  // A code that has gone out is of no use to anybody who reads the outbox later.
  return { state: 'sent', problem: null, sent_at: new Date(), attempts, ...(secret && { body: '' }) }
}
