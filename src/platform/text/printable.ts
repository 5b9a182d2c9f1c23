/** Text as people meant it: composed (NFC), line ends of one kind, and without what no keyboard types. */
export function printable(text: string): string {
  return typed(text.normalize('NFC').replace(/\r\n?/g, '\n'))
}

/**
 * Text without what no keyboard types: NUL, other control characters and halves of characters, which no database takes; the
 * invisible marks that turn the direction of neighbouring text; and the invisible gaps that come along with a number copied
 * from a chat. What joins emoji and letters stays.
 */
export function typed(text: string): string {
  return text.toWellFormed().replace(untyped, '')
}

/**
 * Text in one line as it is compared: composed (NFC), without what no keyboard types and without whatever else nobody sees,
 * spaces single and none around.
 */
export function oneLine(text: string): string {
  return typed(text.normalize('NFC')).replace(unseen, '').replace(/\s+/gu, ' ').trim()
}

const unseen = /\p{Default_Ignorable_Code_Point}/gu

const untyped = /(?![\n\r\t])[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu
