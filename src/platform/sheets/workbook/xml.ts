/** A tag of an XML part. The object is used again for the next tag. */
export interface Tag {
  /** Without the prefix of a namespace. */
  name: string
  closes: boolean
  /** Opens and closes at once. */
  empty: boolean
  /** Where it begins and what follows it, in bytes. */
  start: number
  end: number
  /** The value of an attribute by its full name, such as `r:id`; undefined where it has none. */
  attribute(pattern: RegExp): string | undefined
}

const LESS = 60
const SLASH = 47

/** Calls `visit` with every tag from the first on, until it answers false. Throws where the part is no XML. */
export function eachTag(xml: Buffer, visit: (tag: Tag) => boolean | void): void {
  let words = ''
  const tag: Tag = {
    ...{ name: '', closes: false, empty: false, start: 0, end: 0 },
    attribute(pattern) {
      const found = pattern.exec(words)
      return found ? plainText(found[1] ?? found[2] ?? '') : undefined
    },
  }
  for (let at = xml.indexOf(LESS); at >= 0; at = xml.indexOf(LESS, tag.end)) {
    const end = endOf(xml, at)
    tag.start = at
    tag.end = end
    const second = xml[at + 1]!
    // A declaration, a comment, a section of plain text.
    if (second === 63 || second === 33) continue
    tag.closes = second === SLASH
    tag.empty = xml[end - 2] === SLASH
    words = xml.toString('utf8', at + (tag.closes ? 2 : 1), end - (tag.empty ? 2 : 1))
    const full = words.split(/[\s]/, 1)[0]!
    tag.name = full.slice(full.indexOf(':') + 1)
    if (visit(tag) === false) return
  }
}

/** The pattern of an attribute, any prefix of a namespace allowed or, with `prefixed`, asked for. */
export function attributeNamed(name: string, prefixed = false): RegExp {
  return new RegExp(`\\s${prefixed ? '[\\w.-]+:' : ''}${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
}

const longestTag = 65_536

function endOf(xml: Buffer, at: number): number {
  if (xml[at + 1] === 33) return behind(xml, at, xml[at + 2] === 45 ? '-->' : xml[at + 2] === 91 ? ']]>' : refuse())
  let end = at + 1
  let quote = 0
  for (; end < xml.length && (quote !== 0 || xml[end] !== 62); end++) {
    const byte = xml[end]!
    if (quote === byte) quote = 0
    else if (quote === 0 && (byte === 34 || byte === 39)) quote = byte
    if (end - at > longestTag) refuse()
  }
  return end < xml.length ? end + 1 : refuse()
}

function behind(xml: Buffer, at: number, mark: string): number {
  const found = xml.indexOf(mark, at)
  return found < 0 ? refuse() : found + 3
}

/** No workbook needs a document type, and what they can do is not wanted. */
function refuse(): never {
  throw new Error('no XML of a workbook')
}

/** The text between two places, entities and sections of plain text taken. */
export function textBetween(xml: Buffer, start: number, end: number): string {
  const raw = xml.toString('utf8', start, end)
  if (!raw.includes('<')) return plainText(raw)
  return raw
    .split(/(<!\[CDATA\[[^]*?\]\]>)/)
    .map(part => (part.startsWith('<![CDATA[') ? part.slice(9, -3) : plainText(part.replace(/<!--[^]*?-->/g, ''))))
    .join('')
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function plainText(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (all, decimal, hex, name) => {
    if (name) return named[(name as string).toLowerCase()]!
    const code = decimal ? Number(decimal) : parseInt(hex as string, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
}
