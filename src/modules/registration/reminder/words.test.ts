import { expect, test } from 'vitest'
import { letterOf, words } from './words.ts'

const told = { name: 'Siti', about: 'OPOP 2019', link: 'https://contoh.id/saya/D-7K4M' }

test('whoever has told no name is greeted without one', () => {
  expect(letterOf('unsent', told).body).toMatch(/^Yth\. Siti,\n/)
  expect(letterOf('unsent', { ...told, name: '' }).body).toMatch(/^Yth\. Bapak\/Ibu,\n/)
})

test('what was sent before it was opened again is said to count still, and the end as it is', () => {
  const { body } = letterOf('reopened', { ...told, until: '30 April 2019 pukul 17.00 WIB' })
  expect(body).toContain('perubahan Anda belum dikirim; kiriman terakhir tetap berlaku')
  expect(body).toContain('Paling lambat 30 April 2019 pukul 17.00 WIB.')
})

test('every wording has a name in both languages', () => {
  const names = (lang: 'id' | 'en') => Object.keys(words(lang).situations)
  expect(names('en')).toEqual(names('id'))
  for (const what of names('id')) expect(letterOf(what, told).body).toContain('OPOP 2019: ')
})
