import type { ComponentChildren } from 'preact'

/** Only on paper: where it comes from, when it was printed. */
export function PrintOnly({ children }: { children: ComponentChildren }) {
  return <div class="onprint">{children}</div>
}

/** Only on the screen. */
export function NoPrint({ children }: { children: ComponentChildren }) {
  return <div class="noprint">{children}</div>
}
