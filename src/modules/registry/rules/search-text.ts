// Letters that are written in several ways and heard in one, applied in this order.
const sounds: [RegExp, string][] = [
  [/tj/g, 'c'],
  [/dj/g, 'j'],
  [/(kh|ch(?=[aiueo]))/g, 'h'],
  [/(sy|sh|ts|ss)/g, 's'],
  [/(dh|dz|dl)(?=[aiueo])/g, 'd'],
  [/th/g, 't'],
  [/gh/g, 'g'],
  [/q/g, 'k'],
  [/[vf]/g, 'p'],
  [/z/g, 'j'],
  [/y(?=[aiueo])/g, ''],
  [/(ai|ae|ay|oi|oe|oy)(?=[^aiueo]|$)/g, 'e'],
  [/w/g, 'u'],
  [/o/g, 'u'],
  [/(.)\1+/g, '$1'],
]

/**
 * Text as the search sees it: names as they sound rather than as they are written. The same pesantren is written
 * "PP. Al-Ittifaq", "Pondok Pesantren Al Ittifaq" and "ALITTIFAQ"; Arabic names come in a dozen spellings (khoirul,
 * khaerul, khairul; baiturrahman, baetur rohman). Both sides are folded alike, so only what differs in sound differs here.
 */
export function foldName(text: string): string {
  return words(text)
    .filter(word => !kinds.has(word))
    .join(' ')
}

/** The words of an address that say where something is; roads, numbers and kinds of places are left out. */
export function foldPlace(text: string): string {
  return words(text)
    .filter(word => !kinds.has(word) && !placeWords.has(word) && !/^\d+$/.test(word))
    .join(' ')
}

/** What somebody typed, as words to be found; at most eight. Words of one or two letters are dropped beside longer ones. */
export function foldQuery(text: string): string[] {
  const folded = [...new Set(words(text).filter(word => !kinds.has(word) && !placeWords.has(word)))]
  const long = folded.filter(word => word.length > 2)
  return (long.length > 0 ? long : folded).slice(0, 8)
}

/** The digits of a number typed instead of a name: at least six of them, and nothing else. */
export function queryNumber(text: string): string | undefined {
  const bare = text.replace(/[\s.-]/g, '').replace(/^(nspp|nsp|psp):?/i, '')
  return /^\d{6,12}$/.test(bare) ? bare : undefined
}

/** Words that say "pesantren", as {@link words} leaves them. */
const kinds = new Set(
  ['pondok', 'ponpes', 'pontren', 'pesantren', 'pesantern', 'pst', 'pp', 'pontrens', 'yayasan', 'yys'].map(sound),
)

const placeWords = new Set(
  [
    ...[
      'kp',
      'kampung',
      'kampoeng',
      'ds',
      'desa',
      'dsn',
      'dusun',
      'kel',
      'kelurahan',
      'kec',
      'kecamatan',
      'kab',
      'kabupaten',
    ],
    ...[
      'jl',
      'jln',
      'jalan',
      'raya',
      'gg',
      'gang',
      'rt',
      'rw',
      'no',
      'nomor',
      'blok',
      'di',
      'km',
      'prov',
      'jabar',
      'jawa',
    ],
  ].map(sound),
)

function words(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    // An apostrophe, or the question mark that a bad conversion made of it, stands for a letter that nobody hears.
    .replace(/(?<=[a-z])[?'`´‘’ʼʻ](?=[a-z])/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return joinArticles(plain.split(' ').filter(Boolean)).map(sound).filter(Boolean)
}

const articles = new Set(['al', 'an', 'as', 'ar', 'at', 'ad', 'az', 'asy', 'ash', 'ath', 'adz', 'adh', 'el'])

/** "al ittifaq" and "al-ittifaq" are "alittifaq"; an article at the end stays by itself. */
function joinArticles(tokens: string[]): string[] {
  const joined: string[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const next = tokens[at + 1]
    if (articles.has(token) && next && !/^\d/.test(next)) joined.push(token + tokens[++at]!)
    else joined.push(token)
  }
  return joined
}

/** A word by its sound: letters that stand for one sound in Indonesian spellings of Arabic and Sundanese become one. */
export function sound(word: string): string {
  let heard = word
  for (const [pattern, letter] of sounds) heard = heard.replace(pattern, letter)
  return heard
}
