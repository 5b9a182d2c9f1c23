import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildIslands } from '../../bin/build-islands.ts'
import { startChromium } from '../../test/chromium.ts'

const root = join(import.meta.dirname, '../..')

let browser: Browser
let script: string
let lists: string
let place: string
let match: string
let page: Page
beforeAll(async () => {
  await buildIslands(root)
  const read = (name: string) => readFileSync(join(root, 'dist/assets', `${name}.js`), 'utf8')
  ;[script, lists, place, match] = ['enhance', 'lists', 'place', 'match'].map(read) as [string, string, string, string]
  browser = await startChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  page = await browser.newPage()
})
afterEach(() => page.close())

/** A page of this site with that in its main part, and the script at work in it. */
async function show(main: string, { lang = 'id', more = '' } = {}): Promise<void> {
  await page.route('http://opop.localhost/**', route => {
    // No content: the browser stays on the page, as it does while a slow answer is on its way.
    if (route.request().method() === 'POST') return route.fulfill({ status: 204 })
    const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><body><main id="isi"><div class="wrap">${main}</div></main>`
    return route.fulfill({
      contentType: 'text/html',
      body: `${html}<script type="module">${script}${lists}${more}</script>`,
    })
  })
  await page.goto('http://opop.localhost/x')
}

const focused = () => page.evaluate(() => document.activeElement?.id)

test('what goes on by itself is read again, and the page once it has ended', async () => {
  const answer = (body: string) =>
    page.route('http://opop.localhost/**', route => route.fulfill({ contentType: 'text/html', body }))
  await show('<div data-live>1 dari 3</div>')
  await answer('<div data-live>2 dari 3</div>')
  await page.getByText('2 dari 3').waitFor()
  await answer('<h1>Selesai</h1>')
  await page.getByRole('heading', { name: 'Selesai' }).waitFor()
})

test('the scripts of any page weigh less than 2 kB on the line; lists add one', () => {
  const weight = (one: string) => brotliCompressSync(one).length
  expect(weight(lists)).toBeLessThanOrEqual(1100)
  for (const more of [place, match]) expect(weight(script) + weight(more)).toBeLessThanOrEqual(2000)
})

test('reading begins at the summary of errors', async () => {
  await show('<h1>x</h1><div id="galat" tabindex="-1">Ada 1 isian yang perlu diperbaiki</div>')
  expect(await focused()).toBe('galat')
})

test('without errors the focus is left alone', async () => {
  await show('<h1>x</h1><input id="nama">')
  expect(await focused()).toBe('')
})

const form =
  '<form method="post" action="/kirim"><input name="n" value="1"><button name="b" value="2">Kirim</button></form>'

test('a form is sent once, says so, and its button is still part of what is sent', async () => {
  await show(form)
  const sent: string[] = []
  page.on('request', request => {
    if (request.method() === 'POST') sent.push(request.postData() ?? '')
  })
  await page.click('button', { noWaitAfter: true })
  await page.waitForFunction(() => document.querySelector('button')?.textContent === 'Menyimpan…')
  await page.evaluate(() => document.querySelector('form')?.requestSubmit())
  expect(await page.getAttribute('button', 'aria-disabled')).toBe('true')
  expect(await page.textContent('#isi > [role=status]')).toBe('Menyimpan…')
  expect(sent).toEqual(['n=1&b=2'])
})

test('a form that the browser refuses or that only asks is not locked', async () => {
  await show(
    '<form method="post"><input required><button>Kirim</button></form><form id="cari"><button id="c">Cari</button></form>',
  )
  await page.click('button')
  await page.evaluate(() =>
    document.getElementById('cari')?.addEventListener('submit', event => event.preventDefault()),
  )
  await page.click('#c')
  expect(await page.locator('[aria-disabled]').count()).toBe(0)
})

test('after coming back the form can be sent again', async () => {
  await show(form)
  await page.click('button', { noWaitAfter: true })
  await page.waitForFunction(() => document.querySelector('button')?.textContent === 'Menyimpan…')
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  expect(await page.textContent('button')).toBe('Kirim')
  expect(await page.locator('[aria-disabled]').count()).toBe(0)
})

test('the chosen file is named with its size, and one that is too large is said before sending', async () => {
  await show('<input type="file" data-max="1000000">')
  const file = (size: number) => ({ name: 'ktp.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(size) })
  await page.setInputFiles('input', file(284_000))
  expect(await page.textContent('input + p')).toBe('ktp.jpg · 284 kB')
  await page.setInputFiles('input', file(1_240_000))
  expect(await page.textContent('input + p')).toBe('ktp.jpg berukuran 1,2 MB. Paling besar 1 MB. Pilih berkas lain.')
  await page.setInputFiles('input', [])
  expect(await page.textContent('input + p')).toBe('')
})

test('what is too large is not sent', async () => {
  await show('<form method="post"><input type="file" id="f" data-max="1000000"><button>Kirim</button></form>')
  await page.setInputFiles('input', { name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(1_240_000) })
  await page.click('button')
  expect(await focused()).toBe('f')
  expect(await page.locator('[aria-disabled]').count()).toBe(0)
})

const typing = (base = 'a1') =>
  `<form method="post"><input type="hidden" name="dasar" value="${base}"><input id="nama" name="nama" value="Kopi">
  <input type="radio" name="ada" value="yes" id="ya"><textarea name="cerita"></textarea><button>Simpan</button></form>`

test('what was typed and not saved is back after a reload, and can be thrown away', async () => {
  await show(typing())
  await page.fill('#nama', 'Kopi Garut')
  await page.check('#ya')
  await page.fill('textarea', 'satu\ndua')
  await page.reload()
  expect([await page.inputValue('#nama'), await page.isChecked('#ya'), await page.inputValue('textarea')]).toEqual([
    'Kopi Garut',
    true,
    'satu\ndua',
  ])
  await page.click('text=Buang isian ini')
  await page.waitForFunction(() => (document.getElementById('nama') as HTMLInputElement).value === 'Kopi')
})

test('a page that was saved since keeps what was saved', async () => {
  await show(typing())
  await page.fill('#nama', 'Kopi Garut')
  await page.unroute('http://opop.localhost/**')
  await show(typing('b2'))
  expect(await page.inputValue('#nama')).toBe('Kopi')
})

test('a phone that can tell its place fills it in, and one that may not says so', async () => {
  await show('<form><input id="lokasi" data-here></form>', { more: place })
  await page.click('text=Lokasi saya')
  await page.getByText('Lokasi tidak didapat').waitFor()
  await page.context().grantPermissions(['geolocation'])
  await page.context().setGeolocation({ latitude: -7.2166, longitude: 107.9086, accuracy: 12 })
  await page.click('text=Lokasi saya')
  await page.getByText('ketelitian 12 meter').waitFor()
  expect(await page.inputValue('#lokasi')).toBe('-7.216600, 107.908600')
})

test('what a number leads to stands below it while it is typed, the last one only', async () => {
  await show('<div data-match="/d/cocok" data-of="q"></div><p><input id="q"></p>', { more: match })
  const asked: string[] = []
  await page.route('http://opop.localhost/d/cocok*', async route => {
    const nomor = new URL(route.request().url()).searchParams.get('nomor')!
    asked.push(nomor)
    // The first answer is slow: what was typed since counts.
    if (asked.length === 1) await new Promise(resolve => setTimeout(resolve, 900))
    await route.fulfill({ contentType: 'text/html', body: `<p>Al Falah ${nomor}</p>` })
  })
  await page.fill('#q', '5100')
  await page.fill('#q', '510032050123')
  await page.waitForTimeout(500)
  await page.fill('#q', '510032050124')
  await page.getByText('Al Falah 510032050124').waitFor()
  await page.waitForTimeout(600)
  expect(await page.innerText('[data-match]')).toBe('Al Falah 510032050124')
  expect(await page.locator('p > input + [data-match]').count()).toBe(1)
  expect(asked).toEqual(['510032050123', '510032050124'])
})

test('what says how to print becomes a button that prints', async () => {
  await show('<p data-print>Cetak dengan menu cetak peramban Anda.</p>')
  await page.evaluate(() => Object.assign(globalThis, { print: () => document.body.append('dicetak') }))
  await page.click('text=Cetak atau simpan')
  await page.getByText('dicetak').waitFor()
})

const list = `<form class="filter"><input type="search" id="q"></form><table><tbody>
  <tr><td><input type="checkbox"></td><td><a href="#1" id="a1">Satu</a></td></tr><tr><td><a href="#2" id="a2">Dua</a></td></tr></tbody></table>`

test('the page of signing in does not come into the one of whoever is signed out meanwhile', async () => {
  // Only a server of its own can lead a script elsewhere.
  const server = createServer(({ url }, answer) => {
    if (url!.startsWith('/d/cocok')) return answer.writeHead(303, { location: '/masuk' }).end()
    const asked = `<div data-match="/d/cocok" data-of="q"></div><input id="q"><script type="module">${match}</script>`
    return answer.setHeader('content-type', 'text/html').end(url === '/masuk' ? '<h1>Masuk</h1>' : asked)
  }).listen(0)
  await once(server, 'listening')
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/x`)
  const answered = page.waitForResponse(/masuk/)
  await page.fill('#q', '510032050123')
  await answered
  await page.waitForTimeout(200)
  expect(await page.innerHTML('[data-match]')).toBe('')
  server.closeAllConnections()
  server.close()
})

test('on a list, / searches and j and k walk the rows; in a field they are letters', async () => {
  await show(list)
  const after = async (key: string) => {
    await page.keyboard.press(key)
    return focused()
  }
  expect([await after('j'), await after('j'), await after('j'), await after('k')]).toEqual(['a1', 'a2', 'a2', 'a1'])
  expect(await after('/')).toBe('q')
  await page.keyboard.type('jk/')
  expect(await page.inputValue('#q')).toBe('jk/')
})

test('the keys can be turned off, and stay off', async () => {
  await show(list, { lang: 'en' })
  await page.getByLabel('Keyboard shortcuts').uncheck()
  await page.reload()
  await page.keyboard.press('j')
  expect(await focused()).toBe('')
  expect(await page.getByLabel('Keyboard shortcuts').isChecked()).toBe(false)
})

test('beside a case, the keys that links name press them', async () => {
  await show(
    '<main><a id="k" href="#previous" aria-keyshortcuts="k">k</a><a href="#next" aria-keyshortcuts="j">j</a></main>',
  )
  await page.keyboard.press('j')
  expect(new URL(page.url()).hash).toBe('#next')
  await page.keyboard.press('k')
  expect(new URL(page.url()).hash).toBe('#previous')
})

test('a page without a list has no keys', async () => {
  await show(
    '<table><tbody><tr><td><input type="checkbox"></td><td><a href="#1" id="a1">Satu</a></td></tr></tbody></table>',
  )
  await page.keyboard.press('j')
  expect(await focused()).toBe('')
})
