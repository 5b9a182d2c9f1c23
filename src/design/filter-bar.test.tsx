import { expect, it } from 'vitest'
import { draw } from './draw.tsx'
import { FilterBar } from './filter-bar.tsx'
import { brokenTies, byId, tags, text } from './markup.ts'

const html = draw(
  <FilterBar
    action="/meja/pendaftaran"
    search={{ name: 'cari', label: 'Cari nama', value: 'al-"falah' }}
    selects={[
      { name: 'wilayah', label: 'Wilayah', options: [{ value: '3204', label: 'Kab. Bandung' }], value: '3204' },
    ]}
    hidden={{ urut: 'nama' }}
    found={12873}
    clear="/meja/pendaftaran"
  />,
)

it('is a GET form, so that the view has an address', () => {
  const form = tags(html).find(tag => tag.name === 'form')
  expect(form?.attributes).toMatchObject({ action: '/meja/pendaftaran', role: 'search' })
  expect(form?.attributes.method).toBeUndefined()
})

it('labels every filter and shows what is set', () => {
  expect(brokenTies(html).filter(tie => !tie.startsWith('use'))).toEqual([])
  expect(byId(html, 'f-cari').attributes.value).toBe('al-&quot;falah')
  expect(
    tags(html)
      .filter(tag => 'selected' in tag.attributes)
      .map(tag => tag.attributes.value),
  ).toEqual(['3204'])
})

it('keeps the sort while the filter changes', () => {
  expect(html).toContain('<input type="hidden" name="urut" value="nama"')
})

it('says aloud how many were found and offers the whole list', () => {
  expect(text(html)).toContain('12.873 ditemukan')
  expect(text(html)).toContain('Hapus saringan')
  expect(html).toContain('role="status"')
})
