const signs = new Intl.Segmenter('id', { granularity: 'grapheme' })

/**
 * The beginning of a text that has room for `most` UTF-16 units: no sign that people see as one (a letter with its marks, a family
 * of emoji) is cut in two; one that has no room is left out whole. Graphemes: Unicode Annex 29.
 */
export function cut(text: string, most: number): string {
  return text.slice(0, signs.segment(text).containing(most)?.index)
}
