import { cloneElement, Fragment, isValidElement, type ComponentChildren } from 'preact'

/** Longer words than this are no words: a page must not become as wide as they are. */
const longestWord = 40
const piece = 20

/** Text, also inside elements, with places to break inside what no screen is wide enough for; everything else as it is. */
export function soft(children: ComponentChildren): ComponentChildren {
  if (typeof children === 'string') return softText(children)
  if (Array.isArray(children)) {
    const softened = children.map(soft)
    return softened.some((one, at) => one !== children[at]) ? softened : children
  }
  if (!isValidElement(children) || !(typeof children.type === 'string' || children.type === Fragment)) return children
  const inside = (children.props as { children?: ComponentChildren }).children
  const softened = soft(inside)
  return softened === inside ? children : cloneElement(children, null, softened)
}

function softText(text: string): ComponentChildren {
  if (!hasLongWord(text)) return text
  const pieces = text.split(/(\s+)/).flatMap(part => (part.length > longestWord ? cut(part) : [part]))
  return pieces.flatMap((one, at) => (at > 0 && one.trim() && pieces[at - 1]!.trim() ? [<wbr key={at} />, one] : [one]))
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
