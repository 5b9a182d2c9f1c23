import { readMobile } from '../../../platform/text/phone.ts'

/** Where a code is sent to. */
export interface Contact {
  channel: 'whatsapp' | 'email'
  /** E.164 number, or mail address in lower case. */
  to: string
}

/** What somebody typed into "phone number or e-mail"; undefined when it is neither. */
export function parseContact(typed: string): Contact | undefined {
  if (typed.includes('@')) {
    const to = parseEmail(typed)
    return to ? { channel: 'email', to } : undefined
  }
  const to = readMobile(typed)
  return to ? { channel: 'whatsapp', to } : undefined
}

/** A mail address in lower case; undefined when it cannot be one, or is one of our stand-ins. */
export function parseEmail(typed: string): string | undefined {
  const email = typed.trim().toLowerCase()
  if (email.length > 200 || email.endsWith('.invalid')) return undefined
  return /^[a-z0-9](?:[a-z0-9._%+-]*[a-z0-9_%+-])?@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(email) &&
    !email.includes('..')
    ? email
    : undefined
}

/** a•••@contoh.id: enough to recognise one's own address, too little to learn somebody's. */
export function maskedEmail(email: string): string {
  return email.replace(/^(.).*@/, '$1•••@')
}

/** Whether a name is only what stands before the @ of an address: so whoever signs in by mail is called until they tell a name. */
export function isHandleOf(name: string, email: string | null): boolean {
  return email !== null && name === email.split('@')[0]
}

/** Every account needs a mail address; who signs in by phone gets one that can never receive mail (RFC 2606). */
export function standInEmail(phone: string): string {
  return `${phone.replace('+', '')}@telepon.invalid`
}

export function isStandIn(email: string): boolean {
  return email.endsWith('.invalid')
}
