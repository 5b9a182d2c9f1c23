import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { ScoreReport } from '../../methods/mixed-model/score.ts'
import type { RaschReport } from '../../methods/rasch/report.ts'
import { runVerb } from '../verb.ts'
import { verb } from './score.ts'

const folder = mkdtempSync(join(tmpdir(), 'score-any-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function score<Report>(lines: string[], ...flags: string[]) {
  const [file, plot] = [join(folder, 'marks.csv'), join(folder, 'plot.svg')]
  writeFileSync(file, `${lines.join('\n')}\n`)
  let [out, err] = ['', '']
  const streams = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) }
  const code = await runVerb(verb, [file, '--plot', plot, ...flags], streams)
  return { code, err, report: JSON.parse(out) as Report, svg: readFileSync(plot, 'utf8') }
}

// Whatever a small or strange file can hold: one to fifteen marks, few or many levels, marks alike, far apart or exact.
const marks = fc.uniqueArray(fc.tuple(fc.nat(4), fc.nat(3), fc.nat(2), fc.nat(4)), {
  selector: ([a, j]) => 10 * a + j,
  minLength: 1,
  maxLength: 15,
})
const scale = fc.constantFrom<(mark: number, a: number, j: number) => number>(
  mark => mark,
  () => 3,
  mark => mark * 1e11,
  mark => mark * 1e-9,
  mark => 1e6 + mark,
  (_, a, j) => a + 2 * j,
)
const stratum = fc.constantFrom('none', 'own', 'juror', 'some')

test('any small file of marks is answered in full: chances, ranks, errors and a picture', async () => {
  await fc.assert(
    fc.asyncProperty(marks, scale, stratum, async (rows, scaled, strata) => {
      const named = { none: () => '', own: (a: number) => `s${a}`, juror: (_: number, j: number) => `s${j}` }
      const of = (a: number, j: number, c: number) => (strata === 'some' ? (c > 0 ? `s${c}` : '') : named[strata](a, j))
      const lines = rows.map(([a, j, c, mark]) => `a${a},j${j},${of(a, j, c)},${scaled(mark, a, j)}`)
      const { code, err, report, svg } = await score<ScoreReport>(
        ['applicant,juror,stratum,score', ...lines],
        ...['--top', '2', '--draws', '40'],
      )
      const count = report.applicants.length
      expect(code).toBe(report.components > 1 ? 1 : 0)
      expect(err === '').toBe(code === 0)
      expect(report.joins).toHaveLength(report.components - 1)
      expect(report.applicants.reduce((sum, one) => sum + one.p_top!, 0)).toBeCloseTo(Math.min(2, count), 9)
      for (const one of report.applicants) {
        expect(1 <= one.rank_low && one.rank_low <= one.rank_high && one.rank_high <= count).toBe(true)
        expect(one.se).toBeGreaterThanOrEqual(0)
      }
      expect(svg).not.toMatch(/NaN|Infinity|undefined/)
    }),
    { numRuns: 60, seed: 4 },
  )
})

test('any small file of steps is answered in full by the Rasch model', async () => {
  await fc.assert(
    fc.asyncProperty(marks, fc.constantFrom(1, 1, 3), async (rows, by) => {
      const lines = rows.map(([a, j, c, mark]) => `a${a},j${j},c${c},${mark * by}`)
      const { code, report, svg } = await score<RaschReport>(
        ['applicant,juror,criterion,score', ...lines],
        ...['--model', 'mfrm'],
      )
      expect(code).toBe(report.components > 1 ? 1 : 0)
      expect(report.jurors.reduce((sum, juror) => sum + juror.severity, 0)).toBeCloseTo(0, 6)
      expect(report.sigma2).toBeGreaterThanOrEqual(0)
      expect(svg).not.toMatch(/NaN|Infinity|undefined/)
    }),
    { numRuns: 20, seed: 5 },
  )
})
