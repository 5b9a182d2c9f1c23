import nodemailer from 'nodemailer'
import type { Environment } from '../env/env.ts'
import { cut } from '../text/cut.ts'
import { Unclear } from './unclear.ts'

/** One message on its way out. */
export interface Outgoing {
  recipient: string
  subject: string | null
  body: string
}

/** Hands a message to the world. Throws when it was not taken, so that the errand is tried again; Unclear when it may have been. */
export type Channel = (message: Outgoing) => Promise<void>

/** The channels this installation has. A channel that is not configured is absent: its messages are held, readable. */
export function openChannels(env: Environment): { email?: Channel; whatsapp?: Channel } {
  return {
    email: env.smtpUrl ? smtp(env.smtpUrl, env.origin) : undefined,
    whatsapp: env.whatsappToken && env.whatsappPhoneId ? whatsapp(env) : undefined,
  }
}

function smtp(url: string, origin: string): Channel {
  // A server that does not answer must not hold up the messages of other channels for minutes.
  const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000 }
  const from = `OPOP Jawa Barat <noreply@${new URL(origin).hostname}>`
  return async ({ recipient, subject, body }) => {
    const transport = nodemailer.createTransport({ url, ...patience })
    // The text is read when the server has asked for it, and not before.
    let given = false
    transport.use('stream', (mail, done) => {
      mail.message.processFunc(text => text.once('end', () => (given = true)))
      done()
    })
    try {
      await transport.sendMail({ from, to: recipient, subject: subject ?? 'OPOP', text: body })
    } catch (error) {
      const { message, responseCode } = error as Error & { responseCode?: number }
      throw given && responseCode === undefined ? new Unclear(message) : error
    }
  }
}

/** So long the service has to answer. */
export const whatsappTime = { seconds: 15 }

/** WhatsApp Cloud API: one POST a message. Source: the API's reference, "messages" endpoint. */
function whatsapp(env: Environment): Channel {
  return async ({ recipient, body }) => {
    const answer = await fetch(`${env.whatsappUrl}/${env.whatsappPhoneId}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${env.whatsappToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        messaging_product: 'whatsapp',
        to: recipient.replace('+', ''),
        type: 'text',
        text: { body, preview_url: false },
      }),
      signal: AbortSignal.timeout(whatsappTime.seconds * 1000),
    }).catch(unanswered)
    if (!answer.ok) throw new Error(`WhatsApp answered ${answer.status}: ${cut(await answer.text(), 300)}`)
  }
}

/** What happens once the service was reached; before that there are other codes, such as of a connection that was refused. */
const afterReached = new Set([
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
])

function unanswered(error: Error): never {
  const { code = '' } = (error.cause ?? {}) as { code?: string }
  throw error.name === 'TimeoutError' || afterReached.has(code) ? new Unclear(error.message) : error
}
