import { formatNumber } from './format.ts'
import { useLang, useWords } from './lang.ts'

export interface BulletBarProps {
  actual: number
  promise: number
  /** Where we should be today. */
  expected?: number
  label: string
}

/** Promise and actual: the track is the promise, the bar the actual, the tick where it should be today. */
export function BulletBar({ actual, promise, expected, label }: BulletBarProps) {
  const w = useWords()
  const lang = useLang()
  const at = (value: number) => Math.round(Math.min(1, Math.max(0, value / promise)) * 2000) / 10
  const onPlan = expected === undefined || actual >= expected
  const said = `${label}: ${w.done(formatNumber(actual, lang), formatNumber(promise, lang))}`
  return (
    <svg
      class="cx bul"
      viewBox="0 0 200 24"
      preserveAspectRatio="none"
      role="img"
      aria-label={expected === undefined ? said : `${said}, ${w.expected} ${formatNumber(expected, lang)}`}
    >
      <path class="fl" d="M0 5h200v14H0z" />
      <path class={onPlan ? 'fg' : 'fw'} d={`M0 9h${at(actual)}v6H0z`} />
      {expected !== undefined && (
        <path class="fi" d={`M${Math.min(198.5, Math.max(0, at(expected) - 0.75))} 2h1.5v20h-1.5z`} />
      )}
    </svg>
  )
}
