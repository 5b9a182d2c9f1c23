import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { toySeason } from '../../modules/programmes/rules/season/test-season.ts'
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

const file = (name: string, text: string | Buffer) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const good = JSON.stringify(toySeason(), null, 2)
const seasons = () => world.house.db.selectFrom('season').select('id').execute()

test('the shipped seasons are created once, with the regions; again changes nothing', async () => {
  const err = expect.stringMatching(/^\d{4} regions of West Java are loaded\.\n$/) as string
  expect(await run()).toEqual({ code: 0, out: expect.stringMatching(/^opop 2019: created\n/), err })
  expect(await run()).toEqual({ code: 0, out: expect.stringMatching(/^opop 2019: is there already\n/), err })
  const { out } = await run('--json')
  expect(JSON.parse(out)).toEqual({
    seasons: [1, 2].map(() => ({ seasonId: expect.any(String) as string, created: false })),
    regions: expect.any(Number),
  })
})

test('a file is created, with its calls told, whether it begins with a byte order mark or not', async () => {
  const said = 'registration (TOY-19): 2 pages, 16 questions\n'
  expect(await run('--file', file('toy.json', good))).toMatchObject({ code: 0, out: `toy 2019: created\n${said}` })
  const marked = file('marked.json', `\ufeff${good}`)
  expect(await run('--file', marked)).toMatchObject({ code: 0, out: `toy 2019: is there already\n${said}` })
  expect(await seasons()).toHaveLength(3)
})

test('--check says what would be created, needs no database and writes nothing', async () => {
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:1/nothing')
  const path = file('checked.json', good.replace('"toy"', '"checked"'))
  const out = 'checked 2019: can be created\nregistration (TOY-19): 2 pages, 16 questions\n'
  expect(await run('--file', path, '--check')).toEqual({ code: 0, out, err: '' })
  expect(JSON.parse((await run('--file', path, '--check', '--json')).out)).toEqual({ problems: [] })
})

test('a season that cannot work is refused with a sentence a line, and nothing is written', async () => {
  const before = await seasons()
  const path = file('broken.json', good.replace('"TOY"', '"toy"').replace('"year": 2019', '"year": "2019"'))
  const { code, out, err } = await run('--file', path)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err.trimEnd().split('\n')).toEqual([
    `${path}: year must be a whole number from 1990 to 2100, not "2019"`,
    `${path}: calls[0].prefix must be two to eight capital letters, not "toy"`,
  ])
  const json = await run('--file', path, '--check', '--json')
  expect(json.code).toBe(1)
  expect((JSON.parse(json.out) as { problems: string[] }).problems).toHaveLength(2)
  expect(await seasons()).toEqual(before)
})

test.each([
  ['no.json', undefined, 'there is no such file'],
  ['text.json', 'not json', 'is not JSON: line 1, column 1 cannot be read'],
  ['comma.json', '{\n  "year": 2019,\n}', 'is not JSON: line 3, column 1 cannot be read'],
  ['nothing.json', ' \n', 'is empty'],
  ['latin.json', Buffer.from('{"a":"\xe9"}', 'latin1'), 'is not text in UTF-8'],
  ['wide.json', Buffer.from('\ufeff{}', 'utf16le'), 'is not text in UTF-8'],
  ['large.json', `"${'x'.repeat(5_000_000)}"`, 'is larger than 4 MB'],
  ['empty.json', '{}', 'programme is missing'],
  ['list.json', '[]', 'it must be an object, not a list'],
  [
    'twice.json',
    '{"year": 2019,\n "calls": [{"prefix": "MTR", "prefix": "XYZ"}]}',
    'calls[0].prefix stands twice, again in line 2',
  ],
  ['nothing.mjs', 'export const other = 1', 'exports no "season"'],
])('%s is refused with the reason', async (name, text, reason) => {
  const path = text === undefined ? join(folder, name) : file(name, text)
  const { code, err } = await run('--file', path)
  expect(code).toBe(1)
  expect(err).toContain(name)
  expect(err).toContain(reason)
})

test('what does not agree with what is there is refused, with the place, and nothing is written', async () => {
  const toy = toySeason()
  const [call] = toy.calls
  const before = await seasons()
  const named = file('named.json', JSON.stringify({ ...toy, year: 2020, name: { id: 'Lagi', en: 'Again' } }))
  const renamed = { ...toy.programme, name: { id: 'Lain', en: 'Other' } }
  const other = file('other.json', JSON.stringify({ ...toy, year: 2020, programme: renamed }))
  const programme = { code: 'games', name: { id: 'Gim', en: 'Games' }, summary: toy.programme.summary }
  const taken = file('taken.json', JSON.stringify({ ...toy, programme, calls: [{ ...call, prefix: 'OPOP' }] }))
  const elsewhere = [
    { ...call!.requirements[0]!, checks: [{ check: 'in-region', of: 'applicant.place', region: '31' }] },
  ]
  const far = file('far.json', JSON.stringify({ ...toy, year: 2020, calls: [{ ...call, requirements: elsewhere }] }))
  expect((await run('--file', named, '--check')).code).toBe(0)
  expect(await run('--file', other)).toEqual({
    code: 1,
    out: '',
    err: `${other}: programme.name is another than "toy" has already: say {"id": "Toy", "en": "Toy"}, or take another code\n`,
  })
  expect((await run('--file', taken)).err).toContain(
    'calls[0] (registration).prefix "OPOP" is taken in 2019 by the call',
  )
  expect((await run('--file', far)).err).toContain('checks[0].region "31" is no region that can be chosen')
  const json = await run('--file', taken, '--json')
  expect((JSON.parse(json.out) as { problems: string[] }).problems).toHaveLength(1)
  expect(await seasons()).toEqual(before)
})

test('a folder is refused', async () => {
  expect((await run('--file', folder)).err).toContain(`${folder}: this is a folder; name the file.`)
})

test('help names the shape and an example', async () => {
  const { out } = await run('--help')
  expect(out).toContain('docs/season-data.md')
  expect(out).toContain('opop season create --file season.json --check')
})
