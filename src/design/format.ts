// Numbers, dates and sizes as people here write them. Everything is told in the time of Jakarta.
import type { Lang } from './frame.ts'
import { words } from './words.ts'

export type DateStyle = 'date' | 'day' | 'short' | 'time' | 'datetime' | 'exact'

const grouped = { id: new Intl.NumberFormat('id-ID'), en: new Intl.NumberFormat('en-GB') }
const fixed = new Map<string, Intl.NumberFormat>()

/** "1.060" (id) or "1,060" (en); with `decimals` exactly that many digits after the mark. */
export function formatNumber(n: number, lang: Lang, decimals?: number): string {
  return decimals === undefined ? grouped[lang].format(n) : fixedFormat(lang, decimals).format(n)
}

function fixedFormat(lang: Lang, decimals: number): Intl.NumberFormat {
  const key = `${lang}${decimals}`
  const known = fixed.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(lang === 'id' ? 'id-ID' : 'en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  fixed.set(key, made)
  return made
}

/** "22 %" from 0.22, with a space that does not break. */
export function formatPercent(share: number, lang: Lang, decimals = 0): string {
  return `${formatNumber(share * 100, lang, decimals)}\u00a0%`
}

/**
 * A moment or a plain date in words. `date` 25 April 2019; `day` Kamis, 25 April 2019; `short` 25 Apr 2019; `time` 14.02 WIB;
 * `datetime` 25 April 2019, 14.02 WIB; `exact` with seconds. A plain date has no time: then only the date is told.
 */
export function formatDate(when: Temporal.Instant | Date | string, lang: Lang, style: DateStyle = 'date'): string {
  const local = localTime(when)
  if ('hour' in local) {
    if (style === 'time') return timeOf(local, lang, false)
    if (style === 'datetime') return `${dateOf(local, lang)}, ${timeOf(local, lang, false)}`
    if (style === 'exact') return `${dateOf(local, lang)}, ${timeOf(local, lang, true)}`
  }
  if (style === 'short') return shortDateOf(local, lang)
  if (style === 'day') return `${words(lang).weekdays[local.dayOfWeek - 1]}, ${dateOf(local, lang)}`
  return dateOf(local, lang)
}

/** "2019-04-10 04:47:20", in the time of Jakarta: how a moment stands in a table that leaves the house. */
export function exportTime(when: Temporal.Instant | Date): string {
  const { year, month, day, hour, minute, second } = instantOf(when).toZonedDateTimeISO('Asia/Jakarta')
  const two = (part: number) => String(part).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`
}

type Local = Temporal.ZonedDateTime | Temporal.PlainDate

function localTime(when: Temporal.Instant | Date | string): Local {
  if (typeof when === 'string' && when.length === 10) return Temporal.PlainDate.from(when)
  return instantOf(when).toZonedDateTimeISO('Asia/Jakarta')
}

function instantOf(when: Temporal.Instant | Date | string): Temporal.Instant {
  if (typeof when === 'string') return Temporal.Instant.from(when)
  return when instanceof Date ? Temporal.Instant.fromEpochMilliseconds(when.getTime()) : when
}

function dateOf(local: Local, lang: Lang): string {
  return `${local.day} ${words(lang).months[local.month - 1]} ${local.year}`
}

function shortDateOf(local: Local, lang: Lang): string {
  const month = lang === 'id' && local.month === 8 ? 'Agu' : words(lang).months[local.month - 1]?.slice(0, 3)
  return `${local.day} ${month} ${local.year}`
}

function timeOf(local: Temporal.ZonedDateTime, lang: Lang, seconds: boolean): string {
  const parts = seconds ? [local.hour, local.minute, local.second] : [local.hour, local.minute]
  return `${parts.map(part => String(part).padStart(2, '0')).join(lang === 'id' ? '.' : ':')} WIB`
}

const steps = [
  { size: 1e12, key: 'trillion' },
  { size: 1e9, key: 'billion' },
  { size: 1e6, key: 'million' },
] as const

/** `full`: "Rp25.000.000". `short`: "Rp 25 juta", "Rp 30,8 miliar"; below a million the same as full. */
export function formatMoney(rupiah: number, lang: Lang, style: 'short' | 'full' = 'full'): string {
  const step = style === 'short' ? steps.find(s => Math.abs(rupiah) >= s.size) : undefined
  if (!step) return `${rupiah < 0 ? '−' : ''}Rp${formatNumber(Math.abs(rupiah), lang)}`
  const amount = Math.round((rupiah / step.size) * 10) / 10
  return `Rp ${formatNumber(amount, lang)} ${words(lang)[step.key]}`
}

/** "284 kB", "1,2 MB": decimal units, one digit below ten. */
export function formatBytes(bytes: number, lang: Lang): string {
  const units = ['B', 'kB', 'MB', 'GB']
  let at = 0
  let amount = bytes
  while (Math.round(amount) >= 1000 && at < units.length - 1) {
    amount /= 1000
    at += 1
  }
  const shown = at > 1 && amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount)
  return `${formatNumber(shown, lang)} ${units[at]}`
}
