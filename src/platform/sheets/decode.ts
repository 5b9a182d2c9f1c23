import { isUtf8 } from 'node:buffer'

/**
 * A text file as UTF-8 with line ends that programs know, whatever it was saved as: UTF-8 or UTF-16 with or without a mark,
 * else Windows-1252; line ends of old Macs too. Bytes that are broken become U+FFFD; the end mark of old programs is gone.
 * The bytes given are taken over where they can be.
 */
export function utf8Of(bytes: Uint8Array): Uint8Array {
  const encoding = guessEncoding(bytes)
  // The decoder takes the byte order mark off by itself.
  const text =
    encoding === 'utf-8' && isUtf8(bytes) ? withoutMark(bytes) : Buffer.from(new TextDecoder(encoding).decode(bytes))
  return withLineEnds(withoutEndMark(text))
}

/** Which encoding the bytes are in. One that is broken in places is still the one that the rest is in. */
export function guessEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (withoutMark(bytes) !== bytes) return 'utf-8'
  return nulPattern(bytes) ?? (isUtf8(bytes) || isMostlyUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

/** Latin text in UTF-16 has a NUL in every second byte. */
function nulPattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const seen = bytes.subarray(0, 2000)
  const nuls = [0, 0]
  for (let at = 0; at < seen.length; at++) if (seen[at] === 0) nuls[at % 2]!++
  const many = seen.length * 0.3
  if (nuls[1]! > many && nuls[0]! < many / 10) return 'utf-16le'
  if (nuls[0]! > many && nuls[1]! < many / 10) return 'utf-16be'
  return undefined
}

/**
 * Whether at least as many characters of several bytes are whole as are broken. In Windows-1252 hardly ever two letters
 * stand side by side that make one, whereas a wrong guess for it would spoil every name in silence.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0
  let broken = 0
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! < 0x80) continue
    const follow = followersOf(bytes[at]!)
    let seen = 0
    while (seen < follow && bytes[at + 1 + seen]! >> 6 === 0b10) seen++
    if (follow > 0 && seen === follow) whole++
    else broken++
    at += seen
  }
  return whole > 0 && whole >= broken
}

/** How many bytes follow one that begins a character; none where it begins none. */
function followersOf(byte: number): number {
  if (byte < 0xc2 || byte > 0xf4) return 0
  return byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

/** Programs of DOS end a text with Ctrl-Z, some fill up the last block with it or with NULs. */
function withoutEndMark(text: Uint8Array): Uint8Array {
  let end = text.length
  while (end > 0 && (text[end - 1] === 0x1a || text[end - 1] === 0)) end--
  return text.subarray(0, end)
}

const RETURN = 13
const LINE_END = 10

/** A carriage return that no line feed follows ends a line by itself. */
function withLineEnds(bytes: Uint8Array): Uint8Array {
  for (let at = bytes.indexOf(RETURN); at >= 0 && at < bytes.length; at++)
    if (bytes[at] === RETURN && bytes[at + 1] !== LINE_END) bytes[at] = LINE_END
  return bytes
}

/** So many characters that no table has are an accident, however short the text is. */
const fewStrange = 4

/** Pictures, programs and PDFs are full of characters that no table has. */
export function looksBinary(utf8: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(utf8.subarray(0, 4000))
  if (/^(%PDF-|MZ|\x7fELF|GIF8|\x89PNG|\u00ef\u00bf\u00bdPNG)/.test(start)) return true
  const strange = start.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0
  return strange > Math.max(fewStrange, start.length / 100)
}
