import { words } from './words.ts'

const kept = 'isian:'

/**
 * What was typed into a page of a form and not saved survives a reload: in this tab of this phone only, as long as the page is
 * still the one it was typed into, and never what is chosen as a file.
 */
export function keepTyped(): void {
  const base = document.querySelector<HTMLInputElement>('input[name=dasar]')
  const form = base?.form
  if (!form || !document.querySelector('#isi')) return
  const name = kept + location.pathname
  const before = read(name)
  if (before && before.dasar === base.value && !document.getElementById('galat') && fill(form, before)) tell(form, name)
  form.addEventListener('input', () => write(name, Object.fromEntries(typedIn(form))))
}

/** The fields that can be typed into or chosen, with what stands in them now. */
function typedIn(form: HTMLFormElement): [string, string][] {
  const fields = [...new FormData(form)].filter(([, value]) => typeof value === 'string') as [string, string][]
  const names = new Map<string, string>()
  for (const [name, value] of fields) names.set(name, names.has(name) ? `${names.get(name)}\n${value}` : value)
  return [...names]
}

/** Whether anything differs from what the page shows. */
function fill(form: HTMLFormElement, before: Record<string, string>): boolean {
  if (JSON.stringify(before) === JSON.stringify(Object.fromEntries(typedIn(form)))) return false
  for (const field of form.elements) {
    const { name, type } = field as HTMLInputElement
    if (!name || type === 'hidden' || type === 'file' || type === 'submit') continue
    const value = before[name]
    if (type === 'radio' || type === 'checkbox') {
      const box = field as HTMLInputElement
      box.checked = value !== undefined && value.split('\n').includes(box.value)
    } else (field as HTMLInputElement).value = value ?? ''
  }
  return true
}

function tell(form: HTMLFormElement, name: string): void {
  const line = document.createElement('p')
  line.className = 'hint'
  line.setAttribute('role', 'status')
  line.textContent = `${words.restored} `
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'tap'
  button.textContent = words.discard
  button.onclick = () => {
    sessionStorage.removeItem(name)
    location.reload()
  }
  line.append(button)
  form.prepend(line)
}

// Storage may be refused or full; then nothing is kept beyond the page.
function read(name: string): Record<string, string> | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

function write(name: string, fields: Record<string, string>): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(fields))
  } catch {
    // Said above.
  }
}
