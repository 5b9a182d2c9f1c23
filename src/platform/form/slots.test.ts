import { expect, test } from 'vitest'
import { slotsOf } from './slots.ts'
import { aQuestion } from './test-form.ts'

const label = { id: 'Berkas', en: 'File' }
const page = {
  code: 'berkas',
  title: label,
  questions: [
    aQuestion('text', { code: 'note' }),
    aQuestion('file', { code: 'plain', label }),
    aQuestion('file', { code: 'said', label, accepts: ['pdf'], most: 3, needed: true, sensitive: true }),
  ],
}

test('each question for a file gives a slot: one photo that may follow, unless it says otherwise', () => {
  expect(Object.values(slotsOf({ sections: [{ code: 's', name: label, pages: [page] }] }))).toEqual([
    { code: 'plain', name: label, accepts: ['photo'], most: 1, needed: false, sensitive: false },
    { code: 'said', name: label, accepts: ['pdf'], most: 3, needed: true, sensitive: true },
  ])
})
