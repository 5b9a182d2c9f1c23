import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newToy, openToyWorld, save, type ToyWorld } from './test-toy.ts'

let world: ToyWorld
let toy: string
beforeAll(async () => void (world = await openToyWorld()))
beforeEach(async () => void (toy = await newToy(world)))
afterAll(() => world.close())

const read = async (path: string) => {
  const answer = await world.server.request(`http://localhost/mainan/${toy}/isi/${path}`, {
    headers: { cookie: world.owner.cookie },
  })
  return answer.text()
}
/** Where "Lewati dulu" leads from a page. */
const skipOn = async (path: string) => />?href="([^"]*)"[^>]*>Lewati dulu/.exec(await read(path))?.[1]

test('a page that waits can be skipped: to the next one that asks something, and from the last one to the review', async () => {
  expect(await skipOn('hewan')).toBe(`/mainan/${toy}/isi/umur`)
  expect(await skipOn('umur')).toBe(`/mainan/${toy}/isi/foto`)
  expect(await skipOn('foto')).toBe(`/mainan/${toy}/kirim`)
  await save(world, toy, 'hewan', { animal: 'bird', name: 'Manis' })
  expect(await skipOn('sangkar')).toBe(`/mainan/${toy}/isi/umur`)
})

test('skipping judges nothing, a wrong answer can wait too, and a page that is done has nothing to skip', async () => {
  await save(world, toy, 'umur', { age: 'tiga' })
  expect(await skipOn('umur')).toBe(`/mainan/${toy}/isi/foto`)
  expect(await skipOn('umur?dari=periksa')).toBe(`/mainan/${toy}/kirim`)
  await save(world, toy, 'umur', { age: '3' })
  expect(await skipOn('umur')).toBeUndefined()
})

test('each page asks the office for help by WhatsApp, with the page and the draft named, where it has a number', async () => {
  world.house.env.helpWhatsapp = '0812-0000-0000'
  const link = /href="(https:\/\/wa\.me\/[^"]*)"[^>]*>Butuh bantuan/.exec(await read('hewan'))![1]!
  expect(link).toContain('https://wa.me/6281200000000?text=')
  expect(decodeURIComponent(link)).toContain('halaman "hewan" (kode M-1)')
  world.house.env.helpWhatsapp = undefined
  expect(await read('hewan')).not.toContain('Butuh bantuan')
})

test('a page that was answered well and then wrongly can be skipped at once', async () => {
  await save(world, toy, 'umur', { age: '3' })
  const answer = await world.server.request(`http://localhost/mainan/${toy}/isi/umur`, {
    method: 'POST',
    headers: { cookie: world.owner.cookie, origin: 'http://localhost' },
    body: new URLSearchParams({ age: 'tiga' }),
  })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Lewati dulu')
})

test('a page that asks nothing leads to the one that decides it', async () => {
  const answer = await world.server.request(`http://localhost/mainan/${toy}/isi/sangkar`, {
    headers: { cookie: world.owner.cookie },
  })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/mainan/${toy}/isi/hewan`])
})
