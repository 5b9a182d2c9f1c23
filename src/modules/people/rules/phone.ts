/** Whether a name is only a masked number, because nobody has told another one yet. */
export function isStandInName(name: string): boolean {
  return /^[+\d]+-••••-\d{3}$/.test(name)
}

/** 0812-••••-890: enough to recognise one's own number, too little to learn somebody's. */
export function maskedPhone(e164: string): string {
  const shown = e164.startsWith('+62') ? `0${e164.slice(3, 6)}` : e164.slice(0, 4)
  return `${shown}-••••-${e164.slice(-3)}`
}
