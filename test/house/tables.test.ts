import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { order } from '../../.dependency-cruiser.mjs'
import { sourcesOf, type Source } from './sources.ts'
import { tableOwners, viewOwners } from './table-owners.ts'

const ownerOf = new Map(Object.entries(tableOwners).flatMap(([owner, names]) => names.map(name => [name, owner])))
const shownBy = new Map(Object.entries(viewOwners).flatMap(([owner, names]) => names.map(name => [name, owner])))
const rooms = readdirSync(join(import.meta.dirname, '../../src/modules'))

test('every table and view of the schema has one owner', async () => {
  const client = new pg.Client({ connectionString: inject('databaseServer').replace('/postgres?', '/template_opop?') })
  await client.connect()
  const { rows } = await client.query<{ name: string; kind: string }>(
    `select relname as name, relkind as kind from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')`,
  )
  await client.end()
  const named = (kind: string) => rows.filter(row => row.kind === kind).map(row => row.name)
  expect(named('r').toSorted()).toEqual([...ownerOf.keys()].toSorted())
  expect(named('v').toSorted()).toEqual([...shownBy.keys()].toSorted())
})

test('a room names its own tables, those of the ground, and the views of the rooms below it', () => {
  const strange = rooms.flatMap(room =>
    sourcesOf(`src/modules/${room}`).flatMap(source =>
      [...tablesNamed(source)].filter(name => !mayName(room, name)).map(name => `${source.name}: ${name}`),
    ),
  )
  expect(strange).toEqual([])
})

test('the planner reads through every view, and leaves out what is joined and not asked for', async () => {
  const client = new pg.Client({ connectionString: inject('databaseServer').replace('/postgres?', '/template_opop?') })
  await client.connect()
  const plan = async (query: string) =>
    (await client.query<Record<string, string>>(`explain (costs off) ${query}`)).rows
      .map(row => row['QUERY PLAN']!)
      .join('\n')
  for (const view of shownBy.keys())
    expect([view, await plan(`select * from ${view} v where true`)]).toEqual([
      view,
      expect.not.stringMatching(/Subquery Scan|CTE/),
    ])
  const named = (region: string) =>
    plan(
      `select g.id, r.name from role_grant g left join ${region} r on r.code = g.region_code where g.id = gen_random_uuid()`,
    )
  expect((await named('v_region')).replace(/ on region( r)?$/m, '')).toBe(
    (await named('region')).replace(/ on region( r)?$/m, ''),
  )
  expect(await plan('select g.id from role_grant g left join v_region r on r.code = g.region_code')).not.toContain(
    'region',
  )
  await client.end()
})

test('the reader of names finds them in queries of both kinds', () => {
  const text = `tx.selectFrom('person as p').innerJoin('call', 'a', 'b')
    sql\`select reason from organisation o, season s left join \${x} join stage on true\`
    sql\`update message set a = 1 from turn; insert into file (a) values (1)\``
  const tree = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true)
  expect([...tablesNamed({ name: 'x.ts', text, tree })].toSorted()).toEqual([
    'call',
    'file',
    'message',
    'organisation',
    'person',
    'season',
    'stage',
    'turn',
  ])
})

function mayName(room: string, name: string): boolean {
  const owner = ownerOf.get(name)
  if (owner) return owner === room || owner === 'platform'
  return order.indexOf(shownBy.get(name) ?? '') <= order.indexOf(room)
}

const calls =
  /^(selectFrom|from|using|(inner|left|right|full|cross)?[jJ]oin|insertInto|updateTable|deleteFrom|table|mergeInto)$/
/** Behind these words stand tables, several of them with commas between. */
const behind = /\b(?:from|join|update|into|using)\s+(?:only\s+)?((?:[a-z_]+(?:\s+as)?(?:\s+[a-z_]+)?\s*,\s*)*[a-z_]+)/g

/** The tables and views of the schema that a file names in its queries. */
function tablesNamed({ tree }: Pick<Source, 'name' | 'text' | 'tree'>): Set<string> {
  const found = new Set<string>()
  const note = (name: string) => (ownerOf.has(name) || shownBy.has(name)) && found.add(name)
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const [first] = node.arguments
      if (calls.test(node.expression.name.text) && first && ts.isStringLiteralLike(first))
        note(first.text.split(' ')[0]!)
    }
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText().startsWith('sql'))
      for (const [, list] of sqlOf(node.template).matchAll(behind))
        for (const one of list!.split(',')) note(one.trim().split(/\s+/)[0]!)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** The text of a statement, with a mark where a part is put in. */
function sqlOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text.toLowerCase()
  return [template.head.text, ...template.templateSpans.map(span => span.literal.text)].join(' ? ').toLowerCase()
}
