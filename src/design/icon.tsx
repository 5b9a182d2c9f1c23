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

const reference = /href="#i-([a-z]+)"/g

/** The hidden sheet of exactly those symbols that the rendered page refers to; empty when it needs none. */
export function spriteFor(html: string): string {
  const names = new Set([...html.matchAll(reference)].map(match => match[1] as IconName))
  const used = [...names].filter(name => name in symbols)
  if (!used.length) return ''
  return renderToString(
    <svg class="vh" width="0" height="0" aria-hidden="true">
      {used.map(name => (
        <symbol key={name} id={`i-${name}`} viewBox="0 0 20 20">
          {symbols[name]}
        </symbol>
      ))}
    </svg>,
  )
}
