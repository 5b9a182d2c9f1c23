import { expect, test } from 'vitest'
import { frameFor } from '../../../design/draw.tsx'
import { renderPage } from '../../../design/index.ts'
import { brokenTies, text } from '../../../design/markup.ts'
import { ToyLookup } from './toy.tsx'

test.each([
  ['id', ['Terhubung dengan data resmi Kebun Pisang Ambon', 'Ya, ini kebun kami', '2 kebun ditemukan', 'belum ada']],
  ['en', ['Linked with the official record Kebun Pisang Ambon', 'Not our garden', '2 gardens found', 'none yet']],
] as const)('the toy lookup shows a linked record, a match and what a search found (%s)', (lang, parts) => {
  const html = renderPage(frameFor({ lang }), { title: 'Toy' }, <ToyLookup lang={lang} />)
  expect(brokenTies(html)).toEqual([])
  for (const part of parts) expect(text(html)).toContain(part)
})
