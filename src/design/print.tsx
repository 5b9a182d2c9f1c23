import type { ComponentChildren } from 'preact'
import { useWords } from './lang.ts'

/** Only on paper: where it comes from, when it was printed. */
export function PrintOnly({ children }: { children: ComponentChildren }) {
  return <div class="onprint">{children}</div>
}

/** Only on the screen. */
export function NoPrint({ children }: { children: ComponentChildren }) {
  return <div class="noprint">{children}</div>
}

/** How this page is printed; where the script runs it becomes a button that does it. */
export function HowToPrint() {
  return (
    <p class="mu sm noprint" data-print>
      {useWords().howToPrint}
    </p>
  )
}
