import type { FileChooser, Page } from 'playwright-core'

const mostTabs = 120

/** Presses Tab until the control has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let n = 0; n < mostTabs; n++) {
    if (await page.evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reaches ${selector} on ${page.url()}`)
}

/** Goes to a link or button with Tab, presses Enter, and waits for the next page. */
export async function enter(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector)
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

/** Answers one question by keyboard, whatever its control: text, choice, list, file. */
export async function answer(page: Page, name: string, value: string, file: Buffer): Promise<void> {
  const control = `main [name="${name}"]`
  const kind = await page.evaluate(selector => {
    const found = document.querySelector<HTMLInputElement>(selector)
    return found && (found.tagName === 'SELECT' ? 'select' : found.type)
  }, control)
  if (!kind) return
  if (kind === 'radio' || kind === 'checkbox') return choose(page, control, value, kind)
  await tabTo(page, control)
  if (kind === 'select') return pick(page, value)
  if (kind === 'file') return attach(page, file)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(value)
}

/** One choice is walked with arrows; of several, each is a stop of its own. */
async function choose(page: Page, control: string, value: string, kind: 'radio' | 'checkbox'): Promise<void> {
  const wanted = `${control}[value="${value}"]`
  if (kind === 'checkbox') await tabTo(page, wanted)
  else await walkTo(page, control, wanted)
  const checked = await page.evaluate(selector => document.querySelector<HTMLInputElement>(selector)?.checked, wanted)
  if (!checked) await page.keyboard.press('Space')
}

async function walkTo(page: Page, control: string, wanted: string): Promise<void> {
  await tabTo(page, control)
  for (let n = 0; n < 20; n++) {
    if (await page.evaluate(selector => document.activeElement?.matches(selector), wanted)) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`arrows never reach ${wanted} on ${page.url()}`)
}

async function pick(page: Page, value: string): Promise<void> {
  const at = await page.evaluate(wanted => {
    const { options, selectedIndex } = document.activeElement as HTMLSelectElement
    return [...options].findIndex(option => option.value === wanted) - selectedIndex
  }, value)
  for (let n = 0; n < Math.abs(at); n++) await page.keyboard.press(at > 0 ? 'ArrowDown' : 'ArrowUp')
}

async function attach(page: Page, file: Buffer): Promise<void> {
  const chooser = (await openChooser(page)) ?? (await openChooser(page)) ?? (await openChooser(page))
  if (!chooser) throw new Error(`no file can be chosen by keyboard on ${page.url()}`)
  await chooser.setFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: file })
}

/** Opens the chooser of the focused field. A busy browser may drop the key; a person would press it again. */
async function openChooser(page: Page): Promise<FileChooser | undefined> {
  const opened = page.waitForEvent('filechooser', { timeout: 5000 }).catch(() => undefined)
  await page.keyboard.press('Space')
  return opened
}
