import { useWords } from './lang.ts'

const pitch = 10.5
const side = 8.5
/** A month at most in one row: longer stretches would be dust on a phone. */
const row = 31

/** A stretch of days as squares: past filled, today bright, left outlined. `today` counts from 1; 0 = not begun. */
export function DayTiles({ of, today, label }: { of: number; today: number; label?: string }) {
  const w = useWords()
  return (
    <svg
      class="cx days"
      viewBox={`-.5 -.5 ${Math.min(of, row) * pitch - 1} ${Math.ceil(of / row) * pitch - 1}`}
      role="img"
      aria-label={label ?? w.days(today, of)}
    >
      <path class="d0" d={squares(1, today - 1)} />
      {today >= 1 && today <= of && <path class="d1" d={squares(today, today)} />}
      <path class="d2" d={squares(Math.max(1, today + 1), of)} />
    </svg>
  )
}

function squares(from: number, to: number): string {
  const days = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
  return days
    .map(day => `M${((day - 1) % row) * pitch} ${Math.floor((day - 1) / row) * pitch}h${side}v${side}h-${side}z`)
    .join('')
}
