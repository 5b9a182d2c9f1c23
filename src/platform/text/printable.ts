/** Text as people meant it: composed (NFC), line ends of one kind, and without what no keyboard types. */
export function printable(text: string): string {
  return typed(text.normalize('NFC').replace(/\r\n?/g, '\n'))
}

/**
 * Text without what no keyboard types and no database takes: NUL, other control characters, halves of characters, and the
 * invisible marks that turn the direction of neighbouring text.
 */
export function typed(text: string): string {
  return text.toWellFormed().replace(untyped, '')
}

const untyped = /(?![\n\r\t])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu
