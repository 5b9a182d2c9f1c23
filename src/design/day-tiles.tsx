import { useWords } from './lang.ts'

const pitch = 10.5
const side = 8.5

/** A stretch of days as squares: past filled, today bright, left outlined. `today` counts from 1; 0 = not begun. */
export function DayTiles({ of, today, label }: { of: number; today: number; label?: string }) {
  const w = useWords()
  return (
    <svg
      class="cx days"
      viewBox={`-.5 -.5 ${of * pitch - 1} ${side + 1}`}
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
  return days.map(day => `M${(day - 1) * pitch} 0h${side}v${side}h-${side}z`).join('')
}
