import type { RaschMarks } from '../../methods/rasch/marks.ts'
import { raschReport } from '../../methods/rasch/report.ts'
import { writePlot } from '../plot-file.ts'
import { plotRasch } from '../plot-rasch.ts'
import { progress } from '../progress.ts'
import { readTable, type Table } from '../table.ts'
import { onlyPositional, printJson, Refusal, textFlag, WrongUse, type Arguments, type Streams } from '../verb.ts'

/** Scores a file of marks by the many-facet Rasch model; prints the report and answers the exit code. */
export function scoreRasch(args: Arguments, streams: Streams): number {
  refuseForeignFlags(args)
  const marks = readRaschMarks(onlyPositional(args, 'file of marks'), args.flags.replicates === true, streams)
  const said = progress(streams, 'score')
  const report = raschReport(marks, step => said.step(step / usualSteps))
  said.done()
  const plot = textFlag(args, 'plot')
  if (plot !== undefined) writePlot(plot, plotRasch(report))
  printJson(streams, report)
  if (report.components === 1) return 0
  streams.err(
    `opop score: the design falls into ${report.components} parts that no reading connects; joins[] names the ${report.joins.length} that would\n`,
  )
  return 1
}

const usualSteps = 12

/** Two matrices of this many rows and columns are held in memory. */
const mostParameters = 3000
const mostLevels = 101

function refuseForeignFlags({ flags }: Arguments): void {
  for (const name of ['top', 'max-se', 'draws']) {
    if (flags[name] !== undefined) throw new WrongUse(`--${name} does not go with --model mfrm`)
  }
}

function readRaschMarks(file: string, replicates: boolean, streams: Streams): RaschMarks {
  const table = readTable(file, { required: ['applicant', 'juror', 'criterion', 'score'] }, streams)
  const score = Int32Array.from(table.numbers('score', { whole: true, min: 0, max: mostLevels - 1 }))
  const [applicants, jurors, criteria] = [table.levels('applicant'), table.levels('juror'), table.levels('criterion')]
  const marks: RaschMarks = {
    applicants: applicants.names,
    jurors: jurors.names,
    criteria: criteria.names,
    applicant: applicants.codes,
    juror: jurors.codes,
    criterion: criteria.codes,
    score,
  }
  if (!replicates) refuseDuplicates(table, marks)
  if (jurors.names.length + criteria.names.length > mostParameters)
    throw new Refusal(`${file}: at most ${mostParameters} jurors and criteria together`)
  return marks
}

function refuseDuplicates(table: Table, { applicants, jurors, criteria, applicant, juror, criterion }: RaschMarks) {
  const first = new Map<number, number>()
  for (let row = 0; row < applicant.length; row++) {
    const key = (applicant[row]! * jurors.length + juror[row]!) * criteria.length + criterion[row]!
    const before = first.get(key)
    if (before !== undefined) {
      const what = `applicant ${applicants[applicant[row]!]} with juror ${jurors[juror[row]!]} on criterion ${criteria[criterion[row]!]}`
      throw new Refusal(`${table.file}, row ${table.line(row)}: ${what} already stands in row ${table.line(before)}`)
    }
    first.set(key, row)
  }
}
