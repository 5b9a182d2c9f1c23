import ts from 'typescript'
import { expect, test } from 'vitest'
import { sourcesOf, type Source } from './sources.ts'

const sources = sourcesOf('src/modules', 'src/platform')
/** A folder of handlers, or one file of them where a room is small. */
const handlers = sources.filter(({ name }) => /\/handlers(\/|\.tsx?$)/.test(name))
/** Everything that answers requests, engines of the platform too; only the forms that programmes ask have a reader of their own. */
const answering = sources.filter(
  ({ name, text }) => /\bc: Context\b|\bHandler\b/.test(text) && !name.startsWith('src/platform/response/'),
)

test('no handler reads a field of a post: its form is a definition', () => {
  expect(handlers.length).toBeGreaterThan(30)
  expect(handlers.map(({ name }) => name)).toContain('src/modules/percontohan/handlers.tsx')
  const reading = answering.filter(({ text }) => /\.value\(\s*['"`]/.test(text)).map(file => file.name)
  expect(reading).toEqual([])
})

test('a button without fields is a form as any other, and read in one way', () => {
  const inRooms = answering.filter(({ name }) => name.startsWith('src/modules'))
  const byHand = inRooms.filter(({ text }) => /\breadForm\(c\b/.test(text)).map(file => file.name)
  // Whatever was posted to an address of before goes on as it came.
  expect(byHand).toEqual(['src/modules/registration/handlers/form-pages.tsx'])
  const pressed = (way: RegExp) => answering.filter(({ text }) => way.test(text)).map(file => file.name)
  expect(pressed(/staffPost\(\s*pressForm/).length).toBeGreaterThan(3)
  expect(pressed(/readSent\(\s*\w+,\s*pressForm/)).toEqual([])
  // There is one such form, so that no other name hides one that is read by hand.
  const fieldless = /defineStaffForm\(\{\s*fields:\s*\{\s*\}/
  const defining = sources.filter(({ name, text }) => !name.includes('test') && fieldless.test(text))
  expect(defining.map(({ name }) => name)).toEqual(['src/platform/staff-form/define.ts'])
})

const most = 10

test('a handler has at most ten statements, and so has every other function beside it', () => {
  expect(handlers.flatMap(longFunctions)).toEqual([])
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
