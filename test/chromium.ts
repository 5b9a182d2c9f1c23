import { chromium, type Browser } from 'playwright-core'

/**
 * Starts the Chromium that the npm package `@sparticuz/chromium` carries, so that tests need nothing but npm. Set
 * CHROMIUM to use another one. The package unpacks its shared libraries only where it believes to run in a cloud
 * function, so it is told so before it is loaded; its default flags (`--single-process`) are not used.
 */
export async function startChromium(): Promise<Browser> {
  if (process.env.CHROMIUM) return chromium.launch({ executablePath: process.env.CHROMIUM, args: flags })
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  const { default: carried } = await import('@sparticuz/chromium')
  const executablePath = await carried.executablePath()
  const libraries = ['/tmp/al2023/lib', '/tmp/al2/lib'].join(':')
  const env = { ...process.env, LD_LIBRARY_PATH: `${libraries}:${process.env.LD_LIBRARY_PATH ?? ''}` }
  return chromium.launch({ executablePath, args: flags, env: env as Record<string, string> })
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]
