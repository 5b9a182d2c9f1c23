import { latinDigits } from '../text/latin-digits.ts'
import type { Question } from './content.ts'

/** How sizes are said, shortened as in chats: 12 rb, 1,5 jt. */
const sizes: Record<string, number> = { ribu: 1e3, rb: 1e3, juta: 1e6, jt: 1e6, miliar: 1e9, milyar: 1e9 }

/** What a unit is also called, with how many of it that is; by the unit's name as questions have it. */
const units: Record<string, Record<string, number>> = {
  'm²': { m2: 1, m: 1, meter: 1, 'meter persegi': 1, 'm persegi': 1, are: 100, ha: 1e4, hektar: 1e4, hektare: 1e4 },
  '%': { persen: 1, prosen: 1, percent: 1 },
  orang: {
    ...{ org: 1, jiwa: 1, santri: 1, siswa: 1, murid: 1, guru: 1, pengajar: 1, ustaz: 1, ustadz: 1 },
    ...{ asatidz: 1, pekerja: 1, karyawan: 1, pegawai: 1 },
  },
}

const number = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:[.,]\d{1,2})?`
const counted = new RegExp(`^(?:±|\\+/-|kurang lebih|kira-kira|sekitar)?\\s*(${number})\\s*(.*)$`)

/**
 * A whole number as people write it: "1.060", "1 060", "± 1.200 orang", "30 %", "1,5 hektar" of square metres, "1.5 rb".
 * A question without a unit takes what is counted along: "500 bungkus".
 * Undefined when it is none, or when its words say another unit than the question's.
 */
export function readNumber(said: string, unit?: Question['unit']): number | undefined {
  const [, figures, words] = counted.exec(tidy(said)) ?? []
  if (figures === undefined) return undefined
  const times = timesOf(words!, unit)
  return times === undefined ? undefined : wholeOf(plain(figures) * times)
}

/** An amount in rupiah: "Rp 25.000.000,-", "Rp25jt", "25 juta rupiah", "25.000.000,00". */
export function readRupiah(said: string): number | undefined {
  const bare = tidy(said)
    .replace(/^(rp|idr)\.?\s*/, '')
    .replace(/(?<=\d)[.,]?\s?-{1,2}$/, '')
  const [, figures, words] = counted.exec(bare) ?? []
  if (figures === undefined) return undefined
  const size = words!.replace(/\s*(rupiah|idr)$/, '')
  const times = size === '' ? 1 : Object.hasOwn(sizes, size) ? sizes[size] : undefined
  return times === undefined ? undefined : wholeOf(plain(figures) * times)
}

function tidy(said: string): string {
  const bare = latinDigits(said.normalize('NFKC').replace(/m²/g, 'm2')).toLowerCase()
  // Blanks between digits stand for thousands only.
  return bare
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '')
    .replace(/\.$/, '')
}

function timesOf(words: string, unit: Question['unit']): number | undefined {
  if (words === '') return 1
  const [first, ...rest] = words.split(' ')
  const [size, called] =
    Object.hasOwn(sizes, first!) && !calledSo(words, unit) ? [sizes[first!]!, rest.join(' ')] : [1, words]
  const each = called === '' ? 1 : calledSo(called, unit)
  return each && size * each
}

/** Words that make another number of the figures before them: dozens, times, and from one to another. */
const otherwiseCounted =
  /\b(lusin|kodi|gros|gross|rim|ratus|puluh|persen|dozen|per|tiap|setiap|se\w+|atau|sampai|hingga|or|to|valueof)\b/

/** How many of its unit one of a so called thing is. A question without a unit does not mind what is counted: "500 bungkus". */
function calledSo(called: string, unit: Question['unit']): number | undefined {
  if (!unit) return /^\p{L}{2,}( \p{L}{2,})?$/u.test(called) && !otherwiseCounted.test(called) ? 1 : undefined
  const own = [unit.id, unit.en].map(text => tidy(text))
  if (own.includes(called)) return 1
  // "20 orang guru"
  const kind = called.replace(/^(orang|org) (?=\p{L})/u, '')
  const also = units[unit.id] ?? {}
  return Object.hasOwn(also, kind) ? also[kind] : undefined
}

/** "1.060" is 1060, "1,5" and "1.5" are one and a half: three digits behind a mark are thousands. */
function plain(figures: string): number {
  const [, whole, part = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(figures)!
  return Number(`${whole!.replace(/[.,]/g, '')}.${part || 0}`)
}

function wholeOf(value: number): number | undefined {
  const near = Math.round(value)
  return Math.abs(value - near) < 1e-6 ? near : undefined
}

/** A year as people write it: "1985", "th. 1985", "1985 M". Undefined when it has not four digits. */
export function readYear(said: string): number | undefined {
  const [, year] = /^(?:tahun|thn|th)?\.? ?(\d{4})(?: ?(?:m|masehi))?$/.exec(tidy(said)) ?? []
  return year === undefined ? undefined : Number(year)
}
