import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runVerb } from '../verb.ts'
import { verb } from './assign.ts'

const folder = mkdtempSync(join(tmpdir(), 'assign-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function assign(content: string, ...flags: string[]) {
  const file = join(folder, 'costs.csv')
  writeFileSync(file, content)
  return run(file, ...flags)
}

async function run(...argv: string[]) {
  const said = { out: '', err: '' }
  const streams = { out: (text: string) => void (said.out += text), err: (text: string) => void (said.err += text) }
  const code = await runVerb(verb, argv, streams)
  const json = (said.out.startsWith('{') ? JSON.parse(said.out) : undefined) as Record<string, unknown> | undefined
  return { code, json, out: said.out, err: said.err.replaceAll(folder + '/', '') }
}

const square = ['row,column,cost', 'A,X,1', 'A,Y,4', 'B,X,2', 'B,Y,3', 'C,X,5', 'C,Y,9']

describe('opop assign', () => {
  it('prints cost, pairs, loads and duals that prove each other', async () => {
    const { code, json, err } = await assign(square.join('\n'), '--min', '1', '--max', '2', '--json')
    expect([code, err]).toEqual([0, ''])
    expect(json).toEqual({
      cost: 9,
      pairs: [
        ['A', 'X'],
        ['B', 'Y'],
        ['C', 'X'],
      ],
      loads: { X: 2, Y: 1 },
      optimal: true,
      dual: { rows: { A: 1, B: 0, C: 5 }, columns: { X: 0, Y: 3 } },
      warnings: [],
    })
  })

  it('prints the same bytes whatever the order of lines, the delimiter and the line ends', async () => {
    const [header, ...lines] = square
    const shuffled = [header, ...lines.reverse()].map(line => line!.replaceAll(',', ';')).join('\r\n')
    const plain = await assign(square.join('\n'), '--min', '1', '--max', '2')
    expect((await assign(`\ufeff${shuffled}`, '--min', '1', '--max', '2')).out).toBe(plain.out)
  })

  it('runs the example of its help', async () => {
    const example = /Example: opop assign (.+)/.exec(verb.help)![1]!
    const { code, json } = await run(...example.split(' '))
    expect(code).toBe(0)
    expect(json).toMatchObject({ optimal: true, loads: { 'Mentor Asih': 3, 'Mentor Budi': 2, 'Mentor Cucu': 2 } })
  })

  it('counts a pair without a cost as forbidden, and says so', async () => {
    const { json } = await assign('row,column,cost\nA,X,\nA,Y,2\nB,X,1\n', '--min', '0', '--max', '2')
    expect(json).toMatchObject({
      pairs: [
        ['A', 'Y'],
        ['B', 'X'],
      ],
      warnings: ['1 pair has no cost and counted as forbidden'],
    })
  })

  it('names the rows that do not fit, and the smallest change that helps', async () => {
    const { code, json, err } = await assign(
      'row,column,cost\nA,X,1\nB,X,1\nC,X,2\nC,Y,3\n',
      '--min',
      '0',
      '--max',
      '1',
    )
    expect(code).toBe(1)
    expect(json).toEqual({
      optimal: false,
      infeasible: {
        reasons: [
          {
            rule: 'max',
            rows: ['A', 'B'],
            columns: ['X'],
            need: 2,
            room: 1,
            sentence: '2 rows A, B may go only to column X, which takes at most 1',
          },
        ],
        relaxation: { allow_rows: 0, max: 2, min: null, places: 1, minimum: 0 },
        remedy: 'to make it possible, raise --max from 1 to 2 (or add 1 to the maxima of columns named here)',
      },
      warnings: [],
    })
    expect(err).toContain('no assignment of 3 rows exists: 2 rows A, B may go only to column X')
  })

  it.each([
    [
      'maxima that cannot add up',
      ['--min', '0', '--max', '1'],
      'the maxima add up to 2, but there are 3 rows; to make it possible, raise --max from 1 to 2',
    ],
    [
      'minima that cannot add up',
      ['--min', '2', '--max', '3'],
      'the minima add up to 4, but there are only 3 rows; to make it possible, lower --min from 2 to 1',
    ],
    ['a minimum above the maximum', ['--min', '3', '--max', '2'], '--min 3 is above --max 2'],
  ])('refuses %s', async (_, flags, sentence) => {
    const { code, err } = await assign(square.join('\n'), ...flags)
    expect(code).toBe(1)
    expect(err).toContain(sentence)
  })

  it.each([
    [
      'a pair that stands twice',
      'row,column,cost\nA,X,1\nB,X,1\nA,X,2',
      'costs.csv, row 4: row A with column X already stands in row 2',
    ],
    ['text for a cost', 'row,column,cost\nA,X,near', 'costs.csv, row 2, column cost: "near" is not a number'],
    ['a cost beyond measure', 'row,column,cost\nA,X,1e300', 'costs.csv, row 2, column cost: 1e300 is above'],
    ['a nameless row', 'row,column,cost\n,X,1', 'costs.csv, row 2, column row: the cell is empty'],
    ['a missing column', 'row,column\nA,X', 'costs.csv has no column cost'],
    ['0 rows', 'row,column,cost\n', 'costs.csv has 0 rows'],
    ['everything forbidden', 'row,column,cost\nA,X,\nB,X,', '2 rows A, B may go nowhere: all columns are forbidden'],
    [
      'a minimum nobody can serve',
      'row,column,cost\nA,X,1\nB,X,1\nB,Y,',
      'column Y must take at least 1, but no row may go there',
    ],
  ])('refuses %s with one sentence', async (_, content, sentence) => {
    const { code, err } = await assign(content, '--min', '1', '--max', '9')
    expect(code).toBe(1)
    expect(err).toContain(sentence)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it.each([[['--max', '2']], [['--min', '1.5', '--max', '2']], [['--min', '-1', '--max', '2']]])(
    'takes %j as wrong use',
    async flags => {
      expect((await assign(square.join('\n'), ...flags)).code).toBe(2)
    },
  )
})
