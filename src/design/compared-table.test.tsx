import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { ComparedTable } from './compared-table.tsx'
import { Spoken } from './lang.ts'

const heads = { what: 'Data', first: 'Isian', second: 'Catatan' }
const table = (agreement: 'same' | 'differs' | 'unknown') => (
  <ComparedTable caption="Dua sumber" heads={heads} rows={[{ what: 'Nama', first: 'Al Falah', agreement }]} />
)

test('both values stand beside each other, a missing one as a dash, with the result in words', () => {
  const html = renderToString(table('unknown'))
  for (const text of ['Dua sumber', 'Isian', 'Catatan', 'Hasil', 'Al Falah', '–', 'Tidak tercatat'])
    expect(html).toContain(text)
  expect(html).not.toContain('<tr class="wrong">')
})

test('a difference stands out, in words too', () => {
  const html = renderToString(<Spoken.Provider value="en">{table('differs')}</Spoken.Provider>)
  expect(html).toContain('<tr class="wrong">')
  expect(html).toContain('Differs')
  expect(renderToString(table('same'))).toContain('Sama')
})
