/** What somebody typed into the search of registrations: one registration by its name, or words of a name. */
export type Search =
  /** The number itself, or its serial with the year, of this season unless said. */
  | { kind: 'number'; number: string }
  | { kind: 'number'; number?: undefined; serial: number; year?: number }
  | { kind: 'draft'; code: string }
  /** `serial`: it may also be that of a number. */
  | { kind: 'official'; digits: string; serial?: number }
  | { kind: 'words'; words: string[] }

const tooCommon = new Set(['pondok', 'pesantren', 'ponpes', 'pontren', 'pp', 'yayasan'])
const mostWords = 8

/**
 * "OPOP-19-000012", however it is spaced, "19-000012", "000012" and "12" are numbers, as is the address of a receipt; "D-7K4M" is
 * a draft, six digits and more are the official number of an organisation, an NSPP or NIB in full or its beginning, everything
 * else words; those that every pesantren carries are left out beside others.
 */
export function readSearch(text: string): Search {
  const bare = text.trim().toUpperCase()
  const draft = /^D[-\s]?([2-9A-HJKMNP-Z]{4})$/.exec(bare)
  if (draft && /\d|-/.test(bare)) return { kind: 'draft', code: `D-${draft[1]}` }
  return readDigits(bare) ?? readNumber(bare) ?? { kind: 'words', words: wordsOf(text) }
}

/** A serial number is written with six digits; no official number begins with 0. */
function readDigits(bare: string): Search | undefined {
  const digits = bare.replace(/[\s.-]/g, '')
  if (/^(\d{1,5}|0\d{5})$/.test(digits)) return { kind: 'number', serial: Number(digits) }
  const [, year, serial] = /^(\d\d)[\s–—-]+(\d{6})$/.exec(bare) ?? []
  if (serial) return { kind: 'number', serial: Number(serial), year: Number(year) }
  if (!/^(NSPP:?|NIB:?)?\d{6,13}$/.test(digits)) return undefined
  const official = { kind: 'official' as const, digits: digits.replace(/\D/g, '') }
  return /^\d{6}$/.test(digits) ? { ...official, serial: Number(digits) } : official
}

/** A number as it is printed or said, or with the code of its receipt behind it, such as in the address of one. */
function readNumber(bare: string): Search | undefined {
  const tidy = bare.replace(/^.*\/BUKTI\//, '').replace(/[\s–—-]+/g, '-')
  const [, prefix, year, serial] = /^([A-Z][A-Z0-9-]*?)-?(\d\d)-?(\d{6,}?)(?:-?[A-Z0-9]{10}\W*)?$/.exec(tidy) ?? []
  return serial ? { kind: 'number', number: `${prefix}-${year}-${serial}` } : undefined
}

function wordsOf(text: string): string[] {
  const all = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const telling = [...new Set(all)].filter(word => !tooCommon.has(word))
  const long = telling.filter(word => word.length > 2)
  return (long.length ? long : telling.length ? telling : all).slice(0, mostWords)
}

/** Words that name one of these places ("garut"), and the rest. Only what leaves a word over is taken for a place. */
export function splitPlaces(
  words: string[],
  places: readonly { code: string; name: string }[],
): { words: string[]; codes: string[] } {
  const named = (word: string) => places.filter(place => bareName(place.name) === word).map(place => place.code)
  const rest = words.filter(word => named(word).length === 0)
  return rest.length && rest.length < words.length ? { words: rest, codes: words.flatMap(named) } : { words, codes: [] }
}

function bareName(name: string): string {
  return name.toLowerCase().replace(/^(kabupaten|kota) /, '')
}
