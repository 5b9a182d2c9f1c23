import { checkSelection } from '../../src/methods/selection/check.ts'
import type { MilpAnswer } from '../../src/methods/highs/model.ts'
import { RowList } from '../../src/methods/highs/model.ts'
import { drawSelector } from '../../src/methods/selection/laminar.ts'
import { pointsOf, type Problem } from '../../src/methods/selection/problem.ts'
import { select } from '../../src/methods/selection/select.ts'
import { openHighs } from '../../src/platform/highs/open.ts'
import { timed, type Case, type CaseResult } from './case.ts'
import { season } from './selection-worlds.ts'

export const cases: Case[] = [
  official('selection 1,250 of 4,000, two crossing shares, two decimals', () => season(4000, 1250, 2, 2)),
  official('selection 1,250 of 4,000, two crossing shares, whole points (many ties)', () => season(4000, 1250, 0, 2)),
  {
    name: 'selection inside 2,000 draws of 4,000 ranks',
    barSeconds: 1,
    known: 'none',
    async run() {
      const problem = season(4000, 1250, 2, 0)
      const selector = drawSelector(problem.rows, 4000, 1250)!
      const orders = Array.from({ length: 20 }, (_, k) =>
        Int32Array.from({ length: 4000 }, (_, i) => (i * 1237 + k) % 4000),
      )
      const [taken, seconds] = await timed(() => {
        let sum = 0
        for (let draw = 0; draw < 2000; draw++) sum += selector.select(orders[draw % 20]!)[draw]!
        return sum
      })
      return { seconds, notes: `${problem.rows.length} nested groups, ${taken} hits`, problems: [] }
    },
  },
]

/** The whole official run: load HiGHS, solve, order ties, check, reserves, reasons; beside it plain HiGHS on one MILP. */
function official(name: string, make: () => Problem): Case {
  return {
    name,
    barSeconds: 5,
    known: 'plain HiGHS on the same instance, ratio in the notes',
    async run() {
      const problem = make()
      const highs = openHighs()
      const [answer, seconds] = await timed(() => select(problem, highs.solve))
      await highs.close()
      const other = openHighs()
      const [plain, plainSeconds] = await timed(() => other.solve(plainModel(problem), { relativeGap: 0 }))
      await other.close()
      return judged(problem, answer, seconds, plain, plainSeconds)
    },
  }
}

function judged(
  problem: Problem,
  answer: Awaited<ReturnType<typeof select>>,
  seconds: number,
  plain: MilpAnswer,
  plainSeconds: number,
): CaseResult {
  if ('infeasible' in answer) return { seconds, notes: '', problems: ['infeasible'] }
  const inside = new Set(answer.selected)
  const chosen = problem.applicants.map(name => (inside.has(name) ? 1 : 0))
  const verdict = checkSelection({ ...problem, chosen, certificate: answer.certificate })
  const gap = Math.abs(plain.objective - answer.objective)
  const counts = Map.groupBy(problem.rows, row => row.kind)
  const rows = [...counts].map(([kind, list]) => `${list.length} ${kind}`).join(', ')
  return {
    seconds,
    notes:
      `${rows}; sum ${answer.objective}, bound ${pointsOf(problem, verdict.bound)}, ${verdict.optimal} by ${answer.proof}; ` +
      `plain HiGHS ${plainSeconds.toFixed(3)} s without ties, reasons or proof (ratio ${(seconds / plainSeconds).toFixed(2)})`,
    problems: [
      ...(verdict.optimal === 'proven' ? [] : [`not proven: ${verdict.optimal}`]),
      ...(gap > 1e-4 ? [`HiGHS finds ${plain.objective}`] : []),
    ],
  }
}

function plainModel(problem: Problem) {
  const n = problem.units.length
  const rows = new RowList()
  rows.add(
    Int32Array.from({ length: n }, (_, i) => i),
    problem.total,
    problem.total,
  )
  for (const row of problem.rows) rows.add(row.members, row.low, row.high)
  return {
    cost: problem.units.map(unit => pointsOf(problem, unit)),
    lower: new Float64Array(n),
    upper: new Float64Array(n).fill(1),
    integer: new Uint8Array(n).fill(1),
    rows: rows.pack(),
  }
}
