import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { operationsWords } from '../../src/modules/operations/index.ts'

const root = join(import.meta.dirname, '../..')
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name) && !/\.test\.|generated/.test(name))
  .map(name => ({ name, text: readFileSync(join(root, 'src', name), 'utf8') }))

const code = files
  .filter(file => !/words/.test(file.name))
  .map(file => file.text)
  .join('\n')

/** Keys of the Indonesian sentences (`export const id = {…}` or `const id = {…}`) of a words file, innermost names only. */
function keysOf(text: string): string[] {
  const source = ts.createSourceFile('words.ts', text, ts.ScriptTarget.Latest)
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
  source.forEachChild(node => {
    if (!ts.isVariableStatement(node)) return
    for (const declaration of node.declarationList.declarations) {
      if (ts.isIdentifier(declaration.name) && declaration.name.text === 'id') walk(declaration)
    }
  })
  return keys
}

test('no sentence is unused', () => {
  const unused = files
    .filter(file => /words\.ts$/.test(file.name))
    .flatMap(file =>
      keysOf(file.text)
        .filter(key => !new RegExp(`\\b${key}\\b`).test(code))
        .map(key => `${file.name}: ${key}`),
    )
  expect(unused).toEqual([])
})

test('every act of the ledger, every subject and every kind of letter has a name that people read', () => {
  const plain = (pattern: RegExp) => new Set([...code.matchAll(pattern)].map(match => match[1]!))
  const acts = plain(/\brecord\(\s*\w+,\s*\{\s*act: '([^']+)'/g)
  const templates = plain(/\btemplate: '([^']+)'/g)
  const subjects = plain(/\bsubjectKind: '([^']+)'/g)
  expect(acts.size).toBeGreaterThan(10)
  expect(templates.size).toBeGreaterThan(3)
  for (const lang of ['id', 'en'] as const) {
    const { ledger, outbox } = operationsWords(lang)
    expect([...acts].filter(act => !(act in ledger.acts))).toEqual([])
    expect([...templates].filter(template => !(template in outbox.templates))).toEqual([])
    expect([...subjects].filter(subject => !(subject in ledger.subjects))).toEqual([])
  }
})
