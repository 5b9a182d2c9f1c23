import { RowList, type MilpModel, type SolveMilp } from '../highs/model.ts'
import type { Problem } from './problem.ts'

/** One bound to move so that the rules can be kept; `by` and `value` are empty for the total. */
export interface Relaxation {
  rule: string
  by: string
  value: string
  bound: 'at_least' | 'at_most' | 'total'
  /** In places. */
  from: number
  to: number
}

export interface Infeasibility {
  /** The rules that cannot be kept together, as "minimum 1". */
  rules: string[]
  /** The smallest change, counted in places, that makes a selection possible. */
  relaxation: Relaxation[]
  /** The total that would do it alone, where one does. */
  total?: number
}

/** Why no selection keeps all rules, and the smallest relaxation: the least sum of places by which bounds must move. */
export async function infeasibility(problem: Problem, solve: SolveMilp): Promise<Infeasibility> {
  const total = Math.min(problem.total, problem.units.length)
  const shortage = total < problem.total ? [totalTo(problem, total)] : []
  const elastic = elasticModel(problem, total)
  const answer = await solve(elastic.model, { absoluteGap: 0.4 })
  const relaxation = [...shortage, ...relaxations(problem, elastic, answer.values)]
  const rules = await conflict({ ...problem, total }, relaxation, solve)
  const alone = await otherTotal(problem, solve)
  return { rules, relaxation, ...(alone === undefined ? {} : { total: alone }) }
}

/** The rules that are relaxed, and of the others as few as still cannot be kept together. */
async function conflict(problem: Problem, relaxation: Relaxation[], solve: SolveMilp): Promise<string[]> {
  const relaxed = new Set(relaxation.map(r => r.rule))
  const all = [...new Set(problem.rows.map(row => row.rule))]
  let kept = all
  for (const rule of [...all.filter(r => !relaxed.has(r)), ...all.filter(r => relaxed.has(r))]) {
    const fewer = kept.filter(r => r !== rule)
    if (await impossible({ ...problem, rows: problem.rows.filter(row => fewer.includes(row.rule)) }, solve))
      kept = fewer
  }
  return [...new Set([...kept, ...relaxed, 'total'])].sort()
}

async function impossible(problem: Problem, solve: SolveMilp): Promise<boolean> {
  if (problem.rows.some(row => row.low > Math.min(row.high, row.members.length))) return true
  const n = problem.units.length
  const rows = new RowList()
  rows.add(
    Int32Array.from({ length: n }, (_, i) => i),
    problem.total,
    problem.total,
  )
  for (const row of problem.rows) rows.add(row.members, row.low, row.high)
  return (await solve(binary(n, n, new Float64Array(n), rows))).status === 'infeasible'
}

interface Elastic {
  model: MilpModel
  /** Columns past the candidates: by how many places one bound of one row moves. */
  moves: { row: number; bound: 'at_least' | 'at_most' }[]
}

function elasticModel(problem: Problem, total: number): Elastic {
  const n = problem.units.length
  const rows = new RowList()
  const moves: Elastic['moves'] = []
  rows.add(
    Int32Array.from({ length: n }, (_, i) => i),
    total,
    total,
  )
  for (const [r, row] of problem.rows.entries()) {
    if (row.low > 0) addRow(r, 'at_least', row.low, Infinity, 1)
    if (row.high < row.members.length) addRow(r, 'at_most', -Infinity, row.high, -1)
  }
  const columns = n + moves.length
  return { model: binary(columns, n, new Float64Array(columns).fill(-1, n), rows), moves }

  function addRow(row: number, bound: 'at_least' | 'at_most', low: number, high: number, sign: number): void {
    const { members } = problem.rows[row]!
    rows.add([...members, n + moves.length], low, high, [...members.map(() => 1), sign])
    moves.push({ row, bound })
  }
}

function binary(columns: number, candidates: number, cost: Float64Array, rows: RowList): MilpModel {
  return {
    cost,
    lower: new Float64Array(columns),
    upper: new Float64Array(columns).fill(1, 0, candidates).fill(1e6, candidates),
    integer: new Uint8Array(columns).fill(1),
    rows: rows.pack(),
  }
}

function relaxations(problem: Problem, { moves }: Elastic, values: Float64Array): Relaxation[] {
  return moves.flatMap(({ row, bound }, k) => {
    const places = Math.round(values[problem.units.length + k]!)
    if (places === 0) return []
    const { rule, by, value, low, high } = problem.rows[row]!
    const from = bound === 'at_least' ? low : high
    return [{ rule, by, value, bound, from, to: bound === 'at_least' ? from - places : from + places }]
  })
}

function totalTo(problem: Problem, to: number): Relaxation {
  return { rule: 'total', by: '', value: '', bound: 'total', from: problem.total, to }
}

/** The total nearest to the declared one under which all other rules can be kept, if there is one. */
async function otherTotal(problem: Problem, solve: SolveMilp): Promise<number | undefined> {
  const n = problem.units.length
  if (problem.rows.some(row => row.low > Math.min(row.high, row.members.length))) return undefined
  const rows = new RowList()
  const everybody = Int32Array.from({ length: n + 2 }, (_, i) => i)
  rows.add(
    everybody,
    problem.total,
    problem.total,
    Float64Array.from(everybody, i => (i === n + 1 ? -1 : 1)),
  )
  for (const row of problem.rows) rows.add(row.members, row.low, row.high)
  const answer = await solve(binary(n + 2, n, new Float64Array(n + 2).fill(-1, n), rows), { absoluteGap: 0.4 })
  if (answer.values.length === 0) return undefined
  return problem.total - Math.round(answer.values[n]!) + Math.round(answer.values[n + 1]!)
}

/** The sentence for people: the same change in many groups of a rule is said once. */
export function infeasibleSentence({ rules, relaxation, total }: Infeasibility): string {
  const alike = Map.groupBy(relaxation, r => `${r.rule} ${r.bound} ${r.from} ${r.to}`)
  const changes = [...alike.values()].map(change).join(', ')
  const alone = total === undefined || relaxation.some(r => r.rule === 'total') ? '' : `; or total to ${total} alone`
  return `the rules cannot be kept together (${rules.join(', ')}); the smallest change: ${changes}${alone}`
}

function change(group: Relaxation[]): string {
  const { rule, by, value, from, to, bound } = group[0]!
  if (bound === 'total') return `${rule} from ${from} to ${to}`
  const more = group.length > 1 ? ` and ${group.length - 1} more` : ''
  return `${rule} (${by} "${value}"${more}) ${bound} from ${from} to ${to}`
}
