import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SeasonData } from '../../src/modules/programmes/index.ts'
import { pagesOf, questionsOf } from '../../src/platform/form/content.ts'
import { openWorld, type World } from '../world.ts'
import { sourcesOf } from './sources.ts'

const folder = join(import.meta.dirname, '../../seasons')
const seasons: SeasonData[] = await Promise.all(
  readdirSync(folder).map(async name => (await import(join(folder, name, 'index.ts'))).season as SeasonData),
)
const calls = seasons.flatMap(season => season.calls)

/** What no file may say, because a season decides it: whole texts and keys, words inside of texts, numbers. */
const forbidden = {
  codes: new Set([
    ...calls.flatMap(call => call.requirements.map(one => one.code)),
    ...calls.flatMap(call => call.rules.payability?.banks ?? []),
  ]),
  words: [...new Set(calls.flatMap(call => [...questionsOf(call.form), ...(call.rules.eligibility ?? [])]))]
    .map(question => question.code)
    .filter(code => code.includes('_'))
    .map(code => new RegExp(`(?<![\\w.])${code}(?!\\w)`)),
  sentences: seasons.flatMap(sentencesOf),
  numbers: new Set(seasons.flatMap(season => [season.year, ...season.prizes.map(prize => prize.amount)])),
}

/** Figures of a season as sentences tell them. */
function sentencesOf({ year, calls: own, prizes, promises }: SeasonData): RegExp[] {
  const ages = own
    .flatMap(call => call.requirements.flatMap(one => one.checks ?? []))
    .filter(one => one.check === 'age')
  const amounts = prizes.map(prize => prize.amount)
  const promised = promises.map(promise => promise.value).filter(value => value >= 100)
  const grouped = [...amounts, ...promised].filter(value => value >= 1000).map(groups)
  return [
    new RegExp(`\\b${year}\\b`),
    ...ages.map(({ least, most }) => new RegExp(`\\b${least}\\s?[–-]\\s?${most}\\b`)),
    ...own.map(call => new RegExp(`\\b${pagesOf(call.form).length} (halaman|pages)`)),
    ...grouped.map(figure => new RegExp(`(?<![\\d.,])${figure}(?![.,]?\\d| baris| rows)`)),
    ...promised
      .filter(value => value < 1000)
      .map(value => new RegExp(`(?<![\\d.,])${value} (orang|people|pesantren)\\b`)),
  ]
}

/** 4000: "4.000" and "4,000". */
function groups(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '[.,]')
}

/** Shows components with invented content; limits of tables that know no season. */
const apart = /^src\/(design\/gallery\/|cli\/table)/

/**
 * Files in which something still stands: guidance reads its figures from the season, and the season that is shipped is named
 * by whoever loads it. A file is taken out of here when it is clean; none is added.
 */
const awaited = new Set([
  'src/cli/verbs/season-create.ts',
  'src/modules/notices/words/guidance.ts',
  'src/modules/notices/words/questions.ts',
  'src/modules/notices/words/requirements.ts',
])

test('no code, figure or year of a season stands in the program', () => {
  const files = sourcesOf('src').filter(({ name }) => !apart.test(name))
  const told = files.map(({ name, tree }) => ({ name, texts: literalsOf(tree) })).filter(one => one.texts.length > 0)
  expect(told.filter(one => !awaited.has(one.name))).toEqual([])
  expect([...awaited].filter(name => !told.some(one => one.name === name))).toEqual([])
})

function literalsOf(tree: ts.SourceFile): string[] {
  const found: string[] = []
  const say = (text: string) => void found.push(text.replace(/\s+/g, ' ').trim().slice(0, 60))
  const visit = (node: ts.Node): void => {
    if (ts.isNumericLiteral(node) && forbidden.numbers.has(Number(node.text))) say(node.text)
    else if (isText(node) && tells(node.text)) say(node.text)
    else if (isNamed(node) && ts.isIdentifier(node.name) && tells(node.name.text)) say(`${node.name.text}:`)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

function isText(node: ts.Node): node is ts.LiteralLikeNode {
  return ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node)
}

function isNamed(node: ts.Node): node is ts.PropertyAssignment | ts.ShorthandPropertyAssignment {
  return ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)
}

function tells(text: string): boolean {
  const { codes, words, sentences } = forbidden
  return codes.has(text) || [...words, ...sentences].some(one => one.test(text))
}

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

test('no index of the database names a question of a form', async () => {
  const { rows } = await world.house.pool.query<{ name: string; def: string }>(
    "select indexname as name, indexdef as def from pg_indexes where schemaname = 'public'",
  )
  const named = rows.filter(({ def }) => forbidden.words.some(word => word.test(def))).map(row => row.name)
  expect(named).toEqual([])
})

test('a code, a figure and a year are noticed, in texts and as keys; a meaning is not', () => {
  const seen = (code: string) => literalsOf(ts.createSourceFile('x.tsx', code, ts.ScriptTarget.Latest, true))
  for (const code of ["f('rep_nik')", 'x = { rep_nik: 1 }', "sql`answers #>> '{rep_nik,value}'`", "'R12'", "'bjb'"])
    expect(seen(code), code).toHaveLength(1)
  for (const code of ['2019', "'18–55 tahun'", "'31 halaman'", "'Sedikitnya 4.000 pesantren'", '25_000_000'])
    expect(seen(code), code).toHaveLength(1)
  for (const code of ["'person.birth_date'", "'business.turnover_month'", '31', "'R'", "'14.000'", 'row.nib_date'])
    expect(seen(code), code).toEqual([])
})
