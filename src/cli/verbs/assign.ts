import { checkTransport } from '../../methods/transport/check.ts'
import type { Infeasible } from '../../methods/transport/infeasible.ts'
import type { TransportSolution } from '../../methods/transport/problem.ts'
import { isSolved, solveTransport } from '../../methods/transport/solve.ts'
import { infeasibleWords, type Names } from '../../methods/transport/words.ts'
import { progress } from '../progress.ts'
import { readTable } from '../table.ts'
import {
  numberFlag,
  onlyPositional,
  printJson,
  Refusal,
  WrongUse,
  type Arguments,
  type Streams,
  type Verb,
} from '../verb.ts'
import { readCosts, type Costs } from './assign-costs.ts'

/** Assigns every row to one column at least cost, within loads, with a proof. */
export const verb: Verb = {
  name: 'assign',
  summary: 'assign every row to one column at least cost, within a minimum and a maximum load',
  help: `
Usage: opop assign COSTS.csv --min L --max U [--json]

COSTS.csv has the columns row, column, cost, one line for each pair that is allowed (comma or semicolon). A pair that
does not stand there, or has no cost, is forbidden. Every row goes to exactly one column.

  --min L   every column takes at least L rows
  --max U   every column takes at most U rows

The answer is JSON on stdout: cost, pairs ([row, column]), loads, optimal, dual. dual.rows and dual.columns prove the
optimum: dual.rows[r] + dual.columns[c] is never above the cost of a pair and equal to it on the chosen ones; a column's
dual is at most 0 above its minimum and at least 0 below its maximum. optimal is true only after a separate checker has
verified this. The order of lines in the file never matters.
When no assignment exists, JSON says which rows and columns are stuck and the smallest change that would help (exit 1).

Example: opop assign docs/methods/examples/mentors.csv --min 2 --max 3
`,
  options: { min: { type: 'string' }, max: { type: 'string' }, json: { type: 'boolean' } },
  run(args, streams) {
    const file = onlyPositional(args, 'file of costs')
    const bounds = boundsOf(args)
    const costs = readCosts(readTable(file, { required: ['row', 'column', 'cost'] }, streams), bounds)
    const told = progress(streams, 'assign')
    const answer = solveTransport(costs.problem, share => told.step(share))
    told.done()
    if (isSolved(answer)) return printSolved(costs, answer, streams)
    return printInfeasible(costs, answer.infeasible, bounds, streams)
  },
}

interface Bounds {
  lower: number
  upper: number
}

function boundsOf(args: Arguments): Bounds {
  const lower = numberFlag(args, 'min', { whole: true, min: 0, max: MOST_LOAD })
  const upper = numberFlag(args, 'max', { whole: true, min: 0, max: MOST_LOAD })
  if (lower === undefined || upper === undefined) throw new WrongUse('needs --min and --max')
  if (lower > upper) throw new Refusal(`--min ${lower} is above --max ${upper}, so no load can be right`)
  return { lower, upper }
}

const MOST_LOAD = 1_000_000_000

function printSolved({ problem, names, warnings }: Costs, solution: TransportSolution, streams: Streams): number {
  const verdict = checkTransport({ ...problem, ...solution })
  const pairs = Array.from(solution.columnOf, (column, row) => [names.rows[row], names.columns[column]])
  printJson(streams, {
    cost: solution.cost,
    pairs,
    loads: byName(names.columns, solution.loads),
    optimal: verdict.accepted,
    dual: { rows: byName(names.rows, solution.rowDuals), columns: byName(names.columns, solution.columnDuals) },
    warnings: [...warnings, ...verdict.problems],
  })
  if (verdict.accepted) return 0
  streams.err(`opop assign: the proof of the optimum was not accepted: ${verdict.problems[0]}\n`)
  return 1
}

function byName(names: string[], values: ArrayLike<number>): Record<string, number> {
  return Object.fromEntries(names.map((name, i) => [name, values[i]!]))
}

function printInfeasible(
  { problem, names, warnings }: Costs,
  why: Infeasible,
  bounds: Bounds,
  streams: Streams,
): number {
  const reasons = infeasibleWords(why, names)
  const remedy = remedyWords(why, bounds)
  printJson(streams, {
    optimal: false,
    infeasible: { reasons: reasonsOf(why, names, reasons), relaxation: relaxationOf(why), remedy },
    warnings,
  })
  const more = reasons.length > 1 ? ` (and ${reasons.length - 1} more)` : ''
  streams.err(`opop assign: no assignment of ${problem.rows} rows exists: ${reasons[0]}${more}; ${remedy}\n`)
  return 1
}

function reasonsOf({ stranded, witnesses }: Infeasible, names: Names, sentences: string[]) {
  const nowhere = { rule: 'forbidden', rows: stranded, columns: [] as number[], need: stranded.length, room: 0 }
  const all = [...(stranded.length > 0 ? [nowhere] : []), ...witnesses]
  return all.map(({ rule, rows, columns, need, room }, i) => ({
    rule: rule === 'upper' ? 'max' : rule === 'lower' ? 'min' : rule,
    rows: rows.map(row => names.rows[row]),
    columns: columns.map(column => names.columns[column]),
    need,
    room,
    sentence: sentences[i],
  }))
}

function relaxationOf({ stranded, relaxation }: Infeasible) {
  const { upper, lower, places, minimum } = relaxation
  return { allow_rows: stranded.length, max: upper ?? null, min: lower ?? null, places, minimum }
}

function remedyWords({ stranded, relaxation }: Infeasible, bounds: Bounds): string {
  const { upper, lower, places, minimum } = relaxation
  const remedies = [
    stranded.length > 0 && `allow a column for ${stranded.length === 1 ? 'that row' : `those ${stranded.length} rows`}`,
    upper !== undefined &&
      `raise --max from ${bounds.upper} to ${upper} (or add ${places} to the maxima of columns named here)`,
    lower !== undefined &&
      `lower --min from ${bounds.lower} to ${lower} (or take ${minimum} off the minima of columns named here)`,
  ]
  return `to make it possible, ${remedies.filter(Boolean).join(', and ')}`
}
