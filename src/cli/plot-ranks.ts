import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { ScoredApplicant } from '../methods/mixed-model/score.ts'
import { plotInk } from './plot-ink.ts'
import { drawing, heightOf, nameColumn, namedRows, rowsFrom, type Panel } from './plot-panel.ts'
import { dot, label, stroke } from './plot.ts'

/** Each applicant's rank with its interval from 5 to 95 %, in the order given; the cut where there is one. */
export function ranksPanel(applicants: ScoredApplicant[], top: number | undefined): Panel {
  const count = applicants.length
  const named = count <= namedRows
  const names = nameColumn(named ? applicants.map(one => one.applicant) : ['applicants'])
  const [left, right] = [names.width, names.width + drawing - 10]
  const x = scaleLinear([1, Math.max(2, count)], [left, right])
  const height = heightOf(count)
  const y = scaleLinear([0, count], [rowsFrom, height - 10])
  const heading = [
    label(0, 12, 'Rank of each applicant, 5 to 95 %', { size: 15, weight: 600 }),
    label(x(1), 50, 'rank 1', { anchor: 'middle', size: 11 }),
    ...(count > 1 ? [label(x(count), 50, grouped(count), { anchor: 'end', size: 11 })] : []),
  ]
  const cut = top !== undefined && top < count ? cutLine({ x: x(top + 0.5), y: y(top), left, right, height }, top) : []
  const body = named ? namedRanks(applicants, x, y, names.shown) : shapeOfRanks(applicants, x, y)
  return { width: names.width + drawing, height, content: [...heading, ...cut, ...body].join('\n') }
}

type Scale = (value: number) => number

interface Cut {
  x: number
  y: number
  left: number
  right: number
  height: number
}

function cutLine({ x, y, left, right, height }: Cut, top: number): string[] {
  const beyond = x > (left + right) / 2
  return [
    stroke(x, 56, x, height - 6, plotInk.terra, 1, '4 3'),
    stroke(left, y, right, y, plotInk.terra, 1, '4 3'),
    label(beyond ? x - 4 : x + 4, 34, `first ${grouped(top)}`, { size: 11, anchor: beyond ? 'end' : 'start' }),
    stroke(x, 26, x, 38, plotInk.terra, 1, '4 3'),
  ]
}

function grouped(count: number): string {
  return count.toLocaleString('en')
}

function namedRanks(applicants: ScoredApplicant[], x: Scale, y: Scale, shown: (name: string) => string): string[] {
  return applicants.map((one, i) => {
    const at = y(i + 0.5)
    return [
      stroke(x(one.rank_low), at, x(one.rank_high), at, plotInk.green, 3),
      dot(x(one.rank), at, 4, plotInk.ink),
      label(x(1) - 10, at + 4, shown(one.applicant), { anchor: 'end' }),
    ].join('')
  })
}

/** Many applicants: the band of their intervals in steps of at most 400, and the ranks as a line. */
function shapeOfRanks(applicants: ScoredApplicant[], x: Scale, y: Scale): string[] {
  const every = Math.ceil(applicants.length / 400)
  const steps = Array.from({ length: Math.ceil(applicants.length / every) }, (_, s) => {
    const group = applicants.slice(s * every, (s + 1) * every)
    const mean = (value: (one: ScoredApplicant) => number) =>
      group.reduce((sum, one) => sum + value(one), 0) / group.length
    return {
      at: y(s * every + group.length / 2),
      low: x(mean(one => one.rank_low)),
      high: x(mean(one => one.rank_high)),
      rank: x(mean(one => one.rank)),
    }
  })
  type Step = (typeof steps)[number]
  const band = area<Step>()
    .y(s => s.at)
    .x0(s => s.low)
    .x1(s => s.high)
    .digits(1)(steps)
  const middle = line<Step>()
    .x(s => s.rank)
    .y(s => s.at)
    .digits(1)(steps)
  return [
    `<path d="${band}" fill="${plotInk.green}" fill-opacity="0.3"/>`,
    `<path d="${middle}" fill="none" stroke="${plotInk.ink}" stroke-width="1.5"/>`,
    label(0, (y(0) + y(applicants.length)) / 2, grouped(applicants.length)),
    label(0, (y(0) + y(applicants.length)) / 2 + 15, 'applicants'),
  ]
}
