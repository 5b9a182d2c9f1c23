import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operationsWords } from '../../src/modules/operations/index.ts'
import { openWorld, type World } from '../world.ts'
import { decisionKinds } from './decision-kinds.ts'
import { sourcesOf } from './sources.ts'

const root = join(import.meta.dirname, '../..')

/** Where a room says what may be decided. */
const sources = sourcesOf('src/modules')
const kinds = decisionKinds(sources)

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

test('every kind is found, be it a constant of its own or inside its room, and no kind twice', () => {
  const found = kinds.map(({ file, kind }) => `${kind}: ${file}`)
  expect(found).toContain('dispute: src/modules/registration/dispute/actions/on-release.ts')
  expect(found).toContain('percontohan: src/modules/percontohan/decision.ts')
  const defining = sources.filter(({ text }) => /\btwoPeople:/.test(text)).map(file => file.name)
  expect(kinds.map(one => one.file)).toEqual(defining)
  expect(new Set(kinds.map(one => one.kind)).size).toBe(kinds.length)
})

test.each(['id', 'en'] as const)('its act, its subject and its letters have names that people read (%s)', lang => {
  const { ledger, outbox } = operationsWords(lang)
  const nameless = kinds.flatMap(({ kind, subjectKind, act }) => [
    ...(ledger.acts[act] ? [] : [act]),
    ...(ledger.subjects[subjectKind] ? [] : [subjectKind]),
    ...(outbox.templates[`${kind}-decision`] ? [] : [`${kind}-decision`]),
  ])
  expect(nameless).toEqual([])
})

test('every kind of decision is played by a test of its folder that leaves none without ledger row, time and message', () => {
  const unplayed = kinds.filter(({ file }) => {
    const folder = dirname(file).replace(/\/(actions|rules|data)$/, '')
    const tests = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter(one =>
      /\.test\./.test(one),
    )
    return !tests.some(one => readFileSync(join(root, folder, one), 'utf8').includes('keepsInvariants('))
  })
  expect(unplayed).toEqual([])
})

test('nobody writes decisions but the engine', () => {
  const writers = sourcesOf('src', 'simulation').filter(
    file =>
      !file.name.startsWith('src/platform/decision/') &&
      /(insert into|update|delete from) decision\b|(insertInto|updateTable|deleteFrom)\('decision/.test(file.text),
  )
  expect(writers.map(file => file.name)).toEqual([])
})

test('what decisions carry is kept as the decisions are: nobody changes or erases a row of it', async () => {
  const tables = sources.flatMap(({ text }) => [...text.matchAll(/\binTable\(\s*'(\w+)'/g)].map(match => match[1]!))
  expect(tables).toContain('percontohan')
  const { rows } = await world.house.pool.query<{ name: string }>(`
    select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
    where p.proname = 'keep_carried' and t.tgenabled = 'O'
      -- For each row, before it is updated and before it is deleted.
      and t.tgtype = 1 | 2 | 8 | 16`)
  const kept = rows.map(row => row.name)
  expect(tables.filter(table => !kept.includes(table))).toEqual([])
  const ask = (text: string) => world.house.pool.query(text)
  await ask(`
    with named as (insert into decision (subject_kind, subject_id, kind, value, reason, happened_at)
      values ('organisation', gen_random_uuid(), 'percontohan', 'named', 'Sayurnya laku.', now()) returning id)
    insert into percontohan select id, date '2019-05-01', date '2019-05-31', 'Kami menanam sayur.' from named`)
  for (const change of [`update percontohan set story = 'Lain.'`, 'delete from percontohan'])
    await expect(ask(change)).rejects.toThrow('is not changed')
})
