import { expect, test } from 'vitest'
import { startChromium } from './chromium.ts'

test('the carried Chromium starts and renders', async () => {
  const browser = await startChromium()
  try {
    const page = await browser.newPage()
    await page.setContent('<h1>Wilujeng sumping</h1>')
    expect(await page.textContent('h1')).toBe('Wilujeng sumping')
  } finally {
    await browser.close()
  }
})
