const kept = 'pintasan'

const said = {
  id: 'Pintasan papan ketik: / untuk cari, j dan k untuk pindah baris',
  en: 'Keyboard shortcuts: / to search, j and k to move between rows',
}

/**
 * On a list: / goes to the search, j and k to the next and the previous row. Where a link or button names a key, that key
 * presses it. Single keys disturb those who speak or type with switches (WCAG 2.1.4), so a switch below turns them off, and
 * the browser remembers it.
 */
export function listKeys(): void {
  const search = document.querySelector<HTMLInputElement>('.filter input[type=search]')
  const named = (key: string) => document.querySelector<HTMLElement>(`main [aria-keyshortcuts="${key}"]`)
  if (!(search || named('j') || named('k')) || !matchMedia('(hover:hover)').matches) return
  const on = shortcutSwitch()
  addEventListener('keydown', event => {
    const { key, ctrlKey, metaKey, altKey, target } = event
    if (!on.checked || ctrlKey || metaKey || altKey || isTyping(target as HTMLElement)) return
    const pressed = /^[a-z]$/.test(key) && named(key)
    if (pressed) pressed.click()
    else if (!search) return
    else if (key === '/') search.focus()
    else if (key === 'j' || key === 'k') step(key === 'j' ? 1 : -1)
    else return
    event.preventDefault()
  })
}

function isTyping(element: HTMLElement): boolean {
  return /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName) && (element as HTMLInputElement).type !== 'checkbox'
}

function step(way: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>('main tbody tr')]
  const at = rows.findIndex(row => row.contains(document.activeElement))
  const row = rows[at < 0 ? (way > 0 ? 0 : rows.length - 1) : at + way]
  // The row itself is opened by its link; what ticks it stands before that.
  ;(row?.querySelector<HTMLElement>('a[href]') ?? row?.querySelector<HTMLElement>('button,input'))?.focus()
}

/** Stands below the list, in the form of the house's own choices. */
function shortcutSwitch(): HTMLInputElement {
  const row = document.createElement('div')
  row.className = 'inl noprint'
  row.innerHTML =
    '<div class="opt1"><input type="checkbox" id="pintasan"><label for="pintasan" class="sm mu"></label></div>'
  const box = row.querySelector('input')!
  row.querySelector('label')!.textContent = document.documentElement.lang === 'en' ? said.en : said.id
  box.checked = read() !== '0'
  box.addEventListener('change', () => write(box.checked ? '1' : '0'))
  document.querySelector('#isi > .wrap, .desk .queue')?.append(row)
  return box
}

// Storage may be refused; then the choice lasts as long as the page.
function read(): string | null {
  try {
    return localStorage.getItem(kept)
  } catch {
    return null
  }
}

function write(value: string): void {
  try {
    localStorage.setItem(kept, value)
  } catch {
    // Said above.
  }
}
