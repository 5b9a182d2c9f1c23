import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { ScoreReport } from '../../methods/mixed-model/score.ts'
import { runVerb } from '../verb.ts'
import { usualDraws } from './score-lmm.ts'
import { verb } from './score.ts'

const folder = mkdtempSync(join(tmpdir(), 'score-'))
afterAll(() => rmSync(folder, { recursive: true }))
const root = join(import.meta.dirname, '../../..')

async function run(...argv: string[]) {
  let [out, err] = ['', '']
  const code = await runVerb(verb, argv, { out: text => void (out += text), err: text => void (err += text) })
  return { code, err, out, report: out.startsWith('{') ? (JSON.parse(out) as ScoreReport) : undefined }
}

async function score(text: string, ...flags: string[]) {
  const file = join(folder, 'marks.csv')
  writeFileSync(file, text)
  return run(file, '--draws', '100', ...flags)
}

const plain = 'applicant,juror,score\na,j,3\na,k,5\nb,j,4\nb,k,7\nc,j,9\nc,k,9\n'

test('the example of the help runs, with exactly the promised keys', async () => {
  const [file, ...flags] = /^Example: opop score (.+)$/m.exec(verb.help)![1]!.split(' ')
  const { code, report, err } = await run(join(root, file!), ...flags)
  expect([code, err]).toEqual([0, ''])
  for (const key of [
    'model',
    'sd',
    'mean',
    'criterion',
    'components',
    'max_se_juror_difference',
    'jurors',
    'applicants',
    'icc',
    'alpha',
    'warnings',
    'joins',
  ])
    expect(report).toHaveProperty(key)
  expect(Object.keys(report!.sd)).toEqual(['applicant', 'juror', 'stratum', 'residual'])
  expect(Object.keys(report!.jurors[0]!)).toEqual(['juror', 'n', 'severity', 'se'])
  expect(Object.keys(report!.applicants[0]!)).toEqual([
    'applicant',
    'n',
    'raw',
    'adjusted',
    'blup',
    'se',
    'rank',
    'rank_low',
    'rank_high',
    'p_top',
  ])
  expect(report!.applicants.reduce((sum, a) => sum + a.p_top!, 0)).toBeCloseTo(5, 9)
})

test('the published penicillin file, its columns named anew', async () => {
  const text = readFileSync(join(root, 'src/methods/mixed-model/reference/penicillin.csv'), 'utf8')
  const { code, report } = await score(text.replace('"diameter","plate","sample"', '"score","applicant","juror"'))
  expect(code).toBe(0)
  expect(report!.sd.applicant).toBeCloseTo(0.8467, 4)
  expect(report!.sd.juror).toBeCloseTo(1.9316, 4)
  expect(report!.sd.stratum).toBe(0)
  expect(report!.criterion).toBeCloseTo(330.8606, 4)
})

test('semicolons, decimal commas, BOM and CRLF, and an empty stratum column, say the same as the plain file', async () => {
  const rows = plain
    .trim()
    .split('\n')
    .map((line, i) => `${line.replaceAll(',', ';')};${i === 0 ? 'stratum' : ''}`)
  const odd = await score(`\uFEFF${rows.join('\r\n').replace(';3;', ';3,0;')}\r\n`)
  expect(odd.out).toBe((await score(plain)).out)
})

test('the order of rows changes nothing; the seed changes only draws', async () => {
  const text = readFileSync(join(root, 'docs/methods/examples/marks.csv'), 'utf8')
  const [head, ...rows] = text.trim().split('\n')
  const one = await score(text, '--top', '5')
  expect((await score([head, ...rows.reverse()].join('\n'), '--top', '5')).out).toBe(one.out)
  const other = await score(text, '--top', '5', '--seed', '9')
  expect(other.out).not.toBe(one.out)
  const fixed = ({ applicants }: ScoreReport) => applicants.map(a => [a.applicant, a.adjusted, a.rank, a.se])
  expect(fixed(other.report!)).toEqual(fixed(one.report!))
})

test('2,000 draws unless told, fewer for very many applicants', async () => {
  expect([1, 4000, 10_000, 42_000, 1e6].map(usualDraws)).toEqual([2000, 2000, 2000, 476, 200])
  expect((await score(plain)).report!.draws).toBe(100)
  const file = join(folder, 'few.csv')
  writeFileSync(file, plain)
  expect((await run(file)).report!.draws).toBe(2000)
})

test('rows without a stratum form one of their own', async () => {
  const some = 'applicant,juror,stratum,score\na,j,x,3\na,k,x,5\nb,j,,4\nb,k,,7\nc,j,y,9\nc,k,y,8\n'
  const named = some.replaceAll(',,', ',other,')
  expect((await score(some)).report!.criterion).toBeCloseTo((await score(named)).report!.criterion!, 12)
})

test('a pair that stands twice is refused, naming both rows, unless --replicates', async () => {
  const twice = `${plain}a,j,4\n`
  const refused = await score(twice)
  expect(refused.code).toBe(1)
  expect(refused.err).toMatch(/row 8: applicant a with juror j already stands in row 2/)
  const { code, report } = await score(twice, '--replicates')
  expect(code).toBe(0)
  expect(report!.applicants.find(a => a.applicant === 'a')!.n).toBe(3)
})

test.each([
  ['applicant,juror\na,j\n', /no column score/],
  ['applicant,juror,score\n', /0 rows/],
  ['applicant,juror,score\na,j,3\na,k,high\n', /row 3, column score: "high" is not a number/],
  ['applicant,juror,score\na,,3\n', /row 2, column juror/],
  ['applicant,juror,score\na,j,3\nb,j,1e308\n', /row 3, column score: 1e308 is above/],
])('a bad file is refused in one sentence: %j', async (text, sentence) => {
  const { code, err, out } = await score(text)
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(sentence)
  expect(err.trim().split('\n')).toHaveLength(1)
})

test('wrong words are exit code 2', async () => {
  for (const flags of [
    ['--top', '0'],
    ['--top', 'x'],
    ['--seed', '1.5'],
    ['--max-se', '-1'],
    ['--model', 'irt'],
    ['--nonsense'],
  ])
    expect((await score(plain, ...flags)).code).toBe(2)
  expect((await run()).code).toBe(2)
})

test('a design in parts: the full answer, the joins, exit code 1 and a sentence', async () => {
  const { code, report, err } = await score('applicant,juror,score\na,j,3\na,k,5\nb,l,4\nb,m,7\n')
  expect(code).toBe(1)
  expect(report!.applicants).toHaveLength(2)
  expect(report!.joins).toHaveLength(1)
  expect(err).toContain('2 parts')
})

test('--max-se is a gate: exit code 1 beyond it, 0 within; without it a weak design is a warning', async () => {
  const error = (await score(plain)).report!.max_se_juror_difference!
  expect((await score(plain)).code).toBe(0)
  expect((await score(plain)).report!.warnings.join()).toContain('standard error')
  expect((await score(plain, '--max-se', String(error * 1.01))).code).toBe(0)
  const beyond = await score(plain, '--max-se', String(error * 0.99))
  expect(beyond.code).toBe(1)
  expect(beyond.err).toContain('--max-se')
})

test('--plot writes a picture, and a place that cannot be written is refused', async () => {
  const file = join(folder, 'plot.svg')
  expect((await score(plain, '--plot', file)).code).toBe(0)
  expect(readFileSync(file, 'utf8')).toMatch(/^<svg [\s\S]+<\/svg>\n$/)
  const refused = await score(plain, '--plot', join(folder, 'none', 'plot.svg'))
  expect(refused.code).toBe(1)
  expect(refused.err).toContain('cannot be written')
})
