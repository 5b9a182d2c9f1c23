import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const root = join(import.meta.dirname, '../..')

/** A source file of the product, tests and generated files left out. */
export interface Source {
  name: string
  text: string
  tree: ts.SourceFile
}

export function sourcesOf(...folders: string[]): Source[] {
  return folders
    .flatMap(folder => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(n => join(folder, n)))
    .filter(name => /\.tsx?$/.test(name) && !/\.test\.|\/test-|generated/.test(name))
    .map(name => {
      const text = readFileSync(join(root, name), 'utf8')
      return { name, text, tree: ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true) }
    })
}

/**
 * Every value that is ever given to `name`: as a property (`act: 'x.y'`, also by a variable), or as an argument of a
 * function with a parameter of that name. A text with a hole is returned as it is written, `${…}` and all.
 */
export function valuesGiven(sources: readonly Source[], name: string): Set<string> {
  const values = new Set<string>()
  for (const source of sources) {
    const places = placesOf(source.tree, name)
    walk(source.tree, node => {
      if (ts.isPropertyAssignment(node) && node.name.getText() === name) collect(node.initializer, source, values)
      else if (ts.isShorthandPropertyAssignment(node) && node.name.text === name) collect(node.name, source, values)
      else if (ts.isCallExpression(node)) {
        const argument = node.arguments[places.get(node.expression.getText()) ?? -1]
        if (argument) collect(argument, source, values)
      }
    })
  }
  return values
}

/** Where the parameter stands in the functions of this file that have it. */
function placesOf(tree: ts.SourceFile, name: string): Map<string, number> {
  const places = new Map<string, number>()
  walk(tree, node => {
    if (!ts.isFunctionDeclaration(node) || !node.name) return
    const place = node.parameters.findIndex(parameter => parameter.name.getText() === name)
    if (place >= 0) places.set(node.name.text, place)
  })
  return places
}

function collect(value: ts.Expression, source: Source, into: Set<string>): void {
  if (ts.isStringLiteralLike(value)) into.add(value.text)
  else if (ts.isTemplateExpression(value)) into.add(value.getText().slice(1, -1))
  else if (ts.isConditionalExpression(value)) {
    collect(value.whenTrue, source, into)
    collect(value.whenFalse, source, into)
  } else if (ts.isIdentifier(value)) {
    walk(source.tree, node => {
      if (!ts.isVariableDeclaration(node) || node.name.getText() !== value.text || !node.initializer) return
      if (!ts.isIdentifier(node.initializer)) collect(node.initializer, source, into)
    })
  }
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, child => walk(child, visit))
}
