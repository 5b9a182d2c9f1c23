import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { expect, test } from 'vitest'
import config, { order } from '../../.dependency-cruiser.mjs'

const root = join(import.meta.dirname, '../..')

test('every import keeps to the borders of the house', { timeout: 60_000 }, async () => {
  const options = { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true, baseDir: root }
  const { output } = await cruise(['src'], options as never, undefined, {
    tsConfig: extractTSConfig(join(root, 'tsconfig.json')),
  })
  const { summary, modules } = output as ICruiseResult
  // A cruiser that cannot parse finds nothing and complains of nothing: it must have read as many files as there are.
  expect(modules.filter(m => m.source.startsWith('src/')).length).toBeGreaterThanOrEqual(sourceFiles().length)
  expect(summary.violations.map(v => `${v.rule.name}: ${v.from} → ${v.to}`)).toEqual([])
})

test('every room stands in the declared order', () => {
  const rooms = readdirSync(join(root, 'src/modules'))
  expect(rooms.filter(room => !order.includes(room))).toEqual([])
})

test('rooms speak to the database in their data folders only', () => {
  const speaks = /\bsql(<[^`]*>)?`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/
  const outside = sourceFiles().filter(name => /^modules\//.test(name) && !/\/data\/|\.test\.|\/test-/.test(name))
  expect(outside.length).toBeGreaterThan(100)
  expect(outside.filter(name => speaks.test(readFileSync(join(root, 'src', name), 'utf8')))).toEqual([])
})

function sourceFiles(): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    name => /\.tsx?$/.test(name) && !name.includes('generated'),
  )
}
