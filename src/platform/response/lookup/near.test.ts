import { expect, test } from 'vitest'
import type { Answers } from '../../form/answer.ts'
import type { FormPage } from '../../form/content.ts'
import { aQuestion, someForm } from '../../form/test-form.ts'
import type { Serving } from '../serving.ts'
import { nearOf } from './near.ts'

const title = { id: 'Tempat', en: 'Place' }
const home: FormPage = {
  code: 'rumah',
  title,
  questions: [aQuestion('region', { code: 'home', meaning: 'applicant.place' })],
}
const shop: FormPage = { code: 'toko', title, questions: [aQuestion('region', { code: 'shop' })] }
const content = { sections: [{ code: 's', name: title, pages: [home, shop] }] }

/** With a linked record that lies there, if any. */
const near = (page: FormPage, answers: Answers, record?: { regency?: string; kecamatan?: string }, closed = false) => {
  const lookup = record && { linkedId: '1', byId: async () => ({ id: '1', name: 'Kebun', ...record }) }
  const serving = {
    form: { content },
    context: someForm,
    lookup,
    closed: closed ? { title: 'x', note: '' } : undefined,
  }
  return nearOf(undefined as never, serving as unknown as Serving, page, answers)
}

test('a place begins where the linked record lies; of another place only the regency is known', async () => {
  const record = { regency: '3205', kecamatan: '320501' }
  expect(await near(home, {}, record)).toBe('320501')
  expect(await near(shop, {}, record)).toBe('3205')
  expect(await near(home, {}, { regency: '3205' })).toBe('3205')
})

test('without a record it begins with the regency of another answer', async () => {
  expect(await near(shop, { home: { value: '3205011001' } })).toBe('3205')
  expect(await near(shop, { home: { value: '3205011001' } }, {})).toBe('3205')
  expect(await near(shop, {})).toBeUndefined()
})

test('what was answered, and what cannot be, begins nowhere', async () => {
  const record = { regency: '3205' }
  expect(await near(home, { home: { value: '3205011001' } }, record)).toBeUndefined()
  expect(await near(home, { home: { raw: {}, problem: 'region.regency' } }, record)).toBeUndefined()
  expect(await near(home, {}, record, true)).toBeUndefined()
})
