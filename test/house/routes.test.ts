import { expect, test } from 'vitest'
import { jobs, policy, routes } from '../../src/app.ts'
import { queues } from '../../src/platform/jobs/queues.ts'
import { codeSuffices, roles, type Condition } from '../../src/platform/policy/index.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sourcesOf } from './sources.ts'

const root = join(import.meta.dirname, '../..')

test('every route has an act, and every act a line of policy', () => {
  expect(
    routes.filter(route => !policy[route.act]).map(route => `${route.method} ${route.path}: ${route.act}`),
  ).toEqual([])
})

test('no two routes answer for the same address', () => {
  const addresses = routes.map(route => `${route.method} ${route.path.replace(/:[a-z]+/gi, ':x')}`)
  expect(addresses.filter((address, at) => addresses.indexOf(address) !== at)).toEqual([])
})

test('every act is used by a route, a button or an action', () => {
  const sources = sourceText()
  const unused = Object.keys(policy).filter(
    act => (sources.match(new RegExp(`'${act.replaceAll('.', '\\.')}'`, 'g')) ?? []).length < 2,
  )
  expect(unused).toEqual([])
})

test('policy names only roles that exist', () => {
  const known: readonly string[] = [...roles, 'when', 'fresh']
  const named = Object.values(policy).flatMap(line => Object.keys(line))
  expect(named.filter(name => !known.includes(name))).toEqual([])
})

test('a fresh proof is asked only where whoever may has a password to show', () => {
  const asking = Object.entries(policy).filter(([, line]) => line.fresh)
  expect(asking.map(([act]) => act)).toContain('people.second-factor')
  const byCode = asking.filter(([, line]) => {
    const when = line.when as Condition<object> | undefined
    return roles.some(
      role => line[role] && codeSuffices(role) && (when?.({}, Temporal.Now.instant(), { role }) ?? true),
    )
  })
  expect(byCode.map(([act]) => act)).toEqual([])
})

test('roles are compared in policies and in their engine only: everything else asks whether an act is allowed', () => {
  const compares = /\brole\b\s*[!=]==?|[!=]==?\s*\(?[\w.?]*\brole\b(?![.\w])|\b(includes|switch) ?\([\w.]*\brole\b/
  const apart = /\/rules\/policy\.ts$|^src\/platform\/policy\//
  const found = sourcesOf('src').filter(({ name, text }) => !apart.test(name) && compares.test(text))
  expect(found.map(({ name }) => name)).toEqual([])
  for (const text of [
    "actor.role === 'head'",
    "if ('head' == c.var.actor.role)",
    'role !== ungranted',
    'switch (role)',
  ])
    expect(compares.test(text), text).toBe(true)
})

test('every job that is enqueued has a handler, and every handler is enqueued or recurring', () => {
  const enqueued = new Set([...sourceText().matchAll(/enqueued?\((?:\s*\w+,)?\s*'([a-z-]+)'/g)].map(match => match[1]!))
  expect([...enqueued].filter(task => !jobs[task])).toEqual([])
  expect(Object.keys(jobs).filter(task => !enqueued.has(task))).toEqual([])
})

test('every job stands in a queue, and where somebody waits for it nothing else stands before it', () => {
  const inQueue = (name: string) => Object.keys(jobs).filter(task => jobs[task]!.queue === name)
  expect(Object.keys(queues).flatMap(inQueue).sort()).toEqual(Object.keys(jobs).sort())
  expect(inQueue('now')).toEqual(['deliver-message', 'send-reset', 'warn-officer'])
})

function sourceText(): string {
  return ['src', 'simulation']
    .flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(name => join(root, folder, name)),
    )
    .filter(name => /\.tsx?$/.test(name) && !/\.test\./.test(name))
    .map(name => readFileSync(name, 'utf8'))
    .join('\n')
}
