import type { Lang } from '../../../design/index.ts'

const hours = { id: 'Senin–Jumat pukul 08.00–16.00 WIB', en: 'Monday to Friday, 08.00–16.00 WIB' }

/** When somebody answers the office's WhatsApp number. */
export const helpHours = (lang: Lang): string => hours[lang]
