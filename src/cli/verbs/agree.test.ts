import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runVerb } from '../verb.ts'
import { verb } from './agree.ts'

const folder = mkdtempSync(join(tmpdir(), 'agree-'))
afterAll(() => rmSync(folder, { recursive: true }))
const root = join(import.meta.dirname, '../../..')
const reference = join(root, 'src/methods/agreement/reference')

interface Answer {
  dropped: number
  icc: Record<string, number | null>
  icc_ci: Record<string, [number, number] | null>
  alpha: Record<string, number | null>
  warnings: string[]
}

async function run(...argv: string[]) {
  let [out, err] = ['', '']
  const code = await runVerb(verb, argv, { out: text => void (out += text), err: text => void (err += text) })
  return { code, err, out, answer: code === 0 && out.startsWith('{') ? (JSON.parse(out) as Answer) : undefined }
}

async function agree(text: string) {
  const file = join(folder, 'ratings.csv')
  writeFileSync(file, text)
  return run(file)
}

test('the example of the help runs', async () => {
  const example = /^Example: opop agree (.+)$/m.exec(verb.help)![1]!
  const { code, answer } = await run(join(root, example), '--json')
  expect(code).toBe(0)
  expect(answer).toMatchObject({ dropped: 1, warnings: [] })
  expect(answer!.icc['3,1']).toBeGreaterThan(answer!.icc['2,1']!)
})

test('the ratings of Shrout and Fleiss give what they printed', async () => {
  const { answer } = await run(join(reference, 'shrout_fleiss_1979.csv'))
  const printed = { '1,1': '0.17', '2,1': '0.29', '3,1': '0.71', '1,k': '0.44', '2,k': '0.62', '3,k': '0.91' }
  expect(Object.fromEntries(Object.entries(answer!.icc).map(([form, v]) => [form, v!.toFixed(2)]))).toEqual(printed)
  expect(answer!.icc_ci['1,1']![0]).toBeCloseTo(-0.1329, 4)
})

test('the ratings of Krippendorff, turned to one row a unit, give what he printed', async () => {
  const rows = readFileSync(join(reference, 'krippendorff_2011.csv'), 'utf8')
    .trim()
    .split('\n')
    .map(r => r.split(','))
  const turned = rows[0]!.map((_, unit) => rows.map(row => row[unit]!).join(','))
  const { answer } = await agree(turned.join('\n'))
  const printed = { nominal: '0.743', ordinal: '0.815', interval: '0.849', ratio: '0.797' }
  expect(Object.fromEntries(Object.entries(answer!.alpha).map(([scale, v]) => [scale, v!.toFixed(3)]))).toEqual(printed)
  expect(answer!.dropped).toBe(4)
})

test('semicolons with decimal commas, a byte order mark and CRLF are read as they come', async () => {
  const plain = await agree('unit,a,b\n1,1.5,2\n2,3,3.5\n3,2,4\n')
  const local = await agree('\ufeffunit;a;b\r\n1;1,5;2\r\n2;3;3,5\r\n3;2;4\r\n')
  expect(local.answer).toEqual(plain.answer)
})

test.each([
  ['one rater', 'unit,a\n1,2\n2,3\n', 2],
  ['one unit', 'unit,a,b\n1,2,3\n', 1],
  ['all ratings equal', 'unit,a,b\n1,2,2\n2,2,2\n', 2],
  ['no complete unit', 'unit,a,b\n1,2,\n2,NA,3\n', 2],
])('%s: nulls and warnings, exit 0', async (_, text, warnings) => {
  const { code, answer } = await agree(text)
  expect(code).toBe(0)
  expect(Object.values(answer!.icc)).toEqual([null, null, null, null, null, null])
  expect(answer!.warnings).toHaveLength(warnings)
})

test('ratings below 0 leave out the ratio scale only', async () => {
  const { answer } = await agree('unit,a,b\n1,-1,1\n2,2,2\n')
  expect(answer!.alpha).toMatchObject({ ratio: null, nominal: expect.any(Number) })
  expect(answer!.warnings).toEqual([expect.stringContaining('below 0')])
})

test.each([
  ['unit,a,b\n1,2,x\n', 'row 2, column b: "x" is not a number'],
  ['unit,a,b\n1,2,3\n1,3,3\n', 'row 3, column unit: 1 already stands in row 2'],
  ['unit,a,b\n1,2\n', 'row 2'],
  ['unit,a,b\n', '0 rows'],
  ['unit\n1\n', 'no column of a rater'],
])('bad input %j is refused in a sentence', async (text, sentence) => {
  const { code, err } = await agree(text)
  expect(code).toBe(1)
  expect(err).toContain(sentence)
  expect(err.trim().split('\n')).toHaveLength(1)
})
