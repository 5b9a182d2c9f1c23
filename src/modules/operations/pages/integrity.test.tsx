import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { IntegrityPage, type Statement } from './integrity.tsx'

const at = Temporal.Instant.from('2019-04-26T02:00:00+07:00')
const since = Temporal.Instant.from('2019-04-25T02:00:00+07:00')
const statements: Statement[] = [
  { code: 'toy.held', says: 'Berlaku terus.', found: { broken: 0, firstIds: [], at } },
  { code: 'toy.broken', says: 'Pernah berlaku.', found: { broken: 1234, firstIds: ['id-1', 'id-2'], since, at } },
  { code: 'toy.new', says: 'Baru ada.' },
]
const page = (more = {}) =>
  renderToString(<IntegrityPage {...{ lang: 'id' as const, statements, under: false, mayCheck: true, ...more }} />)

test('what is broken stands first, with how many, since when and the first rows', () => {
  const html = page()
  expect(html.indexOf('toy.broken')).toBeLessThan(html.indexOf('toy.held'))
  for (const text of ['1.234', 'id-1, id-2', '25 April 2019', 'Dilanggar: 1', 'Berlaku: 1', 'Belum diperiksa: 1'])
    expect(html).toContain(text)
  expect(html).toContain('Periksa sekarang')
})

test('whoever may not order a check has no button, and a check under way is told', () => {
  const html = page({ mayCheck: false, under: true })
  expect(html).not.toContain('<button')
  expect(html).toContain('sedang berjalan')
})
