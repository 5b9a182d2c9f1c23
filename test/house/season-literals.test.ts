import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seasons } from '../../seasons/index.ts'
import type { SeasonData } from '../../src/modules/programmes/index.ts'
import { pagesOf, questionsOf } from '../../src/platform/form/content.ts'
import { numeral } from '../../src/platform/text/numbers-said.ts'
import { openWorld, type World } from '../world.ts'
import { sourcesOf } from './sources.ts'

const calls = seasons.flatMap(season => season.calls)

const promised = seasons.flatMap(season => season.promises.map(promise => promise.value)).filter(value => value >= 100)
const ages = calls
  .flatMap(call => call.requirements.flatMap(one => one.checks ?? []))
  .filter(check => check.check === 'age')
/** Numbers that stand for so much else (a percentage, an answer of HTTP) that alone they say nothing of a season. */
const roundNumbers = [100, 200]

/** Banks that a season may name beside those that the shipped ones do. */
const banks = ['bri', 'bni', 'btn', 'bca', 'bsi', 'mandiri', 'cimb', 'danamon', 'permata', 'muamalat']
const questionCodes = [
  ...new Set(
    calls.flatMap(call => [...questionsOf(call.form), ...(call.rules.eligibility ?? [])].map(one => one.code)),
  ),
].filter(code => code.includes('_'))

/**
 * What no file may say, because a season decides it: whole texts and names, words inside of texts and patterns, numbers. It does not see
 * codes of one word without `_` (`products`, `village`), codes that are put together (`'rep_' + part`) or written otherwise
 * (`repNik`), figures that are computed or spelt, an age alone in a call (`f(18)`) or under a name that tells nothing of it, and
 * banks that stand in no list here.
 */
const forbidden = {
  codes: new Set([
    ...calls.flatMap(call => call.requirements.map(one => one.code)),
    ...calls.flatMap(call => call.rules.payability?.banks ?? []),
    ...banks,
  ]),
  words: questionCodes.map(code => new RegExp(`(?<![\\w.])${code}(?!\\w)`)),
  sentences: [...seasons.flatMap(sentencesOf), ...calls.flatMap(sentencesOfCall)],
  numbers: new Set([
    ...seasons.flatMap(season => [season.year, ...season.prizes.map(prize => prize.amount)]),
    ...promised.filter(value => !roundNumbers.includes(value)),
  ]),
}

/** Years, names and figures of a season as sentences tell them. */
function sentencesOf({ year, programme, prizes }: SeasonData): RegExp[] {
  const names = [programme.name, programme.parent?.name].flatMap(name => (name ? [name.id, name.en] : []))
  const grouped = [...prizes.map(prize => prize.amount), ...promised].filter(value => value >= 1000).map(groups)
  return [
    new RegExp(`\\b${year}\\b`),
    ...names.map(name => new RegExp(`\\b${name}\\b`)),
    ...grouped.map(figure => new RegExp(`(?<![\\d.,])${figure}(?![.,]?\\d| baris| rows)`)),
    ...promised
      .filter(value => value < 1000)
      .map(value => new RegExp(`(?<![\\d.,])${value} (orang|people|pesantren)\\b`)),
  ]
}

/** Counts, ages, months and banks of a call as sentences tell them. */
function sentencesOfCall({ form, rules }: SeasonData['calls'][number]): RegExp[] {
  const months = rules.eraseDraftsAfterMonths
  const counted = [...questionsOf(form)].length
  const banks = questionsOf(form)
    .filter(question => question.meaning === 'account.bank')
    .flatMap(question => question.options ?? [])
    .filter(option => rules.payability?.banks.includes(option.code))
  return [
    ...ages.flatMap(({ least, most }) => [
      new RegExp(`\\b${least}\\s?([–-]|sampai|hingga|to|and|dan)\\s?${most}\\b`),
      new RegExp(`\\b(${least}|${most}) (tahun|years)\\b`),
    ]),
    new RegExp(`\\b${pagesOf(form).length} (short )?(halaman|pages)`),
    new RegExp(`\\b(${counted}|${rules.eligibility?.length ?? counted}) (pertanyaan|questions)`),
    ...(['id', 'en'] as const).map(
      lang => new RegExp(`\\b(${months}|${numeral(months, lang)}) (bulan|months)\\b`, 'i'),
    ),
    ...banks.map(bank => new RegExp(`\\b${bank.label.id}\\b`)),
  ]
}

/** 4000: "4.000" and "4,000". */
function groups(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '[.,]')
}

/** Shows components with invented content; limits of tables that know no season. */
const apart = /^src\/(design\/gallery\/|cli\/table)/

/** The same figure or word, and nothing of a season: each with its reason. */
const meantOtherwise: Record<string, string> = {
  'src/design/button.tsx: btn': 'a class of the style sheet',
  'src/methods/timetable/timetable.ts: 6000': 'trials of a search',
  'src/modules/people/import/rules/plan-officers.ts: 5000': 'rows of an import',
  'src/platform/database/open.ts: 4000': 'characters of a statement',
  'src/platform/embedded/use.ts: 5000': 'milliseconds',
  'src/platform/form/question-shape.ts: 5000': 'characters of an answer',
  'src/platform/ledger/seal.ts: 5000': 'rows of a batch',
  'src/platform/list/read.ts: 4000': 'rows of a batch',
  'src/platform/session/cookie.ts: 5000': 'cookies kept open in memory',
  'src/platform/sheets/decode.ts: 4000': 'bytes looked at for an encoding',
  'src/platform/sheets/open-csv.ts: 4000': 'bytes looked at for a separator',
  'src/platform/web/linger.ts: 5000': 'milliseconds',
  'src/platform/web/open-server.ts: 5000': 'milliseconds',
}

test('no code, figure, name or year of a season stands in the program', () => {
  const files = sourcesOf('src').filter(({ name }) => !apart.test(name))
  const told = files.flatMap(({ name, tree }) => literalsOf(tree).map(text => `${name}: ${text}`))
  expect(told.filter(one => !(one in meantOtherwise))).toEqual([])
  expect(Object.keys(meantOtherwise).filter(one => !told.includes(one))).toEqual([])
})

function literalsOf(tree: ts.SourceFile): string[] {
  const found: string[] = []
  const say = (text: string) => void found.push(text.replace(/\s+/g, ' ').trim().slice(0, 60))
  const visit = (node: ts.Node): void => {
    if (ts.isNumericLiteral(node) && (forbidden.numbers.has(Number(node.text)) || isAge(node))) say(node.text)
    else if (isText(node) && tells(node.text)) say(node.text)
    else if (ts.isMemberName(node) && isCode(node.text.replace(/^#/, ''))) say(node.text)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** A limit of age where it stands as one: by what holds it, by both beside each other, or compared with an age. */
function isAge(node: ts.NumericLiteral): boolean {
  const { parent } = node
  const limit = ages.find(({ least, most }) => [least, most].includes(Number(node.text)))
  if (!limit) return false
  const other = Number(node.text) === limit.least ? limit.most : limit.least
  if (ts.isArrayLiteralExpression(parent)) return isPair(node, parent.elements, other)
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return isPair(node, parent.arguments ?? [], other)
  if (isHolder(parent)) return limitName.test(parent.name.getText())
  return (
    ts.isBinaryExpression(parent) && (/age\b|usia|umur|born|birth/i.test(parent.getText()) || isRange(parent, other))
  )
}

const limitName =
  /^(least|most|min|max|minimum|maximum|from|to|lower|upper)(_?age)?$|age(s|limit)?$|usia|umur|young|old(est)?$/i

/** The first of two limits that follow each other: one finding for both. */
function isPair(node: ts.NumericLiteral, beside: readonly ts.Expression[], other: number): boolean {
  const next = beside[beside.indexOf(node) + 1]
  return next !== undefined && ts.isNumericLiteral(next) && Number(next.text) === other
}

/** Compared in the same breath with the other limit: one finding for both. */
function isRange(comparison: ts.BinaryExpression, other: number): boolean {
  const { parent } = comparison
  if (!ts.isBinaryExpression(parent) || parent.left !== comparison) return false
  return ts.isBinaryExpression(parent.right) && parent.right.right.getText() === String(other)
}

type Holder =
  | ts.PropertyAssignment
  | ts.PropertyDeclaration
  | ts.EnumMember
  | ts.VariableDeclaration
  | ts.ParameterDeclaration
  | ts.BindingElement

function isHolder(node: ts.Node): node is Holder {
  return (
    ts.isPropertyAssignment(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isEnumMember(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node)
  )
}

function isText(node: ts.Node): node is ts.LiteralLikeNode {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateLiteralToken(node) ||
    ts.isJsxText(node) ||
    ts.isRegularExpressionLiteral(node)
  )
}

/** Whatever is called so: a variable, a field of a value, a class, a type or an enumeration. */
function isCode(name: string): boolean {
  return forbidden.codes.has(name) || questionCodes.includes(name)
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
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(({ def }) => forbidden.words.some(word => word.test(def))).map(row => row.name)).toEqual([])
})

const seen = (code: string) => literalsOf(ts.createSourceFile('x.tsx', code, ts.ScriptTarget.Latest, true))

test.each([
  ...["f('rep_nik')", 'x = { rep_nik: 1 }', "sql`answers #>> '{rep_nik,value}'`", "'R12'", "'bjb'", "'bri'"],
  ...[
    'answers.rep_nik',
    'answers?.rep_nik',
    "answers['rep_nik']",
    'const { rep_nik: nik } = answers',
    '({ rep_nik }) => 1',
  ],
  ...['type A = { rep_nik: string }', "type A = 'rep_nik'", 'class A { rep_nik = 1 }', 'class A { #rep_nik = 1 }'],
  ...[
    'enum A { rep_nik }',
    '/^rep_nik$/',
    'const rep_nik = 1',
    'x = <A rep_nik />',
    'x = { bjb: 1 }',
    'banks.bjb_syariah',
  ],
  ...['2019', "'18–55 tahun'", "'31 halaman'", "'Sedikitnya 4.000 pesantren'", '25_000_000', '1250'],
  ...['[18, 55]', 'x = { least: 18 }', 'age > 55', "'18 sampai 55'", "'Rekening BJB'", "'enam bulan'"],
  ...['f(18, 55)', 'new Range(18, 55)', 'const youngest = 18', 'const maxAge = 55', 'class A { least = 18 }'],
  ...['enum Age { Most = 55 }', 'f = (least = 18) => least', 'n >= 18 && n <= 55', 'year - birthYear < 18'],
  ...["'6 questions'", "'31 short pages'", "'One Pesantren One Product'", '`Usia ${x}, 55 tahun`'],
])('%s is noticed once', code => expect(seen(code)).toHaveLength(1))

test.each([
  ...[
    "'person.birth_date'",
    "'business.turnover_month'",
    '31',
    "'R'",
    "'14.000'",
    'row.person_id',
    'padEnd(18)',
    '200',
  ],
  ...['f(18, 20)', 'const width = 18', 'n > 55', 'said.products'],
])('%s says nothing of a season', code => expect(seen(code)).toEqual([]))
