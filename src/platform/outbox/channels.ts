import nodemailer from 'nodemailer'
import type { Environment } from '../env/env.ts'
import { cut } from '../text/cut.ts'

/** One message on its way out. */
export interface Outgoing {
  recipient: string
  subject: string | null
  body: string
}

/** Hands a message to the world. Throws when it was not taken, so that the errand is tried again. */
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
  const transport = nodemailer.createTransport({ url, ...patience })
  const from = `OPOP Jawa Barat <noreply@${new URL(origin).hostname}>`
  return async ({ recipient, subject, body }) => {
    await transport.sendMail({ from, to: recipient, subject: subject ?? 'OPOP', text: body })
  }
}

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
      signal: AbortSignal.timeout(15_000),
    })
    if (!answer.ok) throw new Error(`WhatsApp answered ${answer.status}: ${cut(await answer.text(), 300)}`)
  }
}
