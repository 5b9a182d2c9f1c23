import ts from 'typescript'
import { expect, test } from 'vitest'
import { jobs } from '../../src/app.ts'
import { operationsWords } from '../../src/modules/operations/index.ts'
import { decisionKinds } from './decision-kinds.ts'
import { sourcesOf, valuesGiven } from './sources.ts'

const sources = sourcesOf('src', 'simulation')
const isWords = /words(\/[^/]+)?\.ts$/
const code = sources.filter(file => !isWords.test(file.name))

/** Keys of the Indonesian sentences (`const id = {…}`, `const filesId = {…}`) of a words file, innermost names only. */
function keysOf(tree: ts.SourceFile): string[] {
  const keys: string[] = []
  const walk = (node: ts.Node) => {
    // A table looked up by data (`as Record<…>`) is used through variables, not by name.
    if (ts.isAsExpression(node)) return
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) {
      if (ts.isObjectLiteralExpression(node.initializer)) node.initializer.properties.forEach(walk)
      else if (!ts.isAsExpression(node.initializer)) keys.push(node.name.text)
      return
    }
    ts.forEachChild(node, walk)
  }
  tree.forEachChild(node => {
    if (!ts.isVariableStatement(node)) return
    for (const declaration of node.declarationList.declarations) {
      if (ts.isIdentifier(declaration.name) && /^id$|Id$/.test(declaration.name.text)) walk(declaration)
    }
  })
  return keys
}

/** Where a words file is read: a room's in the room and in the frame, the ground's everywhere. */
function codeNear(name: string): string {
  const room = /^src\/modules\/\w+\//.exec(name)?.[0]
  return code
    .filter(file => !room || file.name.startsWith(room) || file.name === 'src/frame.ts')
    .map(file => file.text)
    .join('\n')
}

test('no sentence is unused', () => {
  const files = sources.filter(file => isWords.test(file.name))
  const read = files.filter(file => keysOf(file.tree).length > 0).map(file => file.name)
  for (const name of ['notices/words/home', 'notices/words/help', 'notices/words/questions', 'confirmation/words'])
    expect(read.some(file => file.endsWith(`${name}.ts`))).toBe(true)
  const unused = files.flatMap(file => {
    const near = codeNear(file.name)
    return keysOf(file.tree)
      .filter(key => !new RegExp(`\\.${key}\\b|['"]${key}['"]|[{,]\\s*${key}\\b`).test(near))
      .map(key => `${file.name}: ${key}`)
  })
  expect(unused).toEqual([])
})

/** What another word of `docs/glossary.md` says, or what is not Indonesian for it. */
const otherWords = new RegExp(
  [
    ...['\\bdokumen\\b(?! NIB)', 'pengiriman', 'panitia', 'nomor sementara', 'buku rekening', 'busana', 'kunci umum'],
    ...['hanya di(lihat|buka) tim seleksi', '\\bpemula\\b', 'papan tik\\b', 'kepala kantor', 'terisi sendiri'],
    ...['(pada|pendaftaran) pemegang', 'pemegang tempat', 'segel nomor', 'lokapasar(?! \\()', 'angka kontrol'],
    ...['tidak di tangan'],
  ].join('|'),
  'i',
)

test('one thing has one word on Indonesian screens', () => {
  const said = sources.filter(file => isWords.test(file.name) || file.name === 'simulation/cast.ts')
  const found = [...said, ...sourcesOf('seasons')].flatMap(file =>
    textsOf(file.tree)
      .filter(text => otherWords.test(text))
      .map(text => `${file.name}: ${text}`),
  )
  expect(found).toEqual([])
})

/** The texts of a file that people read: what has a blank or begins with a capital; addresses and codes have neither. */
function textsOf(tree: ts.SourceFile): string[] {
  const texts: string[] = []
  const walk = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) texts.push(node.getText(tree).slice(1, -1))
    else ts.forEachChild(node, walk)
  }
  walk(tree)
  return texts.filter(text => /^[A-Z]|\s/.test(text))
}

const decided = decisionKinds(code)

/** What stands in the holes of names that are put together. A new hole has to be told here. */
const holes: Record<string, string[]> = {
  'asked.about.kind': ['registration'],
  'kind.name': code.flatMap(file => /\bPlanKind<[^>]*> = \{\s*name: '(\w+)'/.exec(file.text)?.[1] ?? []),
  'kind.kind': decided.map(one => one.kind),
  'actOf(move.to)': ['freeze', 'restore', 'thaw'],
  step: ['apply', 'undo'],
}

/** Every value of `name` in the files that hold `where`, with the holes filled; a recordset names types of columns. */
function given(name: string, where: RegExp): Set<string> {
  const files = code.filter(file => where.test(file.text) && !/\brecordset\(/.test(file.text))
  return new Set([...valuesGiven(files, name)].flatMap(filled))
}

function filled(value: string): string[] {
  const hole = /\$\{(.+?)\}/.exec(value)
  if (!hole) return [value]
  const fillings = holes[hole[1]!]
  if (!fillings) throw new Error(`nobody told what stands in ${value}`)
  return fillings.flatMap(filling => filled(value.replace(hole[0], filling)))
}

const sorted = (names: Iterable<string>) => [...names].sort()

test('acts, subjects, letters, long work and jobs each have a name that people read, and no other has one', () => {
  const acts = given('act', /\brecord(All)?\(|\bpapersJudgedAnew\(|\bmailingPlan\(/)
  for (const { act } of decided) acts.add(act)
  const subjects = given('subjectKind', /\brecord\(|\bexport const allJobs\b/)
  for (const { subjectKind } of decided) subjects.add(subjectKind)
  const known = ['registry.undo', 'officers.apply', 'password.reset', 'registration.disown', 'registration.thaw']
  expect(known.filter(act => !acts.has(act))).toEqual([])
  expect(acts).toContain('percontohan.decide')
  const templates = given('template', /template/)
  for (const template of ['role-added', 'dispute-decision', 'percontohan-decision'])
    expect(templates).toContain(template)
  for (const lang of ['id', 'en'] as const) {
    const { ledger, outbox, processes } = operationsWords(lang)
    expect(sorted(Object.keys(ledger.acts))).toEqual(sorted(acts))
    expect(sorted(Object.keys(ledger.subjects))).toEqual(sorted(subjects))
    expect(sorted(Object.keys(outbox.templates))).toEqual(sorted(templates))
    expect(sorted(Object.keys(processes.kinds))).toEqual(sorted(given('kind', /\bopenProcess\(/)))
    expect(sorted(Object.keys(processes.jobs))).toEqual(sorted(Object.keys(jobs)))
  }
})
