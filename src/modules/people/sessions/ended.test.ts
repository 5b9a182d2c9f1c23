import { afterAll, beforeAll, expect, test } from 'vitest'
import { Browser } from '../../../../test/browser.ts'
import { ensureRegion, signIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { deleteSessionsOf } from '../data/sessions.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await ensureRegion(world, '320401')
})
afterAll(() => world.close())

const form = {
  nama: 'Asep <b>',
  surel: 'asep@contoh.id',
  hp: '',
  peran: 'kecamatan',
  daerah: '320401',
  sandi: 'rahasia',
}
const path = '/kantor/orang/undangan'

/** An officer's browser whose session was ended on another device. */
async function endedBrowser() {
  const { cookie, actor } = await signIn(world, 'office')
  await deleteSessionsOf(world.house.db, actor.accountId!)
  return new Browser(world, undefined, cookie)
}

test.each([
  ['ended elsewhere', endedBrowser],
  ['whose cookie is gone', async () => new Browser(world)],
])('what an officer typed in a session %s comes back, and can be sent again after signing in', async (_how, open) => {
  const browser = await open()
  const referer = 'http://localhost/kantor/orang?peran=kecamatan'
  const answer = await browser.post(path, form, { referer })
  const html = await answer.text()
  expect(answer.status).toBe(401)
  expect(html).toContain('Sesi Anda berakhir')
  expect(html).toContain('belum tersimpan, dan tidak hilang')
  expect(html).toContain(`action="${path}"`)
  expect(html).toContain('name="nama" value="Asep &lt;b>"')
  expect(html).toContain('name="daerah" value="320401"')
  expect(html).toContain('href="/masuk/petugas?ke=%2Fkantor%2Forang%3Fperan%3Dkecamatan')
  // No page tells a secret back.
  expect(html).not.toContain('rahasia')
})

test('words typed beside large files come back too, wherever in the form they stand', async () => {
  const posted = new FormData()
  posted.set('kisah', 'Sebuah kisah panjang')
  posted.set('foto-1', new File([new Uint8Array(5_000_000)], 'satu.jpg'))
  posted.set('alasan', 'Layak dicontoh')
  const html = await (await new Browser(world).post('/kantor/percontohan/x', posted)).text()
  expect(html).toContain('value="Sebuah kisah panjang"')
  expect(html).toContain('value="Layak dicontoh"')
  expect(html).toContain('Hanya berkas')
})

test('an officer’s address leads to the password, everybody’s to the code; who had a session hears that it is over', async () => {
  const browser = await endedBrowser()
  const led = async (at: string, who = browser) => (await who.get(at)).headers.get('location')
  expect(await led('/kantor/orang?q=a')).toBe('/masuk/petugas?ke=%2Fkantor%2Forang%3Fq%3Da&kabar=berakhir')
  expect(await led('/saya')).toBe('/masuk?ke=%2Fsaya&kabar=berakhir')
  expect(await led('/tugas')).toBe('/masuk?ke=%2Ftugas&kabar=berakhir')
  expect(await led('/kantor', new Browser(world))).toBe('/masuk/petugas?ke=%2Fkantor')
  for (const door of ['/masuk/petugas', '/masuk']) {
    const html = await browser.text(`${door}?ke=%2Fkantor&kabar=berakhir`)
    expect(html).toContain('Sesi Anda berakhir')
    expect(html).not.toContain('Belum punya akun')
    // Whoever tries it out as one of the sample cast has no password.
    expect(html).toContain('href="/coba"')
  }
})

test('a button without anything typed leads straight to the door', async () => {
  const answer = await (await endedBrowser()).post('/kantor/proses/keutuhan', {})
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    '/masuk/petugas?ke=%2Fkantor%2Fproses%2Fkeutuhan&kabar=berakhir',
  ])
})
