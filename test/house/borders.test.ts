import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { expect, test } from 'vitest'
import config, { layers, order, within } from '../../.dependency-cruiser.mjs'

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

test('the page about rooms tells them in the declared order, and every sub-room in that of its room', () => {
  const page = readFileSync(join(root, 'docs/rooms.md'), 'utf8')
  const named = (row: RegExp) => [...page.matchAll(row)].map(([, name]) => name)
  expect(named(/^\| `modules\/([\w-]+)` \|/gm)).toEqual(order)
  const subRooms = Object.entries(within).flatMap(([room, names]) => names.map(name => `${room}/${name}`))
  expect(named(/^\| `((?!modules\/|src\/)[\w-]+\/[\w-]+)` \|/gm)).toEqual(subRooms)
})

test('every part of a room is a layer or a declared sub-room, at any depth, and no sub-room is declared that is gone', () => {
  const folders = [
    ...new Set(
      sourceFiles()
        .filter(name => name.startsWith('modules/'))
        .map(dirname),
    ),
  ]
  const subRooms = folders.filter(folder => !isLayer(folder) && folder.split('/').length > 2)
  const declared = Object.entries(within).flatMap(([room, names]) => names.map(name => `modules/${room}/${name}`))
  expect(subRooms.filter(folder => !declared.includes(folder))).toEqual([])
  expect(declared.filter(name => !folders.some(folder => `${folder}/`.startsWith(`${name}/`)))).toEqual([])
})

/** Below a layer its files may be divided by what they are about. */
const isLayer = (folder: string) =>
  folder
    .split('/')
    .slice(2)
    .some(part => layers.includes(part))

test('a wall stands between layers wherever they are', () => {
  const breaks = (name: string, fromFile: string, toFile: string) => {
    const { from, to } = wall(name)
    return new RegExp(from.path).test(fromFile) && new RegExp(to.path).test(toFile)
  }
  expect(breaks('data-is-below', 'src/modules/x/y/data/a.ts', 'src/modules/x/y/z/pages/b.tsx')).toBe(true)
  expect(breaks('data-is-below', 'src/modules/x/data.ts', 'src/modules/x/actions/b.ts')).toBe(true)
  expect(breaks('pages-are-functions', 'src/platform/x/pages.tsx', 'src/platform/x/handlers.tsx')).toBe(true)
  expect(breaks('data-is-below', 'src/modules/x/data/a.ts', 'src/platform/jobs/enqueue.ts')).toBe(false)
})

test('every engine of the platform with a door is entered by it', () => {
  const { path } = wall('engines-by-their-door').to
  const doors = sourceFiles().filter(name => /^platform\/[^/]+\/index\.ts$/.test(name))
  const behind = doors.map(name => `src/${dirname(name)}/`).filter(folder => !new RegExp(path).test(folder))
  // Its parts run in the browser, in children and on the command line, each without the rest.
  expect(behind).toEqual(['src/platform/sheets/'])
})

interface Wall {
  from: { path: string }
  to: { path: string }
}

function wall(name: string): Wall {
  return config.forbidden.find(rule => rule.name === name) as unknown as Wall
}

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
