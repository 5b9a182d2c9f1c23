import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { numberFlag, printJson, Refusal, runVerb, textFlag, WrongUse, type Verb } from './verb.ts'

const echo: Verb = {
  name: 'echo',
  summary: 'says its flags',
  help: 'Usage: opop echo',
  options: { n: { type: 'string' }, word: { type: 'string' }, loud: { type: 'boolean' } },
  run(args, streams) {
    if (args.positionals[0] === 'refuse') throw new Refusal('there is a rule')
    if (args.positionals[0] === 'misuse') throw new WrongUse('says the wrong thing')
    printJson(streams, { n: numberFlag(args, 'n', { min: -5 }), word: textFlag(args, 'word'), rest: args.positionals })
    return 0
  },
}

async function run(...argv: string[]) {
  let [out, err] = ['', '']
  const code = await runVerb(echo, argv, { out: text => void (out += text), err: text => void (err += text) })
  return { code, out, err }
}

test('a flag takes a negative number as its value, joined or apart', async () => {
  for (const argv of [
    ['--n', '-3', 'a'],
    ['a', '--n=-3'],
  ])
    expect(JSON.parse((await run(...argv)).out)).toEqual({ n: -3, rest: ['a'] })
  expect(JSON.parse((await run('--n', '-.5')).out).n).toBe(-0.5)
})

test.each([
  [['--n', '-6'], '--n must be at least -5, not -6'],
  [['--n', 'x'], '--n takes a number, not "x"'],
  [['--n'], "Option '--n <value>' argument missing"],
  [['--nonsense'], "Unknown option '--nonsense'"],
  [['--loud', '-3'], "Unknown option '-3'"],
  [['misuse'], 'says the wrong thing'],
])('wrong use %j is exit code 2 and one sentence', async (argv, sentence) => {
  const { code, out, err } = await run(...argv)
  expect([code, out]).toEqual([2, ''])
  expect(err).toBe(`opop echo: ${sentence} (see: opop echo --help)\n`)
})

test('a refusal is exit code 1; --help is 0 and stands on stdout', async () => {
  expect(await run('refuse')).toEqual({ code: 1, out: '', err: 'opop echo: there is a rule\n' })
  const { code, out } = await run('-h')
  expect([code, out]).toEqual([0, 'opop echo: says its flags\n\nUsage: opop echo\n'])
})

test('a number that is not finite is never printed', () => {
  expect(() => printJson({ out: () => {}, err: () => {} }, { a: { b: NaN } })).toThrow('b is not a finite number')
})

test('a reader who leaves early is no failure', () => {
  const root = join(import.meta.dirname, '../..')
  const main = `${process.execPath} src/cli/main.ts score docs/methods/examples/marks.csv`
  const { stdout, stderr } = spawnSync('sh', ['-c', `${main} --draws 20 | head -c 5`], { cwd: root, encoding: 'utf8' })
  expect([stdout, stderr]).toEqual(['{"mod', ''])
})
