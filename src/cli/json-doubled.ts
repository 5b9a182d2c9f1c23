import { jsonTokens } from './json-place.ts'

/** A list or an object that is being read: what it holds so far, and where in it one is. */
type Open = { at: number } | { names: Set<string>; name?: string }

const most = 10
/** Characters of a place that is told; one that lies deeper is told by its line alone. */
const longest = 200

/**
 * The first names that stand twice in one object of a text that is JSON, such as "calls[0].prefix", with the line that says it again:
 * JSON itself silently takes the last.
 */
export function doubledNames(text: string): { place: string; line: number }[] {
  const found: { place: string; line: number }[] = []
  const open: Open[] = []
  for (const { word, isText, end } of jsonTokens(text)) {
    if (found.length === most) break
    const inside = open.at(-1)
    if (word === '{') open.push({ names: new Set() })
    else if (word === '[') open.push({ at: 0 })
    else if (word === '}' || word === ']') open.pop()
    else if (word === ',') next(inside!)
    else if (isText && inside && 'names' in inside && inside.name === undefined && !named(inside, word))
      found.push({ place: placeOf(open), line: text.slice(0, end).split('\n').length })
  }
  return found
}

function next(inside: Open): void {
  if ('names' in inside) inside.name = undefined
  else inside.at++
}

/** Takes the name that a value follows; false when it stood before. */
function named(inside: Extract<Open, { names: unknown }>, word: string): boolean {
  const name = JSON.parse(word) as string
  const isNew = !inside.names.has(name)
  inside.names.add(name)
  inside.name = name
  return isNew
}

function placeOf(open: readonly Open[]): string {
  let place = ''
  for (const one of open) {
    if (place.length > longest) return ''
    place += 'names' in one ? `${place && '.'}${one.name}` : `[${one.at}]`
  }
  return place.length > longest ? '' : place
}
