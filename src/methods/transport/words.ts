import type { Witness } from './hall.ts'
import type { Infeasible } from './infeasible.ts'

/** How the rows and columns of a problem are called. */
export interface Names {
  rows: string[]
  columns: string[]
}

/** One sentence, without full stop, for every reason why there is no assignment. */
export function infeasibleWords({ stranded, witnesses }: Infeasible, names: Names): string[] {
  const nowhere =
    stranded.length === 1 ? 'may go nowhere: every column is forbidden' : 'may go nowhere: all columns are forbidden'
  const first = stranded.length > 0 ? [`${listed('row', stranded, names.rows)} ${nowhere}`] : []
  return [...first, ...witnesses.map(witness => witnessWords(witness, names))]
}

function witnessWords({ rule, rows, columns, need, room }: Witness, names: Names): string {
  const everything = columns.length === names.columns.length
  if (rule === 'upper' && everything && rows.length === names.rows.length)
    return `the maxima add up to ${room}, but there are ${count(need, 'row')}`
  if (rule === 'lower' && everything) return `the minima add up to ${need}, but there are only ${count(room, 'row')}`
  const [these, those] = [listed('row', rows, names.rows), listed('column', columns, names.columns)]
  if (rule === 'upper')
    return `${these} may go only to ${those}, ${columns.length === 1 ? 'which takes' : 'which together take'} at most ${room}`
  const candidates =
    room === 0 ? 'no row may go there' : `only ${count(room, 'row')} may go there: ${plain(rows, names.rows)}`
  return `${those} must take at least ${need}, but ${candidates}`
}

const MOST_NAMES = 5

function listed(what: string, items: number[], names: string[]): string {
  return `${items.length === 1 ? what : `${items.length} ${what}s`} ${plain(items, names)}`
}

function plain(items: number[], names: string[]): string {
  const shown = items.slice(0, MOST_NAMES).map(item => names[item])
  const more = items.length - shown.length
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ')
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
