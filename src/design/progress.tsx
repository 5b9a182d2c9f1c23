import { formatNumber } from './format.ts'
import type { StatusKind } from './frame.ts'
import { useLang, useWords } from './lang.ts'
import { Status } from './status.tsx'

export interface ProgressProps {
  label: string
  value: number
  of: number
  state?: { kind: StatusKind; word: string }
  /** What comes out or when it will be ready: "Kira-kira 4 menit lagi." */
  note?: string
  /** It runs on the server and goes on when the page is closed. */
  background?: boolean
}

/** Long work with figures: how much is done, of how much, and that nobody has to wait in front of it. */
export function Progress({ label, value, of, state, note, background }: ProgressProps) {
  const w = useWords()
  const lang = useLang()
  const said = w.done(formatNumber(value, lang), formatNumber(of, lang))
  return (
    <div class="work">
      <div class="head">
        <b>{label}</b>
        {state && <Status kind={state.kind}>{state.word}</Status>}
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={value}
        aria-valuetext={said}
      >
        <Bar value={value} of={of} />
      </div>
      <p class="sm mu num">{[said, note, background && w.goesOn].filter(Boolean).join(' · ')}</p>
    </div>
  )
}

/** A plain bar: how much of the whole. Decoration beside a number, so it says nothing itself. */
export function Bar({ value, of, tone = 'green' }: { value: number; of: number; tone?: 'green' | 'terra' | 'pale' }) {
  const width = of > 0 ? Math.round(Math.min(1, value / of) * 1000) / 10 : 0
  const fill = { green: 'fg', terra: 'fw', pale: 'g2' }[tone]
  return (
    <svg class="cx bar1" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      {tone !== 'pale' && <path class="fl" d="M0 0h100v6H0z" />}
      <path class={fill} d={`M0 0h${width}v6H0z`} />
    </svg>
  )
}
