import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCommandPlace, type CommandPlace } from './test-command.ts'

let place: CommandPlace
beforeAll(async () => void (place = await openCommandPlace()))
afterAll(() => place.close())

/** The commands that the README gives for a database of one's own, until the registry is imported. */
function readmeCommands(): string[] {
  const text = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  return [...text.matchAll(/^npx opop ((?:migrate|season create|admin create).*)$/gm)].map(found => found[1]!)
}

test(
  'the README’s commands make an empty database ready: schema, season, regions, an account',
  { timeout: 90_000 },
  async () => {
    const said: string[] = []
    expect(readmeCommands()).toHaveLength(3)
    for (const words of readmeCommands()) {
      const { code, out, err } = await place.begin(words).ended
      expect([words, code, err]).toEqual([words, 0, err])
      said.push(out + err)
    }
    expect(said[1]).toContain('opop 2019: created')
    expect(said[1]).toMatch(/\d+ regions of West Java are loaded/)
    expect(said[2]).toContain('https://opop.example/undangan/')
    const { rows } = await place.pool.query('select count(*) as n from region where level = 3')
    expect(rows).toEqual([{ n: 627 }])
  },
)

test('a command that comes too early names the one that must come first', async () => {
  const empty = await openCommandPlace()
  for (const words of ['season create', 'registry import package.json', 'admin create --email a@contoh.id --name A']) {
    const { code, err } = await empty.begin(words).ended
    expect([words, code, err]).toEqual([words, 1, expect.stringMatching(/Run: opop migrate\n$/)])
  }
  await empty.close()
}, 60_000)
