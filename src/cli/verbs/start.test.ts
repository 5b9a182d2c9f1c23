import { expect, test } from 'vitest'
import { runVerb } from '../verb.ts'
import { verb } from './start.ts'

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const code = await runVerb(verb, argv, { out: text => void (out += text), err: text => void (err += text) })
  return { code, out, err }
}

test('a stage that is none is told with those there are, before anything is started', async () => {
  const { code, err } = await run('--sampai', 'hasil-lotere')
  expect(code).toBe(2)
  expect(err).toContain('no stage "hasil-lotere"; there are tim, sosialisasi, pendaftaran, pendaftaran-ditutup')
})

test('a season has its own beginning', async () => {
  for (const other of [['--kosong'], ['--mulai', '2019-03-01']])
    expect(await run('--sampai', 'pendaftaran', ...other)).toMatchObject({ code: 2 })
})

test('--help lists the stages with their mornings', async () => {
  const { out } = await run('--help')
  expect(out).toMatch(/pendaftaran-ditutup\s+1 May 2019 {2}Registration closed/)
})
