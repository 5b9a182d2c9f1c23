import ts from 'typescript'
import { expect, test } from 'vitest'
import { sourcesOf, type Source } from './sources.ts'

const handlers = sourcesOf('src/modules').filter(file => /\/handlers\//.test(file.name))

test('no handler reads a field of a post: its form is a definition', () => {
  expect(handlers.length).toBeGreaterThan(30)
  const reading = handlers.filter(({ text }) => /\.value\(\s*['"`]/.test(text)).map(file => file.name)
  expect(reading).toEqual([])
})

/** Functions of handlers that are longer, with their statements. They may become shorter, and none may be added. */
const longer: Record<string, number> = {
  'src/modules/registration/office/handlers/case-printed.tsx: showCasePrinted': 15,
  'src/modules/registration/office/handlers/case.tsx: showSubmitted': 13,
}

const most = 10

test('a handler has at most ten statements, and so has every other function beside it', () => {
  const found = Object.fromEntries(handlers.flatMap(longFunctions))
  expect(found).toEqual(longer)
})

function longFunctions(source: Source): [name: string, statements: number][] {
  const long: [string, number][] = []
  const walk = (node: ts.Node) => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const count = statementsIn(node.body as ts.Node)
      if (count > most) long.push([`${source.name}: ${nameOf(node)}`, count])
    }
    ts.forEachChild(node, walk)
  }
  walk(source.tree)
  return long
}

/** The statements of all blocks, those of functions inside left out. */
function statementsIn(node: ts.Node): number {
  let count = ts.isBlock(node) || ts.isCaseOrDefaultClause(node) ? node.statements.length : 0
  ts.forEachChild(node, child => {
    if (!ts.isFunctionLike(child)) count += statementsIn(child)
  })
  return count
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText()
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : 'a function'
}
