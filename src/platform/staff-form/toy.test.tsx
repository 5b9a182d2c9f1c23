import { expect, test } from 'vitest'
import { frameFor } from '../../design/draw.tsx'
import { renderPage } from '../../design/index.ts'
import { brokenTies } from '../../design/markup.ts'
import { ToyStaffForm } from './toy.tsx'

test.each(['id', 'en'] as const)(
  'the toy form comes back, is summed up, shows two officers, and asks who it is (%s)',
  lang => {
    const html = renderPage(frameFor({ lang }), { title: 'Toy' }, <ToyStaffForm lang={lang} />)
    expect(brokenTies(html)).toEqual([])
    for (const text of lang === 'id'
      ? [
          'Mohon periksa isian ini',
          'paling sedikit 10 huruf',
          '5 Oktober 2031',
          'Berlaku sekarang',
          'oleh Euis Komariah',
          'Apakah ini Anda?',
          'Kata sandi salah',
        ]
      : [
          'Please check this entry',
          'at least 10 characters',
          '5 October 2031',
          'Stands now',
          'by Euis Komariah',
          'Is it you?',
          'The password is wrong',
        ])
      expect(html).toContain(text)
  },
)
