import type { Tx } from '../../../platform/database/open.ts'
import type { Found, Taken } from '../../../platform/response/index.ts'
import { readPhone } from '../../../platform/text/phone.ts'
import type { Context } from '../../../platform/web/context.ts'
import { whatsAppLink } from '../../../platform/text/whatsapp.ts'
import { applicantOf } from '../applicants/index.ts'
import type { OwnRegistration } from '../data/own.ts'
import { kindWords } from '../words/kinds.ts'
import { takenWords } from '../words/taken.ts'

/** That another registration holds what was found, or is to hold it, and whom to ask. It says no more than a sending would. */
export async function takenTold(c: Context, tx: Tx, own: OwnRegistration, found: Found): Promise<Taken | undefined> {
  const isTaken = await applicantOf(own.kind).isTaken?.(tx, own, found)
  if (!isTaken) return undefined
  const { noun } = kindWords(own.kind, c.var.lang)
  const w = takenWords(c.var.lang)
  return { title: w.title(noun), note: w.note(noun), ask: wayToAsk(c, own, found) }
}

/** The office's WhatsApp with a written message; without a number of its own the page that says how it is reached. */
function wayToAsk(c: Context, { kind, draftCode }: OwnRegistration, { name, number }: Found): Taken['ask'] {
  const w = takenWords(c.var.lang)
  const phone = readPhone(c.var.house.env.helpWhatsapp ?? '')
  if (!phone) return { href: '/bantuan', label: w.help }
  const called = [name, number].filter(Boolean).join(', ')
  const { noun } = kindWords(kind, c.var.lang)
  return { href: whatsAppLink(phone, w.message(noun, called, draftCode)), label: w.ask }
}
