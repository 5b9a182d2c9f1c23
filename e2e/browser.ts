import type { Browser, BrowserContext, Page } from 'playwright-core'
import { startChromium } from '../test/chromium.ts'

export interface Look {
  width?: number
  height?: number
  dark?: boolean
  javaScript?: boolean
  cookie?: { name: string; value: string }
}

/** One Chromium for a test file. */
export async function openBrowser(): Promise<Browser> {
  return startChromium()
}

/** A visitor of their own: cheap phone unless said otherwise. */
export async function visitor(browser: Browser, origin: string, look: Look = {}): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: look.width ?? 360, height: look.height ?? 740 },
    colorScheme: look.dark ? 'dark' : 'light',
    javaScriptEnabled: look.javaScript ?? true,
    reducedMotion: 'reduce',
  })
  if (look.cookie) await context.addCookies([{ ...look.cookie, url: origin }])
  return context
}

/** A network of 400 kbit/s with 400 ms round trips, and a processor four times slower. */
export async function likeCheapPhone(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 400_000 / 8,
    uploadThroughput: 400_000 / 8,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}
