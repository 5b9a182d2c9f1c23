import type { ComponentChildren } from 'preact'
import type { StatusKind } from './frame.ts'

/** A state: a tile with its own shape, then one to three words. Grey printing loses nothing. */
export function Status({ kind, children }: { kind: StatusKind; children: ComponentChildren }) {
  return (
    <span class={`st ${kind}`}>
      <Tile kind={kind} />
      {children}
    </span>
  )
}

/** Only the tile, for places that carry the word themselves. */
export function Tile({ kind }: { kind: StatusKind }) {
  return (
    <svg class="i" viewBox="0 0 20 20" aria-hidden="true">
      <use href={`#i-${kind}`} />
    </svg>
  )
}
