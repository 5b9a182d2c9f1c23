import { expect, test } from 'vitest'
import { runVerb } from '../verb.ts'
import { verb } from './admin-create.ts'

async function run(argv: string[]): Promise<{ code: number; err: string }> {
  let err = ''
  const code = await runVerb(verb, argv, { out: () => undefined, err: text => void (err += text) })
  return { code, err }
}

test('what is missing or wrong is said before any database is opened', async () => {
  expect(await run([])).toEqual({ code: 2, err: expect.stringContaining('needs --email') })
  expect(await run(['--email', 'a@b.id'])).toEqual({ code: 2, err: expect.stringContaining('needs --name') })
  expect(await run(['--email', 'x', '--name', 'Siti'])).toEqual({
    code: 1,
    err: expect.stringContaining('"x" is no mail'),
  })
  expect(await run(['--email', 'a@b.id', '--name', '!'])).toEqual({ code: 1, err: expect.stringContaining('--name:') })
  expect(await run(['--email', 'a@b.id', '--password', 'x'])).toMatchObject({ code: 2 })
})
