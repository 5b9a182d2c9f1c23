import { lang, words } from './words.ts'

/** Name and size of the chosen files stand below the field, and whether they fit, before anything is sent. */
export function nameChosenFiles(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[type=file]')) {
    const line = document.createElement('p')
    line.setAttribute('role', 'status')
    line.className = 'hint'
    input.after(line)
    input.addEventListener('change', () => describe(input, line))
  }
}

function describe(input: HTMLInputElement, line: HTMLElement): void {
  const most = Number(input.dataset.max) || Infinity
  const files = [...(input.files ?? [])]
  const large = files.find(file => file.size > most)
  line.className = large ? 'msg' : 'hint'
  line.textContent = large
    ? words.tooLarge(large.name, bytes(large.size), bytes(most))
    : files.map(file => words.size(file.name, bytes(file.size))).join('; ')
}

/** The same units as the limits beside the field: "1,2 MB". */
function bytes(n: number): string {
  const [value, unit] = n < 1e6 ? [Math.max(1, Math.round(n / 1e3)), 'kB'] : [Math.round(n / 1e5) / 10, 'MB']
  return `${value.toLocaleString(lang)} ${unit}`
}
