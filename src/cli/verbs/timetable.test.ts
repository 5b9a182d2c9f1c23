import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runVerb } from '../verb.ts'
import { verb } from './timetable.ts'

const folder = mkdtempSync(join(tmpdir(), 'timetable-'))
afterAll(() => rmSync(folder, { recursive: true }))
const root = join(import.meta.dirname, '../../..')

async function run(...argv: string[]) {
  let [out, err] = ['', '']
  const code = await runVerb(verb, argv, { out: text => void (out += text), err: text => void (err += text) })
  return { code, err, out, answer: out.startsWith('{') ? JSON.parse(out) : undefined }
}

function plan(text: string, ...flags: string[]) {
  const file = join(folder, 'wishes.csv')
  writeFileSync(file, text)
  return run(file, ...flags)
}

const small = ['--days', '1', '--slots', '1', '--tables', '1']

test('the example of the help runs', async () => {
  const argv = /^Example: opop timetable (.+)$/m.exec(verb.help)![1]!.split(' ')
  const { code, answer } = await run(join(root, argv[0]!), ...argv.slice(1))
  expect(code).toBe(0)
  expect(answer).toMatchObject({ clashes: 0, unserved: [], warnings: [], value: answer.upper_bound })
})

test('the heaviest wish gets the only place, and the other pesantren is named with the reason', async () => {
  const { answer } = await plan('pesantren;buyer;weight\nP1;B1;2,5\nP2;B1;3\n', ...small)
  expect(answer).toMatchObject({ value: 3, upper_bound: 3, clashes: 0 })
  expect(answer.meetings).toEqual([{ pesantren: 'P2', buyer: 'B1', day: 1, slot: 1, table: 1 }])
  expect(answer.unserved).toMatchObject([{ pesantren: 'P1', reason: '0 of 1 meeting: fully booked by others: B1' }])
})

test('more meetings at least than a day has hours are answered with a warning', async () => {
  const { code, answer } = await plan('pesantren,buyer,weight\nP1,B1,1\nP1,B2,1\n', ...small, '--min', '2')
  expect([code, answer.warnings]).toEqual([0, ['nobody can have 2 meetings: one pesantren has time for 1']])
  expect(answer.unserved).toHaveLength(1)
})

test.each([
  ['a pair that stands twice', 'P1,B1,1\nP1,B1,2\n', 'row 3'],
  ['a negative weight', 'P1,B1,-1\n', 'row 2, column weight'],
  ['a weight that is no number', 'P1,B1,much\n', 'row 2, column weight'],
  ['an empty buyer', 'P1,,1\n', 'row 2, column buyer'],
  ['no rows', '', '0 rows'],
])('%s is refused', async (_, rows, sentence) => {
  const { code, err } = await plan(`pesantren,buyer,weight\n${rows}`, ...small)
  expect(code).toBe(1)
  expect(err).toContain(sentence)
})

test.each([
  [['--days', '1', '--slots', '1'], 'needs --tables'],
  [[...small, '--min', '3', '--max', '2'], '--min 3 is above --max 2'],
  [['--days', '0.5', '--slots', '1', '--tables', '1'], '--days takes a whole number'],
])('flags %j are wrong use', async (flags, sentence) => {
  const { code, err } = await plan('pesantren,buyer,weight\nP1,B1,1\n', ...flags)
  expect(code).toBe(2)
  expect(err).toContain(sentence)
})
