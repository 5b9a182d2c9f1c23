import { expect, test } from 'vitest'
import { DataTable } from './data-table.tsx'
import { draw } from './draw.tsx'
import { KeyValue } from './key-value.tsx'
import { Heading, Name } from './section.tsx'
import { soft } from './soft.tsx'

const endless = 'W'.repeat(300)

test('what no screen is wide enough for may break, ordinary text is left alone', () => {
  expect(soft('Pondok Pesantren Baitul Hidayah Al-Islami di Kabupaten Tasikmalaya')).toBe(
    'Pondok Pesantren Baitul Hidayah Al-Islami di Kabupaten Tasikmalaya',
  )
  expect(draw(<>{soft(`PP ${endless} Garut`)}</>)).toBe(
    `PP ${Array.from({ length: 15 }, () => 'W'.repeat(20)).join('<wbr/>')} Garut`,
  )
  expect(draw(<>{soft('😀'.repeat(41))}</>)).not.toContain('\ufffd')
})

test('what stands inside elements may break too; what a component draws is its own matter', () => {
  const cell = (
    <>
      <b>{endless}</b> <br /> Garut
    </>
  )
  expect(draw(<>{soft(cell)}</>)).toMatch(/^<b>(W{20}<wbr\/>){14}W{20}<\/b> <br\/> Garut$/)
  const short = <b>Garut</b>
  expect(soft(short)).toBe(short)
})

test('tables, facts, headings and names break such words', () => {
  const table = <DataTable caption="x" rows={[endless]} columns={[{ key: 'a', head: 'A', cell: row => row }]} />
  for (const drawn of [table, <KeyValue items={[{ term: 'x', detail: endless }]} />, <Heading>{endless}</Heading>])
    expect(draw(drawn)).toContain('W<wbr/>W')
  expect(draw(<Name>{`${'A-'.repeat(60)}A`}</Name>)).toContain('<wbr/>')
})
