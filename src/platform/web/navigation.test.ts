import { expect, test } from 'vitest'
import { nearest } from './navigation.ts'

test.each([
  ['/kantor/surat/kotak-keluar/1', '/kantor/surat/kotak-keluar'],
  ['/kantor', '/kantor'],
  ['/kantor/opop/2019/pendaftaran', '/kantor'],
  ['/kantoran', undefined],
  ['/', '/'],
  ['/lain', undefined],
])('on %s the entry %s is the current one, and no other', (path, wanted) => {
  expect(nearest(['/', '/kantor', '/kantor/surat/kotak-keluar'], path)).toBe(wanted)
})
