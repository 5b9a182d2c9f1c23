import parsePhoneNumber from 'libphonenumber-js/min'

/**
 * The number as stored (E.164), from what people type: 0812…, 812…, 62812…, +62 812-…, and foreign numbers with their
 * plus. Undefined when no phone has it.
 */
export function parsePhone(typed: string): string | undefined {
  const digits = typed
    .normalize('NFKC')
    .replace(/[\s().\p{Pd}'’]/gu, '')
    .replace(/^00/, '+')
  if (!/^\+?\d{6,15}$/.test(digits)) return undefined
  // The library takes 62812… for a number without its country and makes +6262812… of it.
  const number = parsePhoneNumber(digits.replace(/^62(?=8)/, '+62'), 'ID')
  if (!number?.isValid()) return undefined
  // Codes reach mobile numbers, and those begin with 8 here.
  return number.countryCallingCode === '62' && !/^\+628\d{7,11}$/.test(number.number) ? undefined : number.number
}

/** 0812-3456-7890 for numbers of this country, +44 20 … for others. */
export function displayPhone(e164: string): string {
  const number = parsePhoneNumber(e164)
  if (!number) return e164
  return number.country === 'ID' ? number.formatNational() : number.formatInternational()
}

/** Whether a name is only a masked number, because nobody has told another one yet. */
export function isStandInName(name: string): boolean {
  return /^[+\d]+-••••-\d{3}$/.test(name)
}

/** 0812-••••-890: enough to recognise one's own number, too little to learn somebody's. */
export function maskedPhone(e164: string): string {
  const shown = e164.startsWith('+62') ? `0${e164.slice(3, 6)}` : e164.slice(0, 4)
  return `${shown}-••••-${e164.slice(-3)}`
}

/** Opens WhatsApp with a message that only has to be sent. */
export function whatsAppLink(e164: string, message: string): string {
  return `https://wa.me/${e164.replace(/\D/g, '')}?text=${encodeURIComponent(message)}`
}
