import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { posted } from '../form/test-form.ts'
import { savePage } from './index.ts'
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
