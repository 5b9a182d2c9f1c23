/** The text of a CSV file whatever it was saved as: UTF-8 or UTF-16 with or without a mark, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = guessEncoding(bytes)
  // The decoder takes the byte order mark off by itself.
  return new TextDecoder(encoding).decode(bytes)
}

/** Which encoding the bytes are in. */
export function guessEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const unmarked = nulPattern(bytes)
  if (unmarked) return unmarked
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
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

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
