import { scaleLinear } from 'd3-scale'
import type { ScoredJuror } from '../methods/mixed-model/score.ts'
import { plotInk } from './plot-ink.ts'
import { drawing, heightOf, nameColumn, namedRows, rowsFrom, signed, type Panel } from './plot-panel.ts'
import { dot, label, stroke } from './plot.ts'

type Row = Pick<ScoredJuror, 'juror' | 'severity' | 'se'>

const inMarks = { heading: 'Habit of each juror, in marks', low: 'strict', high: 'generous' }
const valueColumn = 48

/** Each juror's severity with its 90 % interval, in the order given; other words for another scale or facet. */
export function severityPanel(jurors: Row[], words = inMarks): Panel {
  const reach = Math.max(...jurors.map(j => Math.abs(j.severity) + 1.645 * j.se)) || 1
  const names = nameColumn(jurors.map(j => j.juror))
  const right = names.width + drawing - valueColumn
  const x = scaleLinear([-reach, reach], [names.width, right])
  const height = heightOf(jurors.length)
  const y = scaleLinear([0, jurors.length], [rowsFrom, height - 10])
  const named = jurors.length <= namedRows
  const rows = jurors.map((juror, i) => {
    const at = y(i + 0.5)
    const [from, to] = [-1.645, 1.645].map(z => x(juror.severity + z * juror.se)) as [number, number]
    const bar =
      stroke(from, at, to, at, plotInk.blue, named ? 3 : 1) + dot(x(juror.severity), at, named ? 4 : 1.5, plotInk.ink)
    if (!named && i > 0 && i < jurors.length - 1) return bar
    const name = label(names.width - 8, at + 4, names.shown(juror.juror), { anchor: 'end' })
    return bar + name + label(right + 8, at + 4, signed(juror.severity))
  })
  const heading = [
    label(0, 12, words.heading, { size: 15, weight: 600 }),
    label(x(-reach), 34, words.low),
    label(x(reach), 34, words.high, { anchor: 'end' }),
  ]
  return { width: names.width + drawing, height, content: [...heading, ...scaleOf(x, height), ...rows].join('\n') }
}

/** Faint lines with their numbers, the one at 0 stronger. */
function scaleOf(x: ReturnType<typeof scaleLinear<number, number>>, height: number): string[] {
  const ticks = x.ticks(4)
  const digits = x.tickFormat(4, x.domain()[1]! < 10_000 ? undefined : '~s')
  return ticks.flatMap(tick => [
    label(x(tick), 50, tick === 0 ? '0' : digits(tick).replace(/^(?=\d)/, '+'), { anchor: 'middle', size: 11 }),
    stroke(x(tick), 56, x(tick), height - 6, tick === 0 ? plotInk.ink : plotInk.line, tick === 0 ? 0.75 : 1),
  ])
}
