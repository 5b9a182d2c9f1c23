import { formatNumber } from './format.ts'
import { useLang, useWords } from './lang.ts'

export interface Scale {
  from: number
  to: number
  ticks: number[]
}

export interface DotWhiskerProps {
  score: number
  low: number
  high: number
  raw?: number
  cut?: number
  scale: Scale
  /** Surely in: a disc. Too close: a diamond. Surely out: a ring. */
  mark: 'in' | 'near' | 'out'
}

const width = 300
const strokes = { in: 'sg', near: 'sw', out: 'se' }

/** A score with its interval on a shared scale; the dashed cut runs through all rows. */
export function DotWhisker({ score, low, high, raw, cut, scale, mark }: DotWhiskerProps) {
  const w = useWords()
  const lang = useLang()
  const x = (value: number) => place(value, scale)
  const n = (value: number) => formatNumber(value, lang, 1)
  return (
    <svg class="dw" viewBox="0 0 300 32" role="img" aria-label={w.whisker(n(score), n(low), n(high))}>
      {cut !== undefined && <path class="cut" d={`M${x(cut)} -60v160`} />}
      <path class={`wk ${strokes[mark]}`} d={`M${x(low)} 16H${x(high)}M${x(low)} 12v8M${x(high)} 12v8`} />
      {raw !== undefined && <path class="wk se" d={`M${x(raw)} 23v6`} />}
      <Mark x={x(score)} mark={mark} />
    </svg>
  )
}

function Mark({ x, mark }: { x: number; mark: DotWhiskerProps['mark'] }) {
  if (mark === 'near') return <path class="fw" d={`M${x} 10l6 6-6 6-6-6z`} />
  return <circle class={mark === 'in' ? 'fg' : 'fp wk se'} cx={x} cy="16" r="5" />
}

/** The numbers above the column; `said` when they are not only decoration. */
export function WhiskerAxis({ scale, decimals, said }: { scale: Scale; decimals?: number; said?: boolean }) {
  const lang = useLang()
  return (
    <svg class="dw ax" viewBox="0 0 300 18" aria-hidden={said ? undefined : true}>
      {scale.ticks.map(tick => (
        <text key={tick} x={place(tick, scale)} y="13" text-anchor="middle">
          {formatNumber(tick, lang, decimals)}
        </text>
      ))}
    </svg>
  )
}

function place(value: number, { from, to }: Scale): number {
  const at = ((value - from) / (to - from)) * width
  return Math.round(Math.min(width, Math.max(0, at)) * 10) / 10
}
