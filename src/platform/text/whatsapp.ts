import { readMobile } from './phone.ts'

/** Opens WhatsApp with a message that only has to be sent. */
export function whatsAppLink(e164: string, message: string): string {
  return `https://wa.me/${e164.replace(/\D/g, '')}?text=${encodeURIComponent(message)}`
}

/** The same for a number as people write it; undefined without one, or where it is none that WhatsApp reaches. */
export function whatsAppOf(said: string | undefined, message: string): string | undefined {
  const phone = said && readMobile(said)
  return phone ? whatsAppLink(phone, message) : undefined
}

/** Opens WhatsApp with a message for whomever one chooses there. */
export function whatsAppShare(message: string): string {
  return `https://wa.me/?text=${encodeURIComponent(message)}`
}
