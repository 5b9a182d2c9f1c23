import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { registrationLife } from '../../src/modules/registration/rules/life.ts'
import { fileLife } from '../../src/platform/files/life.ts'
import { reachable, stepsOf, type Life } from '../../src/platform/life/index.ts'
import { messageLife } from '../../src/platform/outbox/life.ts'
import { planLife } from '../../src/platform/plan/rules/life.ts'
import { processLife } from '../../src/platform/process/life.ts'
import { sourcesOf } from './sources.ts'

const lives: Life[] = [registrationLife, messageLife, processLife, fileLife, planLife]
/** States that rows of before still have, and nothing leads to. */
const ofBefore: Record<string, string[]> = { file: ['checked'] }
const sorted = (pairs: string[][]) => pairs.map(pair => pair.join(' → ')).toSorted()

async function rows(query: string): Promise<Record<string, string>[]> {
  const client = new pg.Client({ connectionString: inject('databaseServer').replace('/postgres?', '/template_opop?') })
  await client.connect()
  const found = await client.query<Record<string, string>>(query)
  await client.end()
  return found.rows
}

test('every life has its rows, and every row its life', async () => {
  const steps = await rows('select life, from_state, to_state from life_step')
  const said = lives.flatMap(life => stepsOf(life).map(([from, to]) => [life.name, from, to]))
  expect(sorted(said)).toEqual(sorted(steps.map(row => [row.life!, row.from_state!, row.to_state!])))
})

test.each(lives.map(life => [life.name, life] as const))(
  'the life of a %s: every state is reached, and where nothing follows is named',
  (_name, life) => {
    const states = Object.keys(life.steps)
    expect([...reachable(life)].toSorted()).toEqual(states.toSorted())
    expect(states.filter(state => life.steps[state]!.length === 0).toSorted()).toEqual([...life.ends].toSorted())
  },
)

test('its table has the column, and lets no other state in', async () => {
  for (const { table, column, movedAt, steps } of lives) {
    const columns = await rows(`select column_name from information_schema.columns where table_name = '${table}'`)
    for (const one of [column, movedAt]) if (one) expect(columns).toContainEqual({ column_name: one })
    const [check] = await rows(
      `select pg_get_constraintdef(oid) as text from pg_constraint
       where conrelid = '${table}'::regclass and conname = '${table}_${column}_check'`,
    )
    const allowed = [...check!.text!.matchAll(/'([^']*)'::text/g)].map(match => match[1])
    const known = [...Object.keys(steps), ...(ofBefore[table] ?? [])]
    expect([table, allowed.toSorted()]).toEqual([table, known.toSorted()])
  }
})

test('a step is written down where it is taken, but for four lives whose steps stand elsewhere', () => {
  const moved = sourcesOf('src/modules', 'src/platform').flatMap(({ text }) =>
    [...text.matchAll(/\bstep(?:All)?\(\s*\w+,\s*(\w+)Life\b/g)].map(match => match[1]),
  )
  const silent = lives.map(({ name }) => name).filter(name => !moved.includes(name))
  expect(silent.toSorted()).toEqual(['file', 'message', 'plan', 'process'])
})
