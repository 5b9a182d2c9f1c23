import type { RaschReport } from '../methods/rasch/report.ts'
import { signed } from './plot-panel.ts'
import { severityPanel } from './plot-severity.ts'
import { placed, svgFile } from './plot.ts'

const margin = 36
const jurorWords = { heading: 'Severity of each juror, in logits', low: 'generous', high: 'strict' }
const criterionWords = { heading: 'Difficulty of each criterion, in logits', low: 'easy', high: 'hard' }

/** Severities of jurors beside difficulties of criteria, with their errors, as one SVG. */
export function plotRasch({ jurors, criteria }: RaschReport): string {
  const juries = sorted(jurors.map(({ juror, severity, se }) => ({ juror, severity, se: se ?? 0 })))
  const rubric = sorted(
    criteria.map(({ criterion, difficulty, se }) => ({ juror: criterion, severity: difficulty, se: se ?? 0 })),
  )
  const [left, right] = [severityPanel(juries, jurorWords), severityPanel(rubric, criterionWords)]
  return svgFile({
    width: left.width + right.width + 3 * margin,
    height: Math.max(left.height, right.height) + 2 * margin,
    title: 'Severity of jurors and difficulty of criteria',
    description: `${described(juries, 'jurors')} ${described(rubric, 'criteria')} With 90 % intervals.`,
    content: [placed(margin, margin, left.content), placed(2 * margin + left.width, margin, right.content)].join('\n'),
  })
}

type Row = { juror: string; severity: number; se: number }

function sorted(rows: Row[]): Row[] {
  return rows.sort((a, b) => b.severity - a.severity || (a.juror < b.juror ? -1 : 1))
}

function described(rows: Row[], kind: string): string {
  const [most, least] = [rows[0]!, rows.at(-1)!]
  return `${rows.length} ${kind} from ${most.juror} (${signed(most.severity)} logits) to ${least.juror} (${signed(least.severity)}).`
}
