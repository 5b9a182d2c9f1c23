import { expect, test } from 'vitest'
import { frameFor } from '../../design/draw.tsx'
import { renderPage } from '../../design/index.ts'
import { brokenTies } from '../../design/markup.ts'
import { ToyResponse } from './toy.tsx'

test.each(['id', 'en'] as const)(
  'the toy form shows its list, a page as two screens answered it, its review, and its paper (%s)',
  lang => {
    const html = renderPage(frameFor({ lang }), { title: 'Toy' }, <ToyResponse lang={lang} />)
    expect(brokenTies(html)).toEqual([])
    for (const text of lang === 'id'
      ? ['Dua bagian', 'Perbaiki 1', '"90"', 'Pisang raja', 'Formulir contoh: sebelum dikirim', 'Kode draf', 'D-TOY1']
      : ['Two sections', 'Correct 1', '"90"', 'Pisang raja', 'Toy form: before sending', 'Draft code', 'D-TOY1'])
      expect(html.replaceAll('&quot;', '"')).toContain(text)
  },
)
