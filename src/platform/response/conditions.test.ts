import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answersSent } from '../form/parse-page.ts'
import { barsOf } from '../form/states.ts'
import { papersOf } from './index.ts'
import { content, newToy, openToyWorld, servingOf, type ToyWorld } from './test-toy.ts'

let world: ToyWorld
let toy: string
beforeAll(async () => void (world = await openToyWorld()))
beforeEach(async () => void (toy = await newToy(world)))
afterAll(() => world.close())

const visit = (page: string, form?: Record<string, string>) =>
  world.server.request(`http://localhost/mainan/${toy}/isi/${page}`, {
    method: form ? 'POST' : 'GET',
    headers: { cookie: world.owner.cookie, origin: 'http://localhost' },
    body: form && new URLSearchParams(form),
  })

/** Where the answer leads, by the code of the page. */
async function post(page: string, form: Record<string, string>): Promise<string | undefined> {
  const answer = await visit(page, form)
  expect(answer.status).toBe(303)
  return answer.headers.get('location')?.split('/').at(-1)
}

const kept = async () => (await servingOf(world, toy)).response.answers

test('pages that ask nothing of these answers are passed by "next"', async () => {
  expect(await post('hewan', { animal: 'bird', name: 'Merpati' })).toBe('sangkar')
  expect(await post('sangkar', { cage: 'bambu' })).toBe('warna')
  expect(await post('hewan', { animal: 'cat', name: 'Manis' })).toBe('umur')
})

test('the review is next behind the last page, and when a page was opened from there', async () => {
  expect(await post('umur', { age: '3' })).toBe('foto')
  expect(await post('umur?dari=periksa', { age: '3' })).toBe('kirim')
})

test('a question of another page is not shown where it is not asked', async () => {
  await post('hewan', { animal: 'bird', name: 'Merpati' })
  expect(await (await visit('umur')).text()).not.toContain('name="food"')
  await post('hewan', { animal: 'cat', name: 'Manis' })
  expect(await (await visit('umur')).text()).toContain('name="food"')
})

test('answers behind a condition that does not hold stay in the draft and are not sent', async () => {
  await post('hewan', { animal: 'cat', name: 'Manis' })
  await post('umur', { age: '3', food: 'ikan' })
  await post('hewan', { animal: 'bird', name: 'Merpati' })
  // Saved again without the question, which was not shown.
  await post('umur', { age: '4' })
  expect(await kept()).toMatchObject({ food: { value: 'ikan' }, age: { value: 4 } })
  const sent = answersSent(content, await kept())
  expect(Object.keys(sent).sort()).toEqual(['age', 'animal', 'indoors', 'name'])
  await post('hewan', { animal: 'cat', name: 'Manis' })
  expect(answersSent(content, await kept())).toMatchObject({ food: { value: 'ikan' } })
})

test('what hangs on a question that is itself not asked any more is neither asked, nor missed, nor sent', async () => {
  await post('hewan', { animal: 'bird', name: 'Merpati' })
  await post('sangkar', { cage: 'bambu' })
  const missing = async () => {
    const serving = await servingOf(world, toy)
    return barsOf(content, serving.response.answers, papersOf(serving)).map(bar => bar.question)
  }
  expect(await missing()).toEqual(['colour', 'age'])
  expect(await post('hewan', { animal: 'cat', name: 'Manis' })).toBe('umur')
  expect(await missing()).toEqual(['age', 'food'])
  expect(await kept()).toMatchObject({ cage: { value: 'bambu' } })
  expect(answersSent(content, await kept())).not.toHaveProperty('cage')
  expect(await (await visit('warna')).text()).not.toContain('name="colour"')
})
