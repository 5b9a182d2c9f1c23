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
 * "OPOP-19-000012", however it is spaced and with or without its zeros ("opop 19 12"), "19-000012", "000012" and "12" are numbers,
 * as is the address of a receipt; "D-7K4M" is a draft, six digits and more are the official number of an organisation, an NSPP or
 * NIB in full or its beginning, everything else words; those that every pesantren carries are left out beside others.
 */
export function readSearch(text: string): Search {
  const bare = text.trim().toUpperCase()
  const draft = /^D[-\s]?([2-9A-HJKMNP-Z]{4})$/.exec(bare)
  if (draft && /\d|-/.test(bare)) return { kind: 'draft', code: `D-${draft[1]}` }
  return readDigits(bare) ?? readNumber(bare) ?? { kind: 'words', words: wordsOf(text) }
}

/** A serial number is written with six digits, or without its zeros behind the year; no official number begins with 0. */
function readDigits(bare: string): Search | undefined {
  const [, year, serial] = /^(?:20)?(\d\d)[\s\p{Pd}]+(\d{1,6})$/u.exec(bare) ?? []
  if (serial) return { kind: 'number', serial: Number(serial), year: Number(year) }
  const digits = bare.replace(/[\s.\p{Pd}]/gu, '')
  if (/^(\d{1,5}|0\d{5})$/.test(digits)) return { kind: 'number', serial: Number(digits) }
  if (!/^(NSPP:?|NIB:?)?\d{6,13}$/.test(digits)) return undefined
  const official = { kind: 'official' as const, digits: digits.replace(/\D/g, '') }
  return /^\d{6}$/.test(digits) ? { ...official, serial: Number(digits) } : official
}

/** A number as it is printed or said, or with the code of its receipt behind it, such as in the address of one. */
function readNumber(bare: string): Search | undefined {
  const tidy = bare
    .replace(/^.*\/BUKTI\//, '')
    .replace(/^(NO|NOMOR)[.:\s]+/, '')
    .replace(/[\s./_\p{Pd}]+/gu, '-')
  const [, prefix, year, serial] = apart.exec(tidy) ?? together.exec(tidy) ?? []
  return serial ? { kind: 'number', number: `${prefix}-${year}-${serial.padStart(6, '0')}` } : undefined
}

/** With marks between its parts the zeros may be left out; written together only six digits tell serial from year. */
const apart = /^([A-Z][A-Z0-9-]*?)-(?:20)?(\d\d)-(\d+)(?:-[A-Z0-9]{10}\W*)?$/
const together = /^([A-Z][A-Z0-9-]*?)-?(\d\d)-?(\d{6,}?)(?:-?[A-Z0-9]{10}\W*)?$/

function wordsOf(text: string): string[] {
  const all = wordsIn(text)
  const telling = [...new Set(all)].filter(word => !tooCommon.has(word))
  const long = telling.filter(word => word.length > 2)
  return (long.length ? long : telling.length ? telling : all).slice(0, mostWords)
}

function wordsIn(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
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

/** The kecamatan that some of the words name, written together or apart ("malangbong", "malang bong"), and the words beside it. */
export function splitKecamatan(
  words: string[],
  places: readonly { code: string; name: string }[],
): { rest: string[]; codes: string[] } {
  const named = Map.groupBy(places, ({ name }) => wordsIn(name).join(''))
  for (let many = Math.min(words.length, mostWordsOfPlace); many > 0; many--) {
    for (let at = 0; at + many <= words.length; at++) {
      const found = named.get(words.slice(at, at + many).join(''))
      const kind = at > 0 && /^kec(amatan)?$/.test(words[at - 1]!) ? 1 : 0
      if (found) return { rest: words.toSpliced(at - kind, many + kind), codes: found.map(({ code }) => code) }
    }
  }
  return { rest: words, codes: [] }
}

const mostWordsOfPlace = 3

function bareName(name: string): string {
  return name.toLowerCase().replace(/^(kabupaten|kota) /, '')
}
