import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { posted } from '../form/test-form.ts'
import { savePage, SectionList } from './index.ts'
import { pageNamed } from './handlers/form-page.tsx'
import { at, newToy, openToyWorld, save, servingOf, type ToyRow, type ToyWorld } from './test-toy.ts'

let world: ToyWorld
let toy: string
beforeAll(async () => void (world = await openToyWorld()))
beforeEach(async () => {
  toy = await newToy(world)
  await save(world, toy, 'hewan', { animal: 'cat', name: 'Manis' })
})
afterAll(() => world.close())

/** Opened for one question, as a correction is. */
const corrected = async () => ({ ...(await servingOf(world, toy)), only: new Set(['name']) })
const kept = async () => (await servingOf(world, toy)).response.answers

test('opened for some questions only, the others stay whatever is posted', async () => {
  const serving = await corrected()
  const page = pageNamed(serving, 'hewan')!
  expect(page.questions.map(question => question.code)).toEqual(['name'])
  const fields = posted({ animal: 'bird', name: 'Belang' })
  await savePage<ToyRow>(world.house.db, serving, { page, posted: fields, arrived: at })
  expect(await kept()).toMatchObject({ animal: { value: 'cat' }, name: { value: 'Belang' } })
})

test('they are shown with their answers and without a field; a page with nothing open has no button', async () => {
  const get = async (page: string) => {
    const address = `http://localhost/mainan/${toy}/isi/${page}?hanya=name`
    return (await world.server.request(address, { headers: { cookie: world.owner.cookie } })).text()
  }
  const open = await get('hewan')
  expect(open).toContain('name="name"')
  expect(open).not.toContain('name="animal"')
  expect(open).toContain('Tidak dapat diubah di sini')
  expect(open).toContain('cat')
  expect(await get('umur')).not.toMatch(/<button[^>]*>[^<]*Simpan/)
})

const visit = async (path: string, only: string[], form?: Record<string, string>) => {
  const query = new URLSearchParams(only.map(code => ['hanya', code]))
  const answer = await world.server.request(`http://localhost/mainan/${toy}/${path}?${query}`, {
    method: form ? 'POST' : 'GET',
    headers: { cookie: world.owner.cookie, origin: 'http://localhost' },
    body: form && new URLSearchParams(form),
  })
  return { status: answer.status, html: await answer.text() }
}

test('an opened number is held against a locked one that it is part of', async () => {
  await save(world, toy, 'umur', { age: '3', food: 'ikan' })
  const over = await visit('isi/umur', ['indoors'], { indoors: '500' })
  expect(over.status).toBe(422)
  // It may stay open: what is too much bars nothing and is left out.
  expect((await visit('kirim', ['indoors'])).html).toContain('Satu jawaban tidak ikut dikirim')
  expect((await visit('isi/umur', ['indoors'], { indoors: '2' })).status).toBe(303)
  expect((await visit('kirim', ['indoors'], {})).status).toBe(303)
})

test('a number is opened with the one that it is part of', async () => {
  await save(world, toy, 'umur', { age: '3', indoors: '2', food: 'ikan' })
  expect((await visit('isi/umur', ['age'], { age: '1', indoors: '2' })).status).toBe(422)
  expect((await visit('isi/umur', ['age'], { age: '1', indoors: '1' })).status).toBe(303)
})

test('what the opened answer asks for is open too, so that it can be sent', async () => {
  await save(world, toy, 'umur', { age: '3', food: 'ikan' })
  const only = ['animal']
  await visit('isi/hewan', only, { animal: 'bird' })
  const barred = await visit('kirim', only, {})
  expect(barred.status).toBe(422)
  expect(barred.html).toContain(`/mainan/${toy}/isi/sangkar?dari=periksa#cage`)
  expect((await visit('isi/sangkar', only, { cage: 'Bambu' })).status).toBe(303)
  expect((await visit('isi/warna', only, { colour: 'Hijau' })).status).toBe(303)
  expect((await visit('kirim', only, {})).status).toBe(303)
})

test('what is locked bars nothing, and no page leads to its change', async () => {
  // The age is missing, and nobody may answer it here.
  const { html } = await visit('kirim', ['name'])
  expect(html).toContain('isi/hewan?dari=periksa#name')
  expect(html).not.toMatch(/isi\/umur|#animal/)
  expect((await visit('kirim', ['name'], {})).status).toBe(303)
})

test('the list of sections leads to open questions only', async () => {
  const serving = await corrected()
  const list = (only: Set<string>) =>
    renderToString(
      h(SectionList, {
        ...{ lang: 'id', serving: { ...serving, only }, counts: serving.response, working: true },
        closed: { notice: null, next: null },
      }),
    )
  expect(list(new Set(['age']))).toContain('Lanjutkan: Mainan')
  expect(list(new Set(['name']))).toContain('Periksa dan kirim')
})
