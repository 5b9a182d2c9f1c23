import type { Locator, Page } from 'playwright-core'
import { pdf, photo } from '../test/files/samples.ts'

/**
 * One finger on a phone. It counts what it presses: buttons, links, choices; of a list opening it and choosing; of a file opening
 * the phone's own pictures and choosing one. Touching a text field to type into it is not counted.
 */
export class Finger {
  presses = 0
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Presses what leads to another page. */
  async press(selector: string): Promise<void> {
    this.presses += 1
    await Promise.all([this.page.waitForNavigation(), this.page.locator(selector).first().click()])
  }

  async tick(selector: string): Promise<void> {
    const box = this.page.locator(selector).first()
    if (await box.isChecked()) return
    this.presses += 1
    await box.check()
  }

  /** Answers one question, whatever its control; nothing where the page does not ask it. */
  async put(name: string, value: string): Promise<void> {
    const control = this.page.locator(`main [name="${name}"]`)
    if ((await control.count()) === 0) return
    const kind = await control.first().evaluate(kindOf)
    if (kind === 'select') await this.#choose(control.first(), value)
    else if (kind === 'radio' || kind === 'checkbox') await this.tick(`main [name="${name}"][value="${value}"]`)
    else if (kind !== 'hidden') await control.first().fill(value)
  }

  /** Puts a photo or paper into a field for files. */
  async attach(field: Locator, seed: number): Promise<void> {
    this.presses += 2
    const accepts = (await field.getAttribute('accept')) ?? ''
    if (accepts === '.pdf') {
      await field.setInputFiles({ name: 'berkas.pdf', mimeType: 'application/pdf', buffer: pdf() })
    } else {
      const buffer = await photo({ width: 320, height: 240, seed })
      await field.setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer })
    }
  }

  async #choose(list: Locator, value: string): Promise<void> {
    if ((await list.inputValue()) === value) return
    if ((await list.locator(`option[value="${value}"]`).count()) === 0) return
    this.presses += 2
    await list.selectOption(value)
  }
}

function kindOf(control: Element): string {
  return control.tagName === 'SELECT' ? 'select' : (control as HTMLInputElement).type
}
