import { lang, words } from './words.ts'

/** Name and size of the chosen files stand below the field, and whether they fit, before anything is sent. */
export function nameChosenFiles(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[type=file]')) {
    const line = document.createElement('p')
    line.setAttribute('role', 'status')
    line.className = 'hint'
    input.after(line)
    input.addEventListener('change', () => describe(input, line))
    // What is too large is not sent: on a weak network that would be minutes for nothing.
    input.form?.addEventListener('submit', event => {
      if (!tooLarge(input)) return
      event.preventDefault()
      input.focus()
    })
  }
}

function describe(input: HTMLInputElement, line: HTMLElement): void {
  const most = mostOf(input)
  const files = [...(input.files ?? [])]
  const large = tooLarge(input)
  line.className = large ? 'msg' : 'hint'
  line.textContent = large
    ? words.tooLarge(large.name, bytes(large.size), bytes(most))
    : files.map(file => words.size(file.name, bytes(file.size))).join('; ')
}

function tooLarge(input: HTMLInputElement): File | undefined {
  return [...(input.files ?? [])].find(file => file.size > mostOf(input))
}

function mostOf({ dataset }: HTMLInputElement): number {
  return Number(dataset.max) || Infinity
}

/** The same units as the limits beside the field: "1,2 MB". */
function bytes(n: number): string {
  const [value, unit] = n < 1e6 ? [Math.max(1, Math.round(n / 1e3)), 'kB'] : [Math.round(n / 1e5) / 10, 'MB']
  return `${value.toLocaleString(lang)} ${unit}`
}
