import { expect, test } from 'vitest'
import { frameFor } from '../../design/draw.tsx'
import { renderPage } from '../../design/index.ts'
import { brokenTies } from '../../design/markup.ts'
import { newestFirst, ToyHistory } from './index.ts'

test('the newest comes first; of one moment what was collected later', () => {
  const at = (hours: number) => Temporal.Instant.from('2019-04-25T00:00:00Z').add({ hours })
  const entries = [
    { at: at(2), title: 'moved' },
    { at: at(1), title: 'planted' },
    { at: at(2), title: 'fenced' },
  ]
  expect(newestFirst(entries).map(entry => entry.title)).toEqual(['fenced', 'moved', 'planted'])
})

test.each(['id', 'en'] as const)(
  'a history says who, when, what and why, and leads to where more of it stands (%s)',
  lang => {
    const html = renderPage(frameFor({ lang }), { title: 'Toy' }, <ToyHistory lang={lang} />)
    expect(brokenTies(html)).toEqual([])
    const [, measured, fenced, moved, planted] = html.split('<li>')
    // What nobody did was the system.
    expect(measured).toMatch(lang === 'id' ? / · Sistem</ : / · System</)
    expect(measured).toContain(lang === 'id' ? 'Diukur ke-2 · <a href="#">' : 'Measured, no. 2 · <a href="#">')
    expect(fenced).toMatch(/<a href="#">(Pagar dipasang|Fence put up)</)
    expect(moved).toContain(lang === 'id' ? 'Alasan: Air di kebun bawah' : 'Reason: The water of the lower garden')
    expect(moved).toContain(lang === 'id' ? 'Sumber: Berita acara 12' : 'Source: Minutes no. 12')
    expect(planted).toContain('Asep Suparman')
  },
)
