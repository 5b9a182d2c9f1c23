import type { ComponentChildren } from 'preact'
import { Disclosure } from './disclosure.tsx'
import { formatNumber } from './format.ts'
import { useLang, useWords } from './lang.ts'
import { layout, tileCode } from './tile-layout.ts'

export interface MapRegion {
  /** "3204" or "32.04" */
  code: string
  /** "Kota Bandung", "Bandung" */
  name: string
  short?: string
  value: number
  /** The whole sentence about it: "Kota Bandung: 53 dari 100 (53 %)". */
  label: string
  /** Its rows; without it, its line in the table below. */
  href?: string
  /** 1–4, light to strong; 0 = nothing yet. */
  class: 0 | 1 | 2 | 3 | 4
}

export interface TileMapProps {
  regions: MapRegion[]
  /** What the number is: read to those who do not see the map. */
  label: string
  legend: { class: 0 | 1 | 2 | 3 | 4; text: string }[]
  valueLabel: string
  /** Instead of the table of names and values: one with more columns. Its rows carry the ids `k<code>`. */
  table?: ComponentChildren
  caption?: string
}

/** The 27 kabupaten and kota as tiles that lie as the regions lie, the legend, and the same as a table. */
export function TileMap(props: TileMapProps) {
  const w = useWords()
  return (
    <figure>
      <div class="tmw">
        <svg class="cx tm" viewBox="0 0 328 234" role="group" aria-label={props.label}>
          {props.regions.map(region => (
            <RegionTile key={region.code} region={region} />
          ))}
        </svg>
      </div>
      <Legend entries={props.legend} />
      <Disclosure summary={w.asTable}>{props.table ?? <PlainTable {...props} />}</Disclosure>
    </figure>
  )
}

function RegionTile({ region }: { region: MapRegion }) {
  const place = layout[tileCode(region.code)]
  if (!place) return null
  const [x, y] = [place[0] * 47, place[1] * 47]
  const on = region.class > 2 ? ' on' : ''
  return (
    <a href={region.href ?? `#k${tileCode(region.code)}`}>
      <title>{region.label}</title>
      <rect class={`g${region.class}`} x={x} y={y} width="45" height="45" rx="2" />
      <text class={`sh${on}`} x={x + 5} y={y + 15}>
        {region.short ?? place[2]}
      </text>
      <LongName name={region.name} x={x + 4} y={y + 10} on={on} />
      <text class={`tv${on}`} x={x + 5} y={y + 36}>
        {formatNumber(region.value, useLang())}
      </text>
    </a>
  )
}

function LongName({ name, x, y, on }: { name: string; x: number; y: number; on: string }) {
  const space = name.indexOf(' ')
  const lines = space < 0 ? [name] : [name.slice(0, space), name.slice(space + 1)]
  return (
    <text class={`lo${on}`} x={x} y={y}>
      {lines.map((line, at) => (
        <tspan key={line} x={x} y={y + at * 7.5}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** The classes of a map with their words. */
export function Legend({ entries }: { entries: TileMapProps['legend'] }) {
  return (
    <ul class="key">
      {entries.map(entry => (
        <li key={entry.text}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path class={`g${entry.class}`} d="M1 1h18v18H1z" />
          </svg>
          {entry.text}
        </li>
      ))}
    </ul>
  )
}

function PlainTable({ regions, valueLabel, caption, label }: TileMapProps) {
  const w = useWords()
  const lang = useLang()
  return (
    <table>
      <caption>{caption ?? label}</caption>
      <thead>
        <tr>
          <th scope="col">{w.region}</th>
          <th scope="col" class="n">
            {valueLabel}
          </th>
        </tr>
      </thead>
      <tbody>
        {regions.map(region => (
          <tr key={region.code} id={`k${tileCode(region.code)}`}>
            <th scope="row">{region.name}</th>
            <td class="n">{formatNumber(region.value, lang)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
