import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runVerb } from '../verb.ts'
import { verb } from './select.ts'

const folder = mkdtempSync(join(tmpdir(), 'select-'))
afterAll(() => rmSync(folder, { recursive: true }))
const root = join(import.meta.dirname, '../../..')

async function run(...argv: string[]) {
  let [out, err] = ['', '']
  const code = await runVerb(verb, argv, { out: text => void (out += text), err: text => void (err += text) })
  return { code, err, out, answer: out.startsWith('{') ? JSON.parse(out) : undefined }
}

const people = 'applicant,score,kecamatan,regency,nominee\nA,9,K1,R1,true\nB,8.5,K1,R1,\nC,8,K2,R1,ya\nD,7,K3,R2,0\n'

function select(rules: unknown, candidates = people) {
  writeFileSync(join(folder, 'candidates.csv'), candidates)
  writeFileSync(join(folder, 'rules.json'), typeof rules === 'string' ? rules : JSON.stringify(rules))
  return run(join(folder, 'candidates.csv'), join(folder, 'rules.json'))
}

test('the example of the help runs', async () => {
  const files = /^Example: opop select (.+)$/m.exec(verb.help)![1]!.split(' ')
  const { code, answer } = await run(...files.map(file => join(root, file)), '--json')
  expect(code).toBe(0)
  expect(answer).toMatchObject({ optimal: true, proof: 'prices', objective: answer.bound, warnings: [] })
  expect([answer.selected.length, answer.reserves.length]).toEqual([8, 3])
  expect(answer.reasons[answer.reserves[0]]).toMatch(/^reserve 1; out: /)
})

test('a minimum counts groups with a candidate, with "when" only those with a nominee', async () => {
  const minimum = { by: 'kecamatan', at_least: 1 }
  expect((await select({ total: 3, minimum: [minimum], draw_seed: 's' })).answer.selected).toEqual(['A', 'C', 'D'])
  const nominees = await select({ total: 3, minimum: [{ ...minimum, when: 'nominee' }], draw_seed: 's' })
  expect(nominees.answer.selected).toEqual(['A', 'B', 'C'])
})

test('equal scores are placed by the named columns, then by the draw', async () => {
  const tied = 'applicant,score,age\nA,5,30\nB,5,20\nC,5,20\nD,4,\n'
  const rules = { total: 1, draw_seed: 'seed' }
  expect((await select({ ...rules, ties: ['score', 'age', 'draw'] }, tied)).answer.selected).toEqual(['A'])
  const { answer } = await select({ ...rules, total: 3, ties: ['score', '-age', 'draw'] }, tied)
  expect(answer.selected.at(-1)).toBe('A')
  // printf 'seed\0A' | sha256sum begins with 4093, that of B with 7314, of C with 63ac.
  expect((await select({ ...rules, total: 3 }, tied)).answer.selected).toEqual(['A', 'C', 'B'])
})

test('semicolons with decimal commas and a byte order mark are read as they come', async () => {
  const { answer } = await select({ total: 1, draw_seed: 's' }, '\uFEFFapplicant;score\r\nA;7,25\r\nB;7,5\r\n')
  expect([answer.selected, answer.objective]).toEqual([['B'], 7.5])
})

test('a word that is neither true nor false counts as false, and is said', async () => {
  const rules = { total: 1, minimum: [{ by: 'place', at_least: 1, when: 'nominee' }], draw_seed: 's' }
  const file = (word: string) => `applicant,score,place,nominee\nA,1,x,${word}\nB,2,y,false\n`
  const clear = await select(rules, file('Ya'))
  expect([clear.answer.selected, clear.answer.warnings]).toEqual([['A'], []])
  const unclear = await select(rules, file('maybe'))
  expect(unclear.answer.selected).toEqual(['B'])
  expect(unclear.answer.warnings).toEqual(['column nominee: "maybe" is neither true nor false and counts as false'])
})

test('rules that cannot be kept give the JSON, the sentence and exit code 1', async () => {
  const { code, err, answer } = await select({ total: 2, minimum: [{ by: 'kecamatan', at_least: 1 }], draw_seed: 's' })
  expect(code).toBe(1)
  expect(answer.infeasible.rules).toEqual(['minimum 1', 'total'])
  expect(answer.infeasible.relaxation).toMatchObject([{ rule: 'minimum 1', bound: 'at_least', from: 1, to: 0 }])
  expect(err).toMatch(
    /^opop select: the rules cannot be kept together \(minimum 1, total\); the smallest change: .+ total to 3 alone$/m,
  )
  const many = await select({ total: 9, draw_seed: 's' })
  expect(many.answer.infeasible.relaxation).toMatchObject([{ rule: 'total', from: 9, to: 4 }])
})

test.each([
  ['{', 'rules.json is not JSON'],
  [{}, 'the rules have no total'],
  [{ total: 0 }, 'total must be a whole number from 1, not 0'],
  [{ total: 2, quota: [] }, 'unknown field in the rules: "quota"'],
  [{ total: 2, minimum: [{ by: 'desa', at_least: 1 }] }, 'minimum 1 names the column "desa"'],
  [{ total: 2, maximum: [{ by: 'regency', at_most: -1 }] }, 'maximum 1: at_most must be a whole number from 0, not -1'],
  [
    { total: 2, share: [{ by: 'regency', value: 'R1', at_least: 0.7, at_most: 0.6 }] },
    'at_least 0.7 is above at_most 0.6',
  ],
  [
    { total: 2, share: [{ by: 'regency', value: 'R1', at_least: 40 }] },
    'share 1: at_least must be a fraction from 0 to 1',
  ],
  [{ total: 2, ties: ['score', 'age', 'draw'] }, 'ties name the column "age"'],
])('%j is refused with a sentence that names the rule', async (rules, sentence) => {
  const { code, err, out } = await select(rules)
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain(sentence)
})

test('a candidate that stands twice, and an empty group, are refused by row and column', async () => {
  expect((await select({ total: 1 }, 'applicant,score\nA,1\nB,2\nA,3\n')).err).toContain(
    'row 4, column applicant: A already stands in row 2',
  )
  const { err } = await select(
    { total: 1, maximum: [{ by: 'regency', at_most: 1 }] },
    'applicant,score,regency\nA,1,\n',
  )
  expect(err).toContain('row 2, column regency')
  expect((await run('only-one.csv')).code).toBe(2)
})
