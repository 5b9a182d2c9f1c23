import { scaleLinear } from 'd3-scale'
import type { ScoredJuror } from '../methods/mixed-model/score.ts'
import { plotInk } from './plot-ink.ts'
import { heightOf, namedRows, panel, shortened, signed, type Panel } from './plot-panel.ts'
import { dot, label, stroke } from './plot.ts'

type Row = Pick<ScoredJuror, 'juror' | 'severity' | 'se'>

const inMarks = { heading: 'Habit of each juror, in marks', low: 'strict', high: 'generous' }

/** Each juror's severity with its 90 % interval, in the order given; other words for another scale or facet. */
export function severityPanel(jurors: Row[], words = inMarks): Panel {
  const reach = Math.max(1e-9, ...jurors.map(j => Math.abs(j.severity) + 1.645 * j.se))
  const x = scaleLinear([-reach, reach], [90, panel - 50])
  const height = 60 + heightOf(jurors.length)
  const y = scaleLinear([0, jurors.length], [50, height - 10])
  const named = jurors.length <= namedRows
  const rows = jurors.map((juror, i) => {
    const at = y(i + 0.5)
    const bar = stroke(
      x(juror.severity - 1.645 * juror.se),
      at,
      x(juror.severity + 1.645 * juror.se),
      at,
      plotInk.blue,
      named ? 3 : 1,
    )
    if (!named) return bar + dot(x(juror.severity), at, 1.5, plotInk.ink)
    return [
      bar,
      dot(x(juror.severity), at, 4, plotInk.ink),
      label(82, at + 4, shortened(juror.juror), { anchor: 'end' }),
      label(panel - 42, at + 4, signed(juror.severity)),
    ].join('')
  })
  const heading = [
    label(0, 12, words.heading, { size: 15, weight: 600 }),
    label(x(-reach), 34, words.low),
    label(x(0), 34, '0', { anchor: 'middle' }),
    label(x(reach), 34, words.high, { anchor: 'end' }),
    stroke(x(0), 40, x(0), height - 6, plotInk.line),
  ]
  return { height, content: [...heading, ...rows].join('\n') }
}
