import type { Browser, Page } from 'playwright-core'
import { visitor, type Look } from './browser.ts'
import { signInAs, type Member } from './cast.ts'
import type { Sample } from './samples.ts'

/** Goes to the page, and sends its form where the sample has one. Resolves to the answer of the last request. */
export async function open(page: Page, { path, send }: Sample) {
  const first = await page.goto(path)
  if (!send) return first
  for (const [name, value] of Object.entries(send)) await page.fill(`main [name="${name}"]`, value)
  const answer = page.waitForResponse(response => response.request().isNavigationRequest() && response.status() !== 303)
  await page.press(`main [name="${Object.keys(send)[0]}"]`, 'Enter')
  const response = await answer
  await page.waitForLoadState()
  return response
}

/** Pages of one member in one look, one after another in one window. */
export async function withPage<T>(
  browser: Browser,
  origin: string,
  member: Member,
  look: Look,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await visitor(browser, origin, { ...look, cookie: await signInAs({ origin }, member) })
  try {
    return await work(await context.newPage())
  } finally {
    await context.close()
  }
}
