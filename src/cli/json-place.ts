/** Where a text stops being JSON, counted from 1: Node names no place in short or unfinished texts. Undefined when it is JSON. */
export function jsonFault(text: string): { line: number; column: number } | undefined {
  const at = faultAt(text)
  if (at === undefined) return undefined
  const lines = text.slice(0, at).split('\n')
  return { line: lines.length, column: lines.at(-1)!.length + 1 }
}

const space = '[ \\t\\r\\n]*'
const plain = '[^"\\\\\\u0000-\\u001f]*'
const text = `"${plain}(?:\\\\(?:["\\\\/bfnrt]|u[\\da-fA-F]{4})${plain})*"`
const number = '-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?'
const token = new RegExp(`${space}(?:([{}[\\],:])|(${text})|(${number}|true|false|null))`, 'y')

/** The tokens of a text that is JSON, in order, with where each ends. */
export function* jsonTokens(text: string): Generator<{ word: string; isText: boolean; end: number }> {
  const next = new RegExp(token.source, 'y')
  for (let found = next.exec(text); found; found = next.exec(text))
    yield { word: found[0].trimStart(), isText: found[2] !== undefined, end: next.lastIndex }
}

type Next = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end'

/** Walks the tokens with a stack of what is open, so that no nesting exhausts it. */
function faultAt(text: string): number | undefined {
  const open: string[] = []
  let next: Next = 'value'
  token.lastIndex = 0
  for (;;) {
    const from = token.lastIndex
    const found = token.exec(text)
    if (!found) {
      const rest = from + /^[ \t\r\n]*/.exec(text.slice(from))![0].length
      return rest === text.length && next === ', or end' && open.length === 0 ? undefined : rest
    }
    const went = step(next, found[1] ?? (found[2] ? 'text' : 'value'), open)
    if (!went) return token.lastIndex - found[0].trimStart().length
    next = went
  }
}

/** What may follow one token; undefined when it may not stand there. */
function step(next: Next, word: string, open: string[]): Next | undefined {
  const isValue = next === 'value' || next === 'value or ]'
  if (isValue && (word === 'text' || word === 'value')) return ', or end'
  if (isValue && (word === '{' || word === '[')) {
    open.push(word)
    return word === '{' ? 'key or }' : 'value or ]'
  }
  if ((next === 'key' || next === 'key or }') && word === 'text') return ':'
  if (next === ':') return word === ':' ? 'value' : undefined
  const inside = open.at(-1)
  if (next === ', or end' && word === ',' && inside) return inside === '{' ? 'key' : 'value'
  const closes = (next === ', or end' && inside) || (next === 'key or }' && '{') || (next === 'value or ]' && '[')
  if (!closes || word !== (closes === '{' ? '}' : ']')) return undefined
  open.pop()
  return ', or end'
}
