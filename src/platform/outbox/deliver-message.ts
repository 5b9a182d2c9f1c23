import type { House } from '../web/context.ts'
import { openChannels } from './channels.ts'

/**
 * Job: hands one message to its channel. A trial sends nothing out: its messages are held and can be read in the outbox,
 * as are those of a channel that is not configured.
 */
export async function deliverMessage(house: House, { messageId }: { messageId: string }): Promise<void> {
  const message = await house.db.selectFrom('message').selectAll().where('id', '=', messageId).executeTakeFirst()
  if (!message || message.state === 'sent' || message.held_back) return
  // Blanked: the code was used or is past its time, so there is nothing to say any more, and nothing for anybody to do.
  if (message.secret && message.body === '') return wait(house, messageId, { state: 'held' })
  const channel = house.env.trial ? undefined : openChannels(house.env)[message.channel as 'email' | 'whatsapp']
  if (!channel) return wait(house, messageId, { state: 'held' })
  try {
    await channel(message)
  } catch (error) {
    const problem = (error as Error).message.slice(0, 500)
    await wait(house, messageId, { state: 'failed', problem, attempts: message.attempts + 1 })
    // The reason may name the recipient: it stands with the message, not in the log of jobs.
    throw new Error(`message ${messageId} was not taken by its channel`)
  }
  // A code that has gone out is of no use to anybody who reads the outbox later.
  const body = message.secret ? { body: '' } : {}
  await mark(house, messageId, {
    state: 'sent',
    problem: null,
    held_back: null,
    sent_at: new Date(),
    attempts: message.attempts + 1,
    ...body,
  })
}

/** Unless it was withdrawn meanwhile. */
async function wait(house: House, id: string, change: Record<string, unknown>): Promise<void> {
  await house.db.updateTable('message').set(change).where('id', '=', id).where('held_back', 'is', null).execute()
}

async function mark(house: House, id: string, change: Record<string, unknown>): Promise<void> {
  await house.db.updateTable('message').set(change).where('id', '=', id).execute()
}
