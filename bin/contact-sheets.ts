// npm run sheets [-- FOLDER [WORD]]: pictures of every page type in four looks and, of the receipt, as printed; and one
// sheet of each look to compare them on. WORD takes only the routes that contain it.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { openBrowser, type Look } from '../e2e/browser.ts'
import type { Member } from '../e2e/cast.ts'
import { open, withPage } from '../e2e/photograph.ts'
import type { Sample } from '../e2e/samples.ts'
import { loadSource } from './load-source.ts'

const looks: Record<string, Look> = {
  '360-light': { width: 360, height: 740 },
  '360-dark': { width: 360, height: 740, dark: true },
  '768-dark': { width: 768, height: 1024, dark: true },
  '1280-light': { width: 1280, height: 800 },
}
const tallest = 2400

const folder = process.argv[2] ?? join(import.meta.dirname, '../.data/sheets')
const word = process.argv[3] ?? ''
const { openTrial } = await loadSource<typeof import('../e2e/throwaway-trial.ts')>('e2e/throwaway-trial.ts')
const { samples } = await loadSource<typeof import('../e2e/samples.ts')>('e2e/samples.ts')
const trial = await openTrial(40)
const browser = await openBrowser()
try {
  const pages = Object.entries(samples(trial.known)).filter(([route, list]) => list && route.includes(word))
  for (const [name, look] of Object.entries(looks)) await photograph(name, look, pages as [string, Sample[]][])
  if (!word) await print()
} finally {
  await browser.close()
  await trial.close()
}
process.stdout.write(`${folder}\n`)

async function photograph(name: string, look: Look, pages: [string, Sample[]][]): Promise<void> {
  rmSync(join(folder, name), { recursive: true, force: true })
  mkdirSync(join(folder, name), { recursive: true })
  const all = pages.flatMap(([route, list]) =>
    list.map((sample, at) => ({ sample, file: join(folder, name, `${fileName(route)}-${at + 1}-${sample.as}.png`) })),
  )
  for (const member of new Set(all.map(one => one.sample.as)) as Set<Member>) {
    await withPage(browser, trial.origin, member, look, async page => {
      for (const { sample, file } of all.filter(one => one.sample.as === member)) {
        await open(page, sample)
        const height = Math.min(tallest, await page.evaluate(() => document.documentElement.scrollHeight))
        await page.screenshot({ path: file, fullPage: true, clip: { x: 0, y: 0, width: look.width!, height } })
      }
    })
  }
  await sheet(
    name,
    all.map(one => one.file),
    look.width! > 500 ? { width: 480, height: 600, across: 4 } : { width: 300, height: 760, across: 8 },
  )
}

function fileName(route: string): string {
  return route.replace(/[:/]+/g, '-').replace(/^-|-$/g, '') || 'beranda'
}

/** The receipt on paper. */
async function print(): Promise<void> {
  await withPage(browser, trial.origin, 'pesantren-terdaftar', { width: 794, height: 1123 }, async page => {
    await page.goto(`${trial.known.sentAt}/bukti`)
    await page.emulateMedia({ media: 'print' })
    await page.screenshot({ path: join(folder, 'bukti-cetak.png'), fullPage: true })
  })
}

/** As wide as the cell, its top part as high as the cell. */
async function cut(file: string, { width, height }: { width: number; height: number }): Promise<Buffer> {
  const { data, info } = await sharp(file).resize({ width }).png().toBuffer({ resolveWithObject: true })
  return sharp(data)
    .extract({ left: 0, top: 0, width, height: Math.min(height, info.height) })
    .toBuffer()
}

/** All pictures of a look side by side, each cut to the same height, in files of two rows. */
async function sheet(
  name: string,
  files: string[],
  cell: { width: number; height: number; across: number },
): Promise<void> {
  const gap = 16
  const many = cell.across * 2
  for (let first = 0; first < files.length; first += many) {
    const part = files.slice(first, first + many)
    const parts = await Promise.all(
      part.map(async (file, at) => ({
        input: await cut(file, cell),
        left: gap + (at % cell.across) * (cell.width + gap),
        top: gap + Math.floor(at / cell.across) * (cell.height + gap),
      })),
    )
    const rows = Math.ceil(part.length / cell.across)
    const size = { width: gap + cell.across * (cell.width + gap), height: gap + rows * (cell.height + gap) }
    await sharp({ create: { ...size, channels: 3, background: 'grey' } })
      .composite(parts)
      .png({ palette: true })
      .toFile(join(folder, `${name}-${String(first / many + 1).padStart(2, '0')}.png`))
  }
}
