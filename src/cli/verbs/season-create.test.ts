import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { runVerb } from '../verb.ts'
import { verb } from './season-create.ts'

let world: World
const folder = mkdtempSync(join(tmpdir(), 'opop-season-'))
beforeAll(async () => void (world = await openWorld()))
beforeEach(() => {
  vi.stubEnv('DATABASE_URL', world.house.pool.options.connectionString!)
  vi.stubEnv('DATA_DIR', world.house.env.dataDir)
})
afterEach(() => vi.unstubAllEnvs())
afterAll(() => world.close())

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const code = await runVerb(verb, argv, { out: text => void (out += text), err: text => void (err += text) })
  return { code, out, err }
}

const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

test('the shipped season is created once, with the regions; again changes nothing', async () => {
  const err = expect.stringMatching(/^\d{4} regions of West Java are loaded\.\n$/) as string
  expect(await run()).toEqual({ code: 0, out: 'opop 2019: created\n', err })
  expect(await run()).toEqual({ code: 0, out: 'opop 2019: is there already\n', err })
  const { out } = await run('--json')
  expect(JSON.parse(out)).toEqual({ seasonId: expect.any(String), created: false, regions: expect.any(Number) })
})

test.each([
  ['no.json', undefined, 'there is no such file'],
  ['text.json', 'not json', 'cannot be read as a season'],
  ['empty.json', '{}', 'the part "programme" is missing'],
  ['nothing.mjs', 'export const other = 1', 'exports no "season"'],
])('%s is refused with the reason', async (name, text, reason) => {
  const path = text === undefined ? join(folder, name) : file(name, text)
  const { code, err } = await run('--file', path)
  expect(code).toBe(1)
  expect(err).toContain(name)
  expect(err).toContain(reason)
})

test('help names the shape and an example', async () => {
  expect((await run('--help')).out).toContain('opop season create')
})
