import { expect, test } from 'vitest'
import { subjectPage } from './subject-page.ts'

const page = (subject_kind: string, is_pesantren = false) =>
  subjectPage({ subject_kind, subject_id: 'x1', is_pesantren })

test('an entry leads to the page of what it is about', () => {
  expect(['dispute', 'message', 'person', 'registration'].map(kind => page(kind))).toEqual([
    '/kantor/sengketa/x1',
    '/kantor/surat/kotak-keluar/x1',
    '/kantor/orang/x1',
    '/kantor/pendaftaran/x1',
  ])
})

test('of organisations only pesantren have a page', () => {
  expect(page('organisation', true)).toBe('/kantor/pesantren/x1')
  expect(page('organisation', false)).toBeUndefined()
})

test('what has no page leads nowhere', () => {
  expect(page('clock', true)).toBeUndefined()
  expect(page('')).toBeUndefined()
})
