import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { ScoredApplicant, ScoredJuror, ScoreReport } from '../methods/mixed-model/score.ts'
import { plotInk } from './plot-ink.ts'
import { dot, label, placed, stroke, svgFile } from './plot.ts'

const panel = 420
const margin = 36
const rowHeight = 18
/** Beyond this many rows a panel names no one: it shows the shape. */
const namedRows = 60
const shapeHeight = 640

/** The severity of jurors with its error beside the ranks of applicants with their intervals, as one SVG. */
export function plotScores(report: ScoreReport, top?: number): string {
  const jurors = [...report.jurors].sort((a, b) => b.severity - a.severity || (a.juror < b.juror ? -1 : 1))
  const severity = severityPanel(jurors)
  const ranks = ranksPanel(report.applicants, top)
  return svgFile({
    width: 2 * panel + 3 * margin,
    height: Math.max(severity.height, ranks.height) + 2 * margin,
    title: 'Severity of jurors, and ranks with intervals',
    description: described(jurors, report.applicants),
    content: [placed(margin, margin, severity.content), placed(2 * margin + panel, margin, ranks.content)].join('\n'),
  })
}

function described(jurors: ScoredJuror[], applicants: ScoredApplicant[]): string {
  const [most, least] = [jurors[0]!, jurors.at(-1)!]
  const first = applicants[0]!
  return (
    `${jurors.length} jurors from ${most.juror} (${signed(most.severity)} marks) to ${least.juror} (${signed(least.severity)}), ` +
    `with 90 % intervals. ${applicants.length} applicants by rank; the first is ${first.applicant}, whose rank lies between ` +
    `${first.rank_low} and ${first.rank_high} with 90 % probability.`
  )
}

interface Panel {
  height: number
  content: string
}

function severityPanel(jurors: ScoredJuror[]): Panel {
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
    label(0, 12, 'Habit of each juror, in marks', { size: 15, weight: 600 }),
    label(x(-reach), 34, 'strict'),
    label(x(0), 34, '0', { anchor: 'middle' }),
    label(x(reach), 34, 'generous', { anchor: 'end' }),
    stroke(x(0), 40, x(0), height - 6, plotInk.line),
  ]
  return { height, content: [...heading, ...rows].join('\n') }
}

function ranksPanel(applicants: ScoredApplicant[], top: number | undefined): Panel {
  const count = applicants.length
  const x = scaleLinear([1, Math.max(2, count)], [100, panel - 10])
  const height = 60 + heightOf(count)
  const y = scaleLinear([0, count], [50, height - 10])
  const heading = [
    label(0, 12, 'Rank of each applicant, 5 to 95 %', { size: 15, weight: 600 }),
    label(x(1), 34, 'rank 1', { anchor: 'middle' }),
    ...(count > 1 ? [label(x(count), 34, String(count), { anchor: 'end' })] : []),
  ]
  const cut = top !== undefined && top < count ? cutLine(x(top + 0.5), y(top), height, top) : []
  const body = count <= namedRows ? namedRanks(applicants, x, y) : shapeOfRanks(applicants, x, y)
  return { height, content: [...heading, ...cut, ...body].join('\n') }
}

type Scale = (value: number) => number

function cutLine(x: number, y: number, height: number, top: number): string[] {
  return [
    stroke(x, 40, x, height - 6, plotInk.terra, 1, '4 3'),
    stroke(100, y, panel - 10, y, plotInk.terra, 1, '4 3'),
    label(x + 4, height - 2, `first ${top}`, { size: 11 }),
  ]
}

function namedRanks(applicants: ScoredApplicant[], x: Scale, y: Scale): string[] {
  return applicants.map((one, i) => {
    const at = y(i + 0.5)
    return [
      stroke(x(one.rank_low), at, x(one.rank_high), at, plotInk.green, 3),
      dot(x(one.rank), at, 4, plotInk.ink),
      label(90, at + 4, shortened(one.applicant), { anchor: 'end' }),
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
    label(0, (y(0) + y(applicants.length)) / 2, `${applicants.length}`),
    label(0, (y(0) + y(applicants.length)) / 2 + 15, 'applicants'),
  ]
}

function heightOf(rows: number): number {
  return rows <= namedRows ? rows * rowHeight : shapeHeight
}

function shortened(name: string): string {
  return name.length > 12 ? `${name.slice(0, 11)}…` : name
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`
}
