import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { RaschReport } from '../../methods/rasch/report.ts'
import { runVerb } from '../verb.ts'
import { verb } from './score.ts'

const folder = mkdtempSync(join(tmpdir(), 'mfrm-'))
afterAll(() => rmSync(folder, { recursive: true }))
const promised = /^Example: opop score (\S+) --model mfrm$/m.exec(verb.help)![1]!
const example = join(import.meta.dirname, '../../..', promised)

async function run(...argv: string[]) {
  let [out, err] = ['', '']
  const streams = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) }
  const code = await runVerb(verb, [...argv, '--model', 'mfrm'], streams)
  return { code, err, report: out === '' ? undefined : (JSON.parse(out) as RaschReport) }
}

async function score(text: string, ...flags: string[]) {
  const file = join(folder, 'marks.csv')
  writeFileSync(file, text)
  return run(file, ...flags)
}

const header = 'applicant,juror,criterion,score\n'
const few = `${header}a,j,c,0\na,k,c,1\nb,j,c,2\nb,k,c,1\n`

test('the example of the help runs, with the promised keys', async () => {
  const { code, err, report } = await run(example, '--json')
  expect([code, err]).toEqual([0, ''])
  expect(report).toMatchObject({ model: 'mfrm', components: 1, joins: [], warnings: [] })
  expect(report!.sigma2).toBeGreaterThan(0.5)
  expect(report!.reliability).toBeGreaterThan(0.5)
  const numbers = { se: expect.any(Number) }
  const scatter = { ...numbers, infit: expect.any(Number), outfit: expect.any(Number) }
  expect(report!.jurors[0]).toMatchObject({ juror: 'juri-1', severity: expect.any(Number), ...scatter })
  expect(report!.criteria[0]).toMatchObject({ criterion: 'dampak', difficulty: expect.any(Number), ...scatter })
  expect(report!.steps.map(s => s.step)).toEqual([1, 2, 3, 4])
  expect(report!.applicants[0]).toMatchObject({ applicant: 'contoh-1', eap: expect.any(Number), ...numbers })
})

test('the order of rows, semicolons, a byte order mark and CRLF change no estimate', async () => {
  const rows = readFileSync(example, 'utf8').trim().split('\n')
  const turned = [rows[0]!, ...rows.slice(1).toReversed()].map(row => row.replaceAll(',', ';'))
  const { report } = await score(`\ufeff${turned.join('\r\n')}`)
  expect(report).toEqual((await run(example)).report)
})

test('a design in parts gives the full answer, the joins, and exit code 1', async () => {
  const { code, err, report } = await score(`${few}x,m,c,0\nx,n,c,1\ny,m,c,2\ny,n,c,2\n`)
  expect(code).toBe(1)
  expect(err).toMatch(/2 parts/)
  expect(report!.joins).toHaveLength(1)
  expect(report!.applicants).toHaveLength(4)
})

test.each([
  ['half steps', few.replace('b,k,c,1', 'b,k,c,1.5'), 'row 5, column score: 1.5 is not a whole number'],
  ['below 0', few.replace('a,k,c,1', 'a,k,c,-1'), 'row 3, column score: -1 is below 0'],
  ['far above', few.replace('a,k,c,1', 'a,k,c,1000'), 'row 3, column score: 1000 is above 100'],
  ['no number', few.replace('a,k,c,1', 'a,k,c,x'), 'row 3, column score: "x" is not a number'],
  ['an empty cell', few.replace('a,k,c,1', 'a,k,c,'), 'row 3, column score: the cell is empty'],
  ['no criterion', 'applicant,juror,score\na,j,1\n', 'no column criterion'],
  ['no rows', header, '0 rows'],
  ['a mark twice', `${few}b,j,c,1\n`, 'row 6: applicant b with juror j on criterion c already stands in row 4'],
])('%s: refused in one sentence', async (_, text, sentence) => {
  const { code, err, report } = await score(text)
  expect([code, report]).toEqual([1, undefined])
  expect(err).toContain(sentence)
  expect(err.trim().split('\n')).toHaveLength(1)
})

test('--plot draws jurors from strict to generous and criteria from hard to easy, with text for those who cannot see', async () => {
  const file = join(folder, 'plot.svg')
  expect((await run(example, '--plot', file)).code).toBe(0)
  const svg = readFileSync(file, 'utf8')
  expect(svg.indexOf('juri-5')).toBeLessThan(svg.lastIndexOf('juri-4'))
  expect(svg.lastIndexOf('dampak')).toBeLessThan(svg.lastIndexOf('mutu'))
  expect(svg).toMatch(/<desc id="desc">6 jurors from juri-5 .* to juri-4/)
  expect((await run(example, '--plot', join(folder, 'none', 'plot.svg'))).code).toBe(1)
  const equal = await score(few.replace(/\d$/gm, '1'), '--plot', file)
  expect([equal.code, readFileSync(file, 'utf8').includes('NaN')]).toEqual([0, false])
})

test('with --replicates a juror may mark twice; flags of the other model are wrong use', async () => {
  expect((await score(`${few}b,j,c,1\n`, '--replicates')).code).toBe(0)
  expect((await score(few, '--top', '2')).code).toBe(2)
})
