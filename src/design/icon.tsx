import { renderToString } from 'preact-render-to-string'
import { symbols, type IconName } from './symbols.tsx'

export type { IconName }

/** A small drawn sign. It says nothing by itself: a word stands beside it, or `title` names it. */
export function Icon({ name, title }: { name: IconName; title?: string }) {
  const named = title ? { role: 'img' as const, 'aria-label': title } : { 'aria-hidden': true }
  return (
    <svg class="i" viewBox="0 0 20 20" {...named}>
      <use href={`#i-${name}`} />
    </svg>
  )
}

const mark = 'href="#i-'

/** The hidden sheet of exactly those symbols that the rendered page refers to; empty when it needs none. */
export function spriteFor(html: string): string {
  const names = new Set<string>()
  for (let at = html.indexOf(mark); at !== -1; at = html.indexOf(mark, at)) {
    at += mark.length
    names.add(html.slice(at, html.indexOf('"', at)))
  }
  const used = [...names].filter(name => name in symbols)
  if (!used.length) return ''
  const drawn = used.map(name => drawnSymbol(name as IconName)).join('')
  return `<svg class="vh" width="0" height="0" aria-hidden="true">${drawn}</svg>`
}

const drawnSymbols = new Map<IconName, string>()

/** A symbol looks the same on every page: it is drawn once. */
function drawnSymbol(name: IconName): string {
  const known = drawnSymbols.get(name)
  if (known) return known
  const drawn = renderToString(
    <symbol id={`i-${name}`} viewBox="0 0 20 20">
      {symbols[name]}
    </symbol>,
  )
  drawnSymbols.set(name, drawn)
  return drawn
}
