import { expect, test } from 'vitest'
import { frameFor } from '../../design/draw.tsx'
import { renderPage } from '../../design/index.ts'
import type { FormContent } from '../form/content.ts'
import { slotsOf } from '../form/slots.ts'
import { CaseSheet } from '../case/index.ts'
import { sentSections, type SentWithPapers } from './index.ts'

const said = (text: string) => ({ id: text, en: text })
const content: FormContent = {
  sections: [
    {
      code: 'kebun',
      name: said('Tentang kebun'),
      pages: [
        {
          code: 'kebun',
          title: said('Kebun'),
          questions: [
            { code: 'name', type: 'text', label: said('Nama kebun') },
            { code: 'secret', type: 'text', label: said('Sandi pagar'), sensitive: true },
            { code: 'photo', type: 'file', label: said('Foto kebun'), accepts: ['photo'] },
            { code: 'map', type: 'file', label: said('Peta kebun'), accepts: ['photo'] },
          ],
        },
      ],
    },
  ],
}
const paper = (slot: string, state: 'usable' | 'refused') =>
  ({
    id: slot,
    slot,
    position: 1,
    fileId: slot,
    name: `${slot}.jpg`,
    kind: 'photo',
    state,
    size: 9,
    pages: 1,
    sizes: [],
  }) as const
const sent = {
  answers: { name: { value: 'Kebun Pisang' }, secret: { value: 'rahasia' } },
  papers: [paper('photo', 'usable'), paper('map', 'refused')],
} as unknown as SentWithPapers

test('what was sent is two sections: papers with those that are missing, and answers; what is sensitive only when asked for', () => {
  const slots = slotsOf(content)
  const place = { lang: 'id' as const, slots, base: '/kebun/1/berkas', query: '?daftar' }
  const context = { lang: 'id' as const, today: Temporal.PlainDate.from('2019-04-25') } as never
  const draw = (shown: boolean) => {
    const personal = { shown, link: <a href="?tampil">Tampilkan</a> }
    const sections = sentSections({ form: { content, slots }, sent, place, context, personal })
    expect(sections.map(({ id }) => id)).toEqual(['documents', 'answers'])
    const sheet = <CaseSheet back={{ href: '/kebun', label: 'Semua' }} over="K-1" title="Kebun" {...{ sections }} />
    return renderPage(frameFor({ lang: 'id' }), { title: 'Kebun' }, sheet)
  }
  const hidden = draw(false)
  for (const text of ['Belum ada: Peta kebun.', 'href="/kebun/1/berkas/photo?daftar"', 'Kebun Pisang', 'Disembunyikan'])
    expect(hidden).toContain(text)
  expect(hidden).toContain('href="?tampil"')
  expect(hidden).not.toContain('rahasia')
  expect(draw(true)).toContain('rahasia')
})
