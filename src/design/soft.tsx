import type { ComponentChildren } from 'preact'

/** Longer words than this are no words: a page must not become as wide as they are. */
const longestWord = 40
const piece = 20

/** Text with places to break inside what no screen is wide enough for; everything else as it is. */
export function soft(children: ComponentChildren): ComponentChildren {
  if (typeof children !== 'string' || !hasLongWord(children)) return children
  const pieces = children.split(/(\s+)/).flatMap(part => (part.length > longestWord ? cut(part) : [part]))
  return pieces.flatMap((text, at) =>
    at > 0 && text.trim() && pieces[at - 1]!.trim() ? [<wbr key={at} />, text] : [text],
  )
}

function hasLongWord(text: string): boolean {
  return text.length > longestWord && text.split(/\s+/).some(word => word.length > longestWord)
}

function cut(word: string): string[] {
  const letters = [...word]
  return Array.from({ length: Math.ceil(letters.length / piece) }, (_, at) =>
    letters.slice(at * piece, (at + 1) * piece).join(''),
  )
}
