import { largest } from '../../methods/linear/plan.ts'
import { exceeds } from '../../methods/mixed-model/connection.ts'
import type { Marks } from '../../methods/mixed-model/marks.ts'
import { scoreMarks, type ScoreReport } from '../../methods/mixed-model/score.ts'
import { refuseDuplicatePairs } from '../duplicates.ts'
import { writePlot } from '../plot-file.ts'
import { plotScores } from '../plot-scores.ts'
import { progress } from '../progress.ts'
import { readTable, type Table } from '../table.ts'
import { numberFlag, onlyPositional, printJson, Refusal, textFlag, type Arguments, type Streams } from '../verb.ts'

/** Scores a file of marks by the mixed model; prints the report and answers the exit code. */
export function scoreMixedModel(args: Arguments, streams: Streams): number {
  const maxSe = numberFlag(args, 'max-se', { min: 0 })
  const options = {
    top: numberFlag(args, 'top', { whole: true, min: 1 }),
    seed: numberFlag(args, 'seed', { whole: true, min: -(2 ** 31), max: 2 ** 32 - 1 }) ?? 1,
    maxSe,
  }
  const asked = numberFlag(args, 'draws', { whole: true, min: 20, max: 100_000 })
  const plot = textFlag(args, 'plot')
  const marks = readMarks(onlyPositional(args, 'file of marks'), args.flags.replicates === true, streams)
  const draws = asked ?? usualDraws(marks.applicants.length)
  const said = progress(streams, 'score')
  const report = scoreMarks(marks, { ...options, draws, progress: share => said.step(share) })
  said.done()
  if (plot !== undefined) writePlot(plot, plotScores(report, options.top))
  printJson(streams, report)
  return verdict(report, maxSe, streams)
}

/** Beyond it squares lose their digits, and nobody marks so. */
const largestMark = 1e12

/** 2,000, but beyond 10,000 applicants so many that the draws stay at 20 million. */
export function usualDraws(applicants: number): number {
  return Math.max(200, Math.min(2000, Math.floor(2e7 / applicants)))
}

function readMarks(file: string, replicates: boolean, streams: Streams): Marks {
  const table = readTable(file, { required: ['applicant', 'juror', 'score'], optional: ['stratum'] }, streams)
  const score = table.numbers('score', { min: -largestMark, max: largestMark })
  if (!replicates) refuseDuplicatePairs(table, 'applicant', 'juror')
  const applicants = table.levels('applicant')
  const jurors = table.levels('juror')
  const strata = strataOf(table)
  const unknowns = Math.min(applicants.names.length, jurors.names.length) + strata.names.length
  if (unknowns >= largest)
    throw new Refusal(`${file}: at most ${largest - 1} jurors (or applicants, whichever are fewer) and strata together`)
  return {
    applicants: applicants.names,
    jurors: jurors.names,
    strata: strata.names,
    applicant: applicants.codes,
    juror: jurors.codes,
    stratum: strata.codes,
    score,
  }
}

/** No strata when the column is missing or empty throughout; rows without one form a stratum of their own. */
function strataOf(table: Table): { codes: Int32Array; names: string[] } {
  const none = { codes: new Int32Array(table.length), names: [] }
  if (!table.has('stratum')) return none
  const { codes, names } = table.levels('stratum', { optional: true })
  if (names.length === 0) return none
  if (!codes.includes(-1)) return { codes, names }
  return { codes: codes.map(code => (code < 0 ? names.length : code)), names: [...names, ''] }
}

function verdict(report: ScoreReport, maxSe: number | undefined, streams: Streams): number {
  if (report.components > 1) {
    streams.err(
      `opop score: the design falls into ${report.components} parts that no reading connects; joins[] names the ${report.joins.length} that would\n`,
    )
    return 1
  }
  if (maxSe !== undefined && exceeds(report.max_se_juror_difference, maxSe)) {
    streams.err(
      `opop score: --max-se: a difference between two jurors has a standard error of ${report.max_se_juror_difference!.toPrecision(3)}, more than ${maxSe}; repairs[] names readings that help\n`,
    )
    return 1
  }
  return 0
}
