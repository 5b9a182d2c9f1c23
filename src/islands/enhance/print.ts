import { words } from './words.ts'

/** The sentence that says how a page is printed becomes a button that does it. */
export function printByButton(): void {
  for (const line of document.querySelectorAll<HTMLElement>('[data-print]')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'btn alt'
    button.textContent = words.print
    button.onclick = () => print()
    line.className = 'noprint'
    line.replaceChildren(button)
  }
}
