import { krippendorffAlpha, scales, type Marks, type Scale } from '../../methods/agreement/alpha.ts'
import { intraclass } from '../../methods/agreement/intraclass.ts'
import { refuseDuplicates } from '../duplicates.ts'
import { readTable, type Table } from '../table.ts'
import { onlyPositional, printJson, Refusal, type Verb } from '../verb.ts'

/** How far raters agree: intraclass correlations and Krippendorff's alpha. */
export const verb: Verb = {
  name: 'agree',
  summary: 'agreement of raters: six intraclass correlations, Krippendorff alpha',
  help: `
Usage: opop agree RATINGS.csv [--json]

RATINGS.csv has a header; its first column names the unit, every further column is a rater (comma or semicolon).
An empty cell or NA is a missing rating.
The answer is JSON on stdout: icc (Shrout and Fleiss 1,1 2,1 3,1 1,k 2,k 3,k, from units that every rater rated;
dropped says how many were not), icc_ci (95 % intervals), alpha (nominal, ordinal, interval, ratio; gaps allowed).
What the ratings cannot tell is null, and warnings says why.

Example: opop agree docs/methods/examples/ratings.csv
`,
  options: { json: { type: 'boolean' } },
  run(args, streams) {
    printJson(streams, agreement(readTable(onlyPositional(args, 'file of ratings'), { required: [] }, streams)))
    return 0
  },
}

function agreement(table: Table) {
  const raters = ratersOf(table)
  if (raters.length === 0) throw new Refusal(`${table.file} has no column of a rater beside the unit`)
  refuseDuplicates(table, table.columns[0]!)
  const ratings = ratingsOf(table, raters)
  const { icc, intervals, dropped, warnings } = intraclass(ratings, raters.length)
  const marks: Marks = {
    values: ratings,
    units: Int32Array.from(ratings, (_, i) => Math.floor(i / raters.length)),
    unitCount: table.length,
  }
  const alpha = Object.fromEntries(scales.map(scale => [scale, krippendorffAlpha(marks, scale)])) as Alpha
  return {
    units: table.length,
    raters: raters.length,
    dropped,
    icc,
    icc_ci: intervals,
    alpha,
    warnings: [...warnings, ...alphaWarnings(alpha, raters.length)],
  }
}

/** A column without a name is no rater, and one that holds ratings is not passed over in silence. */
function ratersOf(table: Table): string[] {
  const [, ...raters] = table.columns
  const nameless = raters.indexOf('') + 1
  if (nameless > 0) throw new Refusal(`${table.file}: column ${nameless + 1} has no name`)
  return raters
}

type Alpha = Record<Scale, number | null>

function ratingsOf(table: Table, raters: string[]): Float64Array {
  const ratings = new Float64Array(table.length * raters.length)
  raters.forEach((rater, column) => {
    table.numbers(rater, { optional: true }).forEach((value, row) => (ratings[row * raters.length + column] = value))
  })
  return ratings
}

function alphaWarnings(alpha: Alpha, raters: number): string[] {
  if (alpha.nominal === null) {
    return raters < 2
      ? ['One rater: alpha compares at least two.']
      : ['No unit has two ratings, or all ratings are equal: alpha is not defined.']
  }
  if (alpha.ratio === null) return ['A rating is below 0: alpha on the ratio scale is not defined.']
  return []
}
