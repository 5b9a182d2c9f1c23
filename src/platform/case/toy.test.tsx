import { expect, test } from 'vitest'
import { frameFor } from '../../design/draw.tsx'
import { renderPage } from '../../design/index.ts'
import { brokenTies } from '../../design/markup.ts'
import type { Context } from '../web/context.ts'
import { CaseDesk, CaseSheet, caseSlots, ToyCase } from './index.ts'

const draw = (body: Parameters<typeof renderPage>[2], lang: 'id' | 'en' = 'id') =>
  renderPage(frameFor({ lang }), { title: 'Toy' }, body)

test.each(['id', 'en'] as const)('a case has a tab for each of its sections, and says what holds (%s)', lang => {
  const html = draw(<ToyCase lang={lang} />, lang)
  expect(brokenTies(html)).toEqual([])
  const tabs = /<nav class="tabs[^>]*>[\s\S]*?<\/nav>/.exec(html)![0]
  const ids = ['toy-trees', 'toy-soil', 'toy-history']
  expect([...tabs.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)).toEqual(ids)
  for (const id of ids) expect(html).toMatch(new RegExp(`<(div|section)[^>]* id="${id}"`))
  // A quiet heading is heard only.
  expect(html).toContain(`<h2 class="vh">${lang === 'id' ? 'Pohon' : 'Trees'}</h2>`)
  // Of the facts, notices and parts of the side only what holds.
  expect(html).toMatch(/K-1 · (Kec\. )?Cibiuk/)
  expect(html.match(/class="net /g)).toHaveLength(1)
  expect(/aria-label="(Yang diputuskan|What is to be decided)">[\s\S]*?<\/section>/.exec(html)![0]).not.toContain(
    '<div class="dh"></div>',
  )
})

test('two sections need no tabs, nor does a case without its list', () => {
  const sections = [
    { id: 'one', label: 'Satu', note: 'Catatan', body: 'Isi' },
    { id: 'two', label: 'Dua', body: 'Isi' },
  ]
  const queue = { back: '/kebun', entries: [] }
  const head = { back: 'Semua', title: 'Kebun', facts: ['K-1'], state: 'Buka', notices: [] }
  const side = { label: 'Keputusan', first: '', parts: [] }
  const desk = draw(<CaseDesk lang="id" {...{ queue, ...head, sections, side }} />)
  const about = { back: { href: '/kebun', label: 'Semua' }, over: 'K-1', title: 'Kebun' }
  const html = draw(
    <CaseSheet {...{ ...about, sections: [...sections, { id: 'three', label: 'Tiga', body: 'Isi' }] }} />,
  )
  for (const page of [desk, html]) expect(page).not.toContain('class="tabs')
  expect(desk).toContain('id="two"')
  for (const text of ['href="/kebun"', 'Semua', 'K-1', 'id="one"', 'Catatan', 'id="two"']) expect(html).toContain(text)
})

test('rooms add sections and what happened; the history of all of them comes last', async () => {
  const slots = caseSlots<{ tree: string }>()
  const at = Temporal.Instant.from('2019-04-25T00:00:00Z')
  slots.add({
    sections: async (_, { tree }) => [{ id: 'tree', label: tree, body: '' }],
    events: async () => [{ at, title: 'Ditanam' }],
  })
  slots.add({ sections: async () => [{ id: 'soil', label: 'Tanah', body: '' }] })
  slots.add({ events: async () => [{ at: at.add({ hours: 1 }), title: 'Disiram' }] })
  const sections = await slots.sectionsOf({ var: { lang: 'id' } } as Context, { tree: 'Pisang' })
  expect(sections.map(({ id, label }) => [id, label])).toEqual([
    ['tree', 'Pisang'],
    ['soil', 'Tanah'],
    ['history', 'Riwayat'],
  ])
  expect(draw(<>{sections.at(-1)!.body}</>)).toMatch(/Disiram[\s\S]*Ditanam/)
})
