import type { ComponentChildren } from 'preact'
import { formatNumber } from './format.ts'
import { useLang, useWords } from './lang.ts'
import { layout, tileCode } from './tile-layout.ts'

export interface KecamatanBlock {
  /** The regency's code. */
  code: string
  name: string
  short?: string
  href?: string
  /** One entry per kecamatan, in the order of their codes: is it reached? */
  reached: boolean[]
}

const pitch = 84
const side = 81

export interface KecamatanMapProps {
  blocks: KecamatanBlock[]
  label: string
  /** What a phone shows instead, where tiles of this size cannot be read: the 27-tile map. */
  narrow?: ComponentChildren
}

/** Each regency as a block that lies as it lies, each of its kecamatan as a tile: filled when reached. */
export function KecamatanMap({ blocks, label, narrow }: KecamatanMapProps) {
  return (
    <>
      {narrow && <div class="knarrow">{narrow}</div>}
      <svg class={narrow ? 'cx tm kwide' : 'cx tm'} viewBox="0 0 585 417" role="group" aria-label={label}>
        {blocks.map(block => (
          <Block key={block.code} block={block} />
        ))}
      </svg>
    </>
  )
}

function Block({ block }: { block: KecamatanBlock }) {
  const w = useWords()
  const lang = useLang()
  const place = layout[tileCode(block.code)]
  if (!place) return null
  const reached = block.reached.filter(Boolean).length
  const said = w.done(formatNumber(reached, lang), formatNumber(block.reached.length, lang))
  const drawing = (
    <g transform={`translate(${place[0] * pitch} ${place[1] * pitch})`}>
      <title>{`${block.name}: ${said}`}</title>
      <rect class="fs" width={side} height={side} />
      <text class="kn" x="5" y="15">
        {block.short ?? place[2]}
      </text>
      <text class="kn mu" x="76" y="15" text-anchor="end">
        {`${reached}/${block.reached.length}`}
      </text>
      <path class="g3" d={tiles(block.reached, true, 0)} />
      <path class="g0" d={tiles(block.reached, false, 0.5)} />
    </g>
  )
  return block.href ? <a href={block.href}>{drawing}</a> : drawing
}

/** Eight tiles in a row, 8 wide at pitch 9; `inset` keeps the outline inside. */
function tiles(reached: boolean[], which: boolean, inset: number): string {
  const size = 8 - 2 * inset
  return reached
    .map((is, at) =>
      is === which
        ? `M${5 + (at % 8) * 9 + inset} ${23 + Math.floor(at / 8) * 9 + inset}h${size}v${size}h-${size}z`
        : '',
    )
    .join('')
}
