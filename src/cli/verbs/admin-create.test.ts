import { afterEach, expect, test, vi } from 'vitest'
import { openWorld } from '../../../test/world.ts'
import { runVerb } from '../verb.ts'
import { verb } from './admin-create.ts'

afterEach(() => vi.unstubAllEnvs())

async function run(argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const code = await runVerb(verb, argv, { out: text => void (out += text), err: text => void (err += text) })
  return { code, out, err }
}

test('what is missing or wrong is said before any database is opened', async () => {
  expect(await run([])).toMatchObject({ code: 2, err: expect.stringContaining('needs --email') })
  expect(await run(['--email', 'a@b.id'])).toMatchObject({ code: 2, err: expect.stringContaining('needs --name') })
  expect(await run(['--email', 'x', '--name', 'Siti'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('"x" is no mail'),
  })
  expect(await run(['--email', 'a@b.id', '--name', '!'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('--name:'),
  })
  expect(await run(['--email', 'a@b.id', '--password', 'x'])).toMatchObject({ code: 2 })
})

test('the printed link opens the page that sets the password', async () => {
  const world = await openWorld()
  vi.stubEnv('DATABASE_URL', world.house.pool.options.connectionString!)
  vi.stubEnv('DATA_DIR', world.house.env.dataDir)
  vi.stubEnv('ORIGIN', world.house.env.origin)
  const { code, out, err } = await run(['--email', 'Siti@Dinas.example', '--name', ' Siti  Rahmawati ', '--json'])
  expect(code).toBe(0)
  expect(err).toContain('Siti Rahmawati <siti@dinas.example>')
  const { link } = JSON.parse(out) as { link: string }
  const page = await world.request(new URL(link).pathname)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('Untuk Siti Rahmawati, siti@dinas.example')
  await world.close()
})
