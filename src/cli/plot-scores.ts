import type { ScoredApplicant, ScoredJuror, ScoreReport } from '../methods/mixed-model/score.ts'
import { signed } from './plot-panel.ts'
import { ranksPanel } from './plot-ranks.ts'
import { severityPanel } from './plot-severity.ts'
import { placed, svgFile } from './plot.ts'

const margin = 36

/** The severity of jurors with its error beside the ranks of applicants with their intervals, as one SVG. */
export function plotScores(report: ScoreReport, top?: number): string {
  const jurors = [...report.jurors].sort((a, b) => b.severity - a.severity || (a.juror < b.juror ? -1 : 1))
  const severity = severityPanel(jurors)
  const ranks = ranksPanel(report.applicants, top)
  return svgFile({
    width: severity.width + ranks.width + 3 * margin,
    height: Math.max(severity.height, ranks.height) + 2 * margin,
    title: 'Severity of jurors, and ranks with intervals',
    description: described(jurors, report.applicants),
    content: [
      placed(margin, margin, severity.content),
      placed(2 * margin + severity.width, margin, ranks.content),
    ].join('\n'),
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
