import { expect, test } from 'vitest'
import { askPersonal, asksPersonal } from './personal.ts'

test('an address asks for personal values once, and keeps what else it says', () => {
  expect(askPersonal('/kantor/kasus/1')).toBe('/kantor/kasus/1?tampil=pribadi')
  expect(askPersonal('/kantor/kasus/1?keadaan=masuk&tampil=semua')).toBe('/kantor/kasus/1?keadaan=masuk&tampil=pribadi')
})

test.each([
  ['?tampil=pribadi', true],
  ['?keadaan=masuk&tampil=pribadi', true],
  ['', false],
  ['?tampil=', false],
  ['?tampil=semua', false],
])('"%s" asks: %s', (query, asks) => expect(asksPersonal(`http://localhost/kasus/1${query}`)).toBe(asks))
