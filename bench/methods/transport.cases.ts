import loadHighs from 'highs'
import { linearSumAssignment } from 'linear-sum-assignment'
import { checkTransport } from '../../src/methods/transport/check.ts'
import { isPlanned, planJurorPairs, type JuryPlan } from '../../src/methods/transport/juror-pairs.ts'
import type { JuryTask } from '../../src/methods/transport/juror-plan.ts'
import { pricePairs } from '../../src/methods/transport/price-out.ts'
import type { Transport, TransportSolution } from '../../src/methods/transport/problem.ts'
import { isSolved, solveTransport } from '../../src/methods/transport/solve.ts'
import { linearModel } from '../../src/methods/transport/test-worlds.ts'
import { solveWith } from '../../src/platform/highs/solve.ts'
import { timed, type Case, type CaseResult } from './case.ts'
import { allArcs, fewArcs, jury, mentoring } from './transport-worlds.ts'

export const cases: Case[] = [
  {
    name: 'transport: assignment 1,250 × 130, all pairs',
    barSeconds: 0.5,
    known: 'LEMON 0.03 s, HiGHS WASM 5.1 s',
    run: () => measured(allArcs(mentoring(1250, 130), 8, 11)),
  },
  {
    name: 'transport: assignment 1,250 × 130 beside its peers',
    barSeconds: 0.5,
    known: 'HiGHS WASM 5.1 s, linear-sum-assignment 0.41 s',
    run: besidePeers,
  },
  {
    name: 'transport: assignment 42,000 × 4,300, 50 arcs each, loads 7 to 12',
    barSeconds: 5,
    barMegabytes: 300,
    known: 'LEMON 1.76 s, native HiGHS 29.9 s',
    run: () => measured(fewArcs(mentoring(42_000, 4300), 42, 8, 7, 12)),
  },
  {
    name: 'transport: assignment 42,000 × 4,300, 50 arcs each, loads 9 to 10',
    barSeconds: 5,
    barMegabytes: 300,
    known: 'LEMON 1.76 s (other loads)',
    run: () => measured(fewArcs(mentoring(42_000, 4300), 42, 8, 9, 10)),
  },
  { name: 'transport: pricing all pairs of 1,250 × 130', barSeconds: 0.5, known: 'none', run: priced },
  {
    name: 'transport: juror pairs 4,000 × 190, shared 3',
    barSeconds: 3,
    known: '1.4 s; HotCRP 15.0 s',
    run: () => planned({ ...jury(4000, 20, 5, 0.03), shared: 3 }),
  },
  {
    name: 'transport: juror pairs 4,000 × 190, shared 6',
    barSeconds: 3,
    known: '1.4 s; HotCRP 15.0 s',
    run: () => planned({ ...jury(4000, 20, 5, 0.03), shared: 6 }),
  },
]

async function measured(problem: Transport): Promise<CaseResult> {
  const { seconds, notes, problems } = await solved(problem)
  return { seconds, notes, problems }
}

async function solved(problem: Transport): Promise<CaseResult & { solution?: TransportSolution }> {
  const before = process.cpuUsage()
  const [answer, seconds] = await timed(() => solveTransport(problem))
  const cpu = process.cpuUsage(before).user / 1e6
  if (!isSolved(answer)) return { seconds, notes: '', problems: ['no assignment was found'] }
  const [verdict, checking] = await timed(() => checkTransport({ ...problem, ...answer }))
  const loads = `loads ${Math.min(...answer.loads)} to ${Math.max(...answer.loads)}`
  const notes = `${cpu.toFixed(2)} s of processor, cost ${answer.cost.toFixed(1)}, ${loads}, checked in ${checking.toFixed(3)} s, gap ${verdict.gap.toExponential(0)}`
  return { seconds, notes, problems: verdict.problems, solution: answer }
}

async function besidePeers(): Promise<CaseResult> {
  const problem = allArcs(mentoring(1250, 130), 0, 10)
  const { seconds, problems, solution } = await solved(problem)
  const highs = await loadHighs()
  const [peer, peerSeconds] = await timed(() => solveWith(highs, linearModel(problem)))
  const places = 10
  const matrix = Array.from({ length: problem.rows }, (_, row) =>
    Float64Array.from(
      { length: problem.columns * places },
      (_, at) => problem.costs[row * 130 + Math.floor(at / places)]!,
    ),
  )
  const [dense, denseSeconds] = await timed(() => linearSumAssignment(matrix, { maximaze: false }))
  const cost = solution?.cost ?? NaN
  for (const [name, other] of Object.entries({ HiGHS: -peer.objective, 'linear-sum-assignment': dense.gain }))
    if (!(Math.abs(other - cost) < 1e-6 * cost)) problems.push(`${name} found ${other}, not ${cost}`)
  const times = (other: number) => `${other.toFixed(2)} s (${(other / seconds).toFixed(0)} ×)`
  const notes = `same cost ${cost.toFixed(1)}; same run: HiGHS WASM ${times(peerSeconds)}, linear-sum-assignment ${times(denseSeconds)}`
  return { seconds, notes, problems }
}

async function priced(): Promise<CaseResult> {
  const world = mentoring(1250, 130)
  const { solution, problems } = await solved(fewArcs(world, 20, 5, 8, 11))
  if (!solution) return { seconds: Infinity, notes: '', problems }
  const [pricing, seconds] = await timed(() => pricePairs(solution, world.cost))
  const { proven, possibleGain } = pricing
  const notes = proven
    ? 'pruned optimum proven global'
    : `pruned optimum within ${possibleGain.toFixed(2)} of the global one`
  return { seconds, notes, problems }
}

async function planned(task: JuryTask): Promise<CaseResult> {
  const highs = await loadHighs()
  const solve = async (...model: Parameters<typeof solveWith> extends [unknown, ...infer Rest] ? Rest : never) =>
    solveWith(highs, ...model)
  const [plan, seconds] = await timed(() => planJurorPairs(task, solve))
  if (!isPlanned(plan)) return { seconds, notes: '', problems: plan.problems }
  const [least, most] = [Math.min(...plan.loads), Math.max(...plan.loads)]
  const notes = `loads ${least} to ${most}, ${(100 * plan.away).toFixed(1)} % of readings away, at least ${plan.leastShared} shared, largest SE ${plan.largestError?.error.toFixed(3)} × residual sd`
  return { seconds, notes, problems: planProblems(task, plan, most - least) }
}

function planProblems(task: JuryTask, plan: JuryPlan, spread: number): string[] {
  const conflict = plan.pairOf.some((pair, i) => plan.pairs[pair]!.some(juror => task.cost(i, juror) === Infinity))
  return [
    ...(spread > 2 ? [`loads differ by ${spread}`] : []),
    ...(conflict ? ['a conflict was assigned'] : []),
    ...(plan.optimal ? [] : ['the checker refused the plan']),
  ]
}
