import { DataTable, formatNumber, Section, TileMap, type Lang } from '../../../design/index.ts'
import { classFrom, mapClass, share, type RegencyFigures } from '../rules/figures.ts'
import { words } from '../words.ts'

export interface RegionMapProps {
  regencies: (RegencyFigures & { name: string })[]
  lang: Lang
}

/** "Sebaran pendaftar": the 27 kabupaten and kota as tiles, and the same as a table. */
export function RegionMap({ regencies, lang }: RegionMapProps) {
  const w = words(lang)
  const n = (value: number) => formatNumber(value, lang)
  const regions = regencies.map(one => ({
    code: one.code,
    name: one.name.replace(/^(Kabupaten|Kab\.) /, ''),
    value: share(one),
    label: w.regionLabel(one.name, n(one.registered), n(one.recorded), n(share(one))),
    class: mapClass(one),
  }))
  return (
    <Section title={w.map} note={w.mapNote}>
      <TileMap
        regions={regions}
        label={w.mapLabel}
        legend={legend(lang)}
        valueLabel={w.columnShare}
        table={<RegionTable regencies={regencies} lang={lang} />}
      />
    </Section>
  )
}

/** The same of applicants of whom nobody knows how many there are: where those who registered come from. */
export function RegionCounts({ regencies, lang }: RegionMapProps) {
  const w = words(lang)
  return (
    <Section title={w.map}>
      <DataTable
        caption={w.captionOther}
        rows={regencies}
        rowId={row => `k${row.code}`}
        columns={[nameColumn(lang), registeredColumn(lang)]}
      />
    </Section>
  )
}

function legend(lang: Lang) {
  const w = words(lang)
  return [
    { class: 0 as const, text: w.none },
    { class: 1 as const, text: w.below(classFrom[1]) },
    { class: 2 as const, text: w.between(classFrom[1], classFrom[2] - 1) },
    { class: 3 as const, text: w.between(classFrom[2], classFrom[3] - 1) },
    { class: 4 as const, text: w.above(classFrom[3]) },
  ]
}

function RegionTable({ regencies, lang }: RegionMapProps) {
  const w = words(lang)
  const n = (value: number) => formatNumber(value, lang)
  const sum = (pick: (one: RegencyFigures) => number) => regencies.reduce((total, one) => total + pick(one), 0)
  const total = { code: '', name: w.total, registered: sum(one => one.registered), recorded: sum(one => one.recorded) }
  return (
    <DataTable
      caption={w.caption}
      rows={[...regencies, total]}
      rowId={row => (row.code ? `k${row.code}` : 'k32')}
      fold
      columns={[
        nameColumn(lang),
        registeredColumn(lang),
        { key: 'recorded', head: w.columnRecorded, cell: row => n(row.recorded), numeric: true },
        { key: 'share', head: w.columnShare, cell: row => `${n(share(row))} %`, numeric: true },
      ]}
    />
  )
}

type Row = RegionMapProps['regencies'][number]

function nameColumn(lang: Lang) {
  return { key: 'name', head: words(lang).region, cell: (row: Row) => row.name }
}

function registeredColumn(lang: Lang) {
  const cell = (row: Row) => formatNumber(row.registered, lang)
  return { key: 'registered', head: words(lang).columnRegistered, cell, numeric: true }
}
