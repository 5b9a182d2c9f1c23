import { worstPair } from '../../src/methods/connectivity/severity-errors.ts'
import { effectsOf } from '../../src/methods/mixed-model/effects.ts'
import { fitMixedModel, type Fit } from '../../src/methods/mixed-model/fit.ts'
import type { Marks } from '../../src/methods/mixed-model/marks.ts'
import { posteriorRanks, thetaDraws } from '../../src/methods/mixed-model/posterior.ts'
import { scoreMarks } from '../../src/methods/mixed-model/score.ts'
import { solveAt } from '../../src/methods/mixed-model/solve.ts'
import { timed, type Case, type CaseResult } from './case.ts'
import { jury, likeInstEval, sd } from './mixed-model-worlds.ts'

export const cases: Case[] = [
  {
    name: 'mixed model 4,000 × 20, three terms',
    barSeconds: 0.3,
    barMegabytes: 150,
    known: 'lme4 0.73 s',
    run: () => fitted(jury(4000, 20).marks, sd),
  },
  {
    name: 'mixed model 42,000 × 400, three terms',
    barSeconds: 7,
    known: 'lme4 6.9 s',
    run: () => fitted(jury(42_000, 400).marks, sd),
  },
  {
    name: 'mixed model like InstEval, 73,421 marks, 2,972 × 1,128',
    barSeconds: 20,
    known: 'lme4 11 s, dense juror block 83 s',
    run: () => fitted(likeInstEval()),
  },
  { name: 'mixed model: 2,000 draws of 4,000 ranks', barSeconds: 1, known: 'about 1 s', run: draws },
  { name: 'mixed model: largest error among 1,128 jurors', barSeconds: 5, known: 'none', run: largestError },
  {
    name: 'mixed model: whole score report, 4,000 × 20',
    barSeconds: 2,
    barMegabytes: 150,
    known: 'none',
    run: wholeReport,
  },
]

/** Times the fit with all predictions and their errors; a better neighbour or a lost truth is a problem. */
async function fitted(marks: Marks, truth?: typeof sd): Promise<CaseResult> {
  const [[fit, toFit], seconds] = await timed(async () => {
    const first = await timed(() => fitMixedModel(marks))
    effectsOf(first[0])
    return first
  })
  const { size, factor } = fit.system
  const shown = Object.values(fit.sd).map(v => v.toFixed(3))
  return {
    seconds,
    notes: `fit ${toFit.toFixed(2)} s of it, ${fit.evaluations} evaluations, ${size} unknowns (${size - factor.plan.lead} dense), sd ${shown.join(' ')}`,
    problems: [...betterNeighbours(fit), ...(truth ? lost(fit, truth) : [])],
  }
}

function betterNeighbours({ ratios, system, criterion }: Fit): string[] {
  const terms = (['applicant', 'juror', 'stratum'] as const).filter(term => ratios[term] > 0)
  return terms.flatMap(term =>
    [0.99, 1.01]
      .filter(by => solveAt(system, { ...ratios, [term]: ratios[term] * by })!.criterion < criterion!)
      .map(by => `${term} × ${by} is better`),
  )
}

function lost(fit: Fit, truth: typeof sd): string[] {
  const terms = ['applicant', 'juror', 'stratum', 'residual'] as const
  return terms.filter(t => Math.abs(fit.sd[t] / truth[t] - 1) > 0.4).map(t => `${t}: ${fit.sd[t]} for ${truth[t]}`)
}

async function draws(): Promise<CaseResult> {
  const fit = fitMixedModel(jury(4000, 20).marks)
  const { theta } = effectsOf(fit)
  const [posterior, seconds] = await timed(() =>
    posteriorRanks(4000, 2000, thetaDraws(fit, theta, { seed: 1, draws: 2000 }), 1250),
  )
  const total = posterior.top!.reduce((sum, p) => sum + p, 0)
  const open = posterior.top!.filter(p => p > 0.05 && p < 0.95).length
  const problems = Math.abs(total - 1250) > 1e-6 ? [`chances add up to ${total}`] : []
  return { seconds, notes: `${open} of 4,000 too close to call at 1,250`, problems }
}

async function largestError(): Promise<CaseResult> {
  const marks = likeInstEval()
  const readings = { ...marks, applicants: marks.applicants.length, jurors: marks.jurors.length }
  const [worst, seconds] = await timed(() => worstPair(readings))
  return { seconds, notes: `${worst!.error.toFixed(3)} residual deviations`, problems: [] }
}

/** Also says what the correction is worth: the overlap with the true first 1,250, averaged over ten worlds. */
async function wholeReport(): Promise<CaseResult> {
  const first = jury(4000, 20)
  const [, seconds] = await timed(() => scoreMarks(first.marks, { top: 1250, seed: 1, draws: 2000 }))
  const overlaps = { raw: 0, corrected: 0, without: 0 }
  const worlds = 10
  for (let seed = 1; seed <= worlds; seed++) {
    const { marks, theta } = jury(4000, 20, seed)
    const truth = firstOf(theta)
    const raw = adjustedBy(marks, new Float64Array(20))
    overlaps.raw += shared(firstOf(raw), truth) / worlds
    overlaps.corrected += shared(firstOf(corrected(marks)), truth) / worlds
    overlaps.without += shared(firstOf(corrected({ ...marks, strata: [] })), truth) / worlds
  }
  const [raw, without, all] = [overlaps.raw, overlaps.without, overlaps.corrected].map(v => v.toFixed(3))
  const notes = `overlap with the true first 1,250: mean ${raw}, corrected without stratum ${without}, with ${all}`
  return { seconds, notes, problems: overlaps.corrected > overlaps.raw ? [] : ['the correction does not help'] }
}

/** Scores with the names' order of the simulation: names are numbered, so arranged order is code order. */
function corrected(marks: Marks): Float64Array {
  return adjustedBy(marks, effectsOf(fitMixedModel(marks)).jurors.blup)
}

function adjustedBy(marks: Marks, severity: Float64Array): Float64Array {
  const sum = new Float64Array(marks.applicants.length)
  marks.score.forEach((y, row) => (sum[marks.applicant[row]!]! += (y - severity[marks.juror[row]!]!) / 2))
  return sum
}

function firstOf(values: Float64Array): Set<number> {
  return new Set(
    Array.from(values.keys())
      .sort((a, b) => values[b]! - values[a]!)
      .slice(0, 1250),
  )
}

function shared(a: Set<number>, b: Set<number>): number {
  return [...a].filter(i => b.has(i)).length / a.size
}
