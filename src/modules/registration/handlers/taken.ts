import type { Tx } from '../../../platform/database/open.ts'
import { mayAskAbout } from '../../../platform/limits/different.ts'
import type { Found, Taken } from '../../../platform/response/index.ts'
import { readPhone } from '../../../platform/text/phone.ts'
import type { Context } from '../../../platform/web/context.ts'
import { whatsAppLink } from '../../../platform/text/whatsapp.ts'
import { applicantOf } from '../applicants/index.ts'
import type { OwnRegistration } from '../data/own.ts'
import { kindWords } from '../words/kinds.ts'
import { takenWords } from '../words/taken.ts'

/** So many different applicants somebody may ask about in a day: far more than anybody registers, far fewer than a list of all. */
export const askedADay = { name: 'taken-asked', most: 60, seconds: 24 * 60 * 60 }

/**
 * That another registration holds what was found, or is to hold it, and whom to ask. It says no more than a sending would. Who has
 * asked about too many is told only that, whatever holds them: saving and sending go on.
 */
export async function takenTold(c: Context, tx: Tx, own: OwnRegistration, found: Found): Promise<Taken | undefined> {
  const { isTaken } = applicantOf(own.kind)
  if (!isTaken) return undefined
  const { noun } = kindWords(own.kind, c.var.lang)
  const w = takenWords(c.var.lang)
  if (!(await mayAskAbout(tx, askedADay, own.ownerId, found.id ?? found.number)))
    return { title: w.often(noun), note: w.oftenNote(noun), ask: wayToAsk(c, own, found, w.oftenMessage) }
  if (!(await isTaken(tx, own, found))) return undefined
  return { title: w.title(noun), note: w.note(noun), ask: wayToAsk(c, own, found, w.message) }
}

/** The office's WhatsApp with a written message; without a number of its own the page that says how it is reached. */
function wayToAsk(
  c: Context,
  { kind, draftCode }: OwnRegistration,
  { name, number }: Found,
  message: ReturnType<typeof takenWords>['message'],
): Taken['ask'] {
  const w = takenWords(c.var.lang)
  const phone = readPhone(c.var.house.env.helpWhatsapp ?? '')
  if (!phone) return { href: '/bantuan', label: w.help }
  const called = [name, number].filter(Boolean).join(', ')
  const { noun } = kindWords(kind, c.var.lang)
  return { href: whatsAppLink(phone, message(noun, called, draftCode)), label: w.ask }
}
