import { expect, test } from 'vitest'
import { marksOf } from '../methods/mixed-model/test-marks.ts'
import { scoreMarks } from '../methods/mixed-model/score.ts'
import { simulateMarks } from '../methods/mixed-model/simulate.ts'
import { plotScores } from './plot-scores.ts'

const options = { seed: 1, draws: 100 }
const world = {
  readings: 2,
  crossing: 0.3,
  mean: 12,
  seed: 4,
  sd: { applicant: 1.5, juror: 1, stratum: 0.6, residual: 1.2 },
}
const plotOf = (size: { applicants: number; jurors: number; strata: number }, top?: number) =>
  plotScores(scoreMarks(simulateMarks({ ...world, ...size }).marks, options), top)

test('every juror and applicant of a small world is named, the most generous juror first', () => {
  const svg = plotOf({ applicants: 20, jurors: 6, strata: 3 }, 5)
  for (const name of ['J1', 'J6', 'A01', 'A20']) expect(svg).toContain(`>${name}</text>`)
  const severities = [...svg.matchAll(/>([+−]\d+\.\d\d)<\/text>/g)].map(m => Number(m[1]!.replace('−', '-')))
  expect(severities).toHaveLength(6)
  expect(severities).toEqual([...severities].sort((a, b) => b - a))
  expect(svg).toContain('first 5')
})

test('who cannot see it gets a title and what it says', () => {
  const svg = plotOf({ applicants: 20, jurors: 6, strata: 3 })
  expect(svg).toContain('<title id="title">Severity of jurors, and ranks with intervals</title>')
  expect(svg).toMatch(/<desc id="desc">6 jurors from J\d \([+−][\d.]+ marks\) to J\d .+ rank lies between 1 and \d+/)
})

test('a large world is a shape of modest size', () => {
  const svg = plotOf({ applicants: 1000, jurors: 100, strata: 12 }, 300)
  expect(svg.length).toBeLessThan(60_000)
  expect(svg).toContain('>1,000</text>')
  expect(svg).not.toContain('NaN')
})

test('names are text, never markup; one applicant and no spread still make a picture', () => {
  const svg = plotScores(scoreMarks(marksOf([['<b> & "c"', 'j\u0007', 5]]), options), 1)
  expect(svg).toContain('&lt;b&gt; &amp; "c"')
  expect(svg).not.toContain('<b>')
  expect(svg).not.toContain('\u0007')
  expect(svg).not.toContain('NaN')
})

test('nothing is fetched from elsewhere', () => {
  const svg = plotOf({ applicants: 20, jurors: 6, strata: 3 })
  expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|<image|<script|<style/)
})

test('long names that begin alike stay apart', () => {
  const names = [1, 2].map(i => `Pondok Pesantren Manba'ul Ulum Al-Hikmah Tasikmalaya ${i}`)
  const svg = plotScores(
    scoreMarks(
      marksOf([
        [names[0]!, 'j', 5],
        [names[1]!, 'j', 6],
      ]),
      options,
    ),
  )
  for (const i of [1, 2]) expect(svg).toMatch(new RegExp(`>Pondok Pesantr….*asikmalaya ${i}</text>`))
})
