import { describe, expect, it } from 'vitest'
import { DataTable, type Column } from './data-table.tsx'
import { draw } from './draw.tsx'
import { EmptyState } from './empty-state.tsx'
import { tags, text } from './markup.ts'

interface Row {
  id: string
  name: string
  santri: number
}

const rows: Row[] = [
  { id: 'r1', name: 'PP Al-Falah <i>', santri: 12 },
  { id: 'r2', name: 'PP Nurul Huda', santri: 1060 },
]
const columns: Column<Row>[] = [
  { key: 'name', head: 'Pesantren', cell: row => row.name, sort: { href: '?urut=nama', direction: 'descending' } },
  { key: 'santri', head: 'Santri', cell: row => row.santri, numeric: true, sort: { href: '?urut=santri' } },
  { key: 'id', head: 'Nomor', cell: row => row.id, bare: true, nowrap: true },
]
const html = draw(<DataTable fold columns={columns} rows={rows} caption="Pendaftaran" rowId={row => row.id} />)

describe('a table', () => {
  it('names itself, its columns and its rows to everybody', () => {
    expect(text(html)).toMatch(/^Pendaftaran Pesantren/)
    expect(tags(html).filter(tag => tag.attributes.scope === 'col')).toHaveLength(3)
    expect(tags(html).filter(tag => tag.attributes.scope === 'row')).toHaveLength(2)
  })

  it('never lets a cell become markup', () => {
    expect(html).not.toContain('<i>')
  })

  it('carries the head of its column into each cell for the phone, except where the value explains itself', () => {
    const labels = tags(html)
      .filter(tag => tag.name === 'td')
      .map(tag => tag.attributes['data-l'])
    expect(labels).toEqual(['Santri', undefined, 'Santri', undefined])
  })

  it('says how it is sorted and links to the other ways', () => {
    const heads = tags(html).filter(tag => tag.attributes.scope === 'col')
    expect(heads.map(tag => tag.attributes['aria-sort'])).toEqual(['descending', undefined, undefined])
    expect(html).toContain('href="?urut=santri"')
    expect(html).toContain('#i-down')
  })

  it('gives each row its id and marks the one that stands out', () => {
    const toned = draw(
      <DataTable
        columns={columns}
        rows={rows}
        caption="x"
        rowId={r => r.id}
        tone={r => (r.id === 'r2' ? 'wrong' : undefined)}
      />,
    )
    const lines = tags(toned).filter(tag => tag.name === 'tr' && tag.attributes.id)
    expect(lines.map(tag => [tag.attributes.id, tag.attributes.class])).toEqual([
      ['r1', undefined],
      ['r2', 'wrong'],
    ])
  })

  it('that does not fold can be scrolled sideways by keyboard', () => {
    const wide = draw(<DataTable columns={columns} rows={rows} caption="Lebar" />)
    expect(tags(wide)[0]?.attributes).toMatchObject({ role: 'region', 'aria-label': 'Lebar', tabindex: '0' })
  })

  it('without rows says what to do next instead', () => {
    const empty = <EmptyState title="Belum ada">Undang pesantren.</EmptyState>
    const drawn = draw(<DataTable columns={columns} rows={[]} caption="x" empty={empty} />)
    expect(drawn).not.toContain('<table')
    expect(text(drawn)).toBe('Belum ada Undang pesantren.')
  })

  it('with one row and with a thousand is the same table', () => {
    const many = Array.from({ length: 1000 }, (_, at) => ({ id: `n${at}`, name: `PP ${at}`, santri: at }))
    for (const some of [many.slice(0, 1), many]) {
      const drawn = draw(<DataTable fold columns={columns} rows={some} caption="x" />)
      expect(tags(drawn).filter(tag => tag.attributes.scope === 'row')).toHaveLength(some.length)
    }
  })
})
