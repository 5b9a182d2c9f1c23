import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sourcesOf } from './sources.ts'

const root = join(import.meta.dirname, '../..')

/** Where a room says what may be decided. */
const kinds = sourcesOf('src/modules').filter(file => /: DecisionKind</.test(file.text))

test('every kind of decision is played by a test of its folder that leaves none without ledger row, time and message', () => {
  expect(kinds.map(file => file.name)).toContain('src/modules/registration/dispute/actions/on-release.ts')
  const unplayed = kinds.filter(({ name }) => {
    const folder = name.replace(/\/(actions|rules|data)\/[^/]+$/, '')
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
