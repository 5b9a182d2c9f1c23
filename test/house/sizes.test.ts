import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

const files = ['src', 'simulation', 'bin', 'bench', 'test', 'e2e']
  .flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(name => join(folder, name)),
  )
  .filter(name => /\.(ts|tsx|css|mjs)$/.test(name) && !/generated|words/.test(name))
  .map(name => ({ name, lines: readFileSync(join(root, name), 'utf8').split('\n').length - 1 }))

test('no file has more than 300 lines', () => {
  expect(files.filter(file => file.lines > 300)).toEqual([])
})

test('nine of ten source files have at most 150 lines, half of them at most 80', () => {
  const lines = files.filter(f => f.name.startsWith('src') && !/\.test\./.test(f.name)).map(f => f.lines)
  lines.sort((a, b) => a - b)
  expect(lines[Math.floor(lines.length * 0.9)]).toBeLessThanOrEqual(150)
  expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(80)
})

test('a layer of a room has at most twelve files: one that grows is divided', () => {
  const source = files.filter(({ name }) => name.startsWith('src/modules') && !/\.test\.|\/test-/.test(name))
  const folders = Map.groupBy(source, ({ name }) => dirname(name))
  expect(folders.size).toBeGreaterThan(50)
  expect([...folders].filter(([, found]) => found.length > 12).map(([folder]) => folder)).toEqual([])
})

test('the top of the tree stays at twelve visible folders', () => {
  const folders = readdirSync(root, { withFileTypes: true }).filter(
    entry =>
      entry.isDirectory() && !entry.name.startsWith('.') && !['node_modules', 'dist', 'coverage'].includes(entry.name),
  )
  expect(folders.length).toBeLessThanOrEqual(12)
})

test('no colour stands outside the tokens', () => {
  const coloured = files.filter(
    file =>
      /^src\/(design|modules|platform|islands)/.test(file.name) &&
      !/tokens\.css$|\.test\./.test(file.name) &&
      /#[0-9a-fA-F]{6}\b/.test(readFileSync(join(root, file.name), 'utf8')),
  )
  expect(coloured.map(file => file.name)).toEqual([])
})
