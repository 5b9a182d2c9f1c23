// npm run pictures: the pictures of the README, taken from the real screens of a trial. Each stays below 60 kB.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { openBrowser } from '../e2e/browser.ts'
import type { Member } from '../e2e/cast.ts'
import { withPage } from '../e2e/photograph.ts'
import { loadSource } from './load-source.ts'

const folder = join(import.meta.dirname, '../docs/pictures')
const most = 60_000
mkdirSync(folder, { recursive: true })
const { openTrial } = await loadSource<typeof import('../e2e/throwaway-trial.ts')>('e2e/throwaway-trial.ts')
const trial = await openTrial(60)
const shots: { name: string; as: Member; path: string; width: number; height: number }[] = [
  { name: 'home-360', as: 'nobody', path: '/', width: 360, height: 740 },
  { name: 'question-360', as: 'pesantren', path: `${trial.known.draftAt}/isi/npwp`, width: 360, height: 740 },
  { name: 'list-1280', as: 'kantor', path: '/kantor/opop/2019/pendaftaran', width: 1280, height: 800 },
]
const browser = await openBrowser()
try {
  for (const { name, as, path, ...look } of shots) {
    const taken = await withPage(browser, trial.origin, as, look, async page => {
      await page.goto(path)
      return page.screenshot()
    })
    // Flat colours and letters: few colours are enough.
    const picture = await sharp(taken).png({ palette: true, colours: 64, effort: 10 }).toBuffer()
    if (picture.length > most) throw new Error(`${name} has ${picture.length} bytes, more than ${most}.`)
    writeFileSync(join(folder, `${name}.png`), picture)
    process.stdout.write(`docs/pictures/${name}.png ${picture.length} bytes\n`)
  }
} finally {
  await browser.close()
  await trial.close()
}
