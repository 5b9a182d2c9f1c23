import ts from 'typescript'
import type { Source } from './sources.ts'

/** A kind of decision as its source says it. */
export interface FoundKind {
  file: string
  kind: string
  subjectKind: string
  act: string
}

/** What every kind says, and nothing else does. */
const says = ['kind', 'subjectKind', 'act', 'values', 'waits', 'twoPeople', 'onRelease']

/** Every kind of decision in these sources, whether it is a constant of its own or stands inside that of its room. */
export function decisionKinds(sources: readonly Source[]): FoundKind[] {
  return sources.flatMap(({ name: file, tree }) => {
    const kinds: FoundKind[] = []
    const visit = (node: ts.Node) => {
      const said = ts.isObjectLiteralExpression(node) ? propertiesOf(node) : undefined
      if (said && says.every(name => said.has(name)))
        kinds.push({
          file,
          kind: textOf(said, 'kind'),
          subjectKind: textOf(said, 'subjectKind'),
          act: textOf(said, 'act'),
        })
      ts.forEachChild(node, visit)
    }
    visit(tree)
    return kinds
  })
}

function propertiesOf(node: ts.ObjectLiteralExpression): Map<string, ts.ObjectLiteralElementLike> {
  return new Map(node.properties.flatMap(one => (one.name ? [[one.name.getText(), one]] : [])))
}

function textOf(said: ReadonlyMap<string, ts.ObjectLiteralElementLike>, name: string): string {
  const property = said.get(name)!
  if (ts.isPropertyAssignment(property) && ts.isStringLiteral(property.initializer)) return property.initializer.text
  throw new Error(`${property.getText()} is no text that can be read here`)
}
