import { fork, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { once } from 'node:events'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { inflatingPdf } from '../../../test/files/pdfs.ts'
import { pdf, photo } from '../../../test/files/samples.ts'
import { written } from '../../../test/files/written.ts'
import { WorkStopped } from '../process/work-stopped.ts'
import { openPool, type PoolLimits } from './pool.ts'

const limits: PoolLimits = { children: 1, waiting: 8, patience: 1, heapMb: 96, residentMb: 512 }
const inflating = written('inflating.pdf', inflatingPdf())
const paper = written('paper.pdf', pdf(2))
let picture: string
beforeAll(async () => void (picture = written('picture.jpg', await photo())))

const whole = { pages: 2 }
const open = (changed: Partial<PoolLimits> = {}) => {
  const pool = openPool({ ...limits, ...changed })
  return { pool, inspect: (path = paper, seconds = 20) => pool.ask('inspectPdf', { path }, seconds) }
}

/** The processes that a process has started and that live. */
function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap(task => {
    const listed = readFileSync(`/proc/${pid}/task/${task}/children`, 'latin1')
    return listed.split(' ').filter(Boolean).map(Number)
  })
}
const isAlive = (pid: number) =>
  existsSync(`/proc/${pid}`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))

test('a child that grows too large cannot read its file, and harms nobody who waits behind it', async () => {
  const { inspect } = open()
  const answers = await Promise.all([inspect(inflating), inspect(), inspect(inflating), inspect()])
  expect(answers).toEqual([undefined, whole, undefined, whole])
})

test('a child that works too long is killed, and its time counts from its turn', async () => {
  const { inspect } = open({ patience: 100 })
  await inspect()
  const answers = await Promise.all([inspect(inflating, 0.06), inspect(inflating, 0.06), inspect()])
  expect(answers).toEqual([undefined, undefined, whole])
})

test('a child that had no time to work says nothing about its file: whoever asked is told that it is busy', async () => {
  const { inspect } = open()
  const before = childrenOf(process.pid)
  await inspect()
  const [child] = childrenOf(process.pid).filter(pid => !before.includes(pid))
  process.kill(child!, 'SIGSTOP')
  await expect(inspect(paper, 0.2)).rejects.toMatchObject({ status: 429 })
  expect(await inspect()).toEqual(whole)
})

test('whoever comes when too many wait is told that it is busy; those who wait are answered in their order', async () => {
  const { inspect } = open({ waiting: 3 })
  const order: number[] = []
  const taken = [0, 1, 2, 3].map(serial => inspect().then(() => order.push(serial)))
  await expect(inspect()).rejects.toMatchObject({ status: 429 })
  await Promise.all(taken)
  expect(order).toEqual([0, 1, 2, 3])
})

test('a child that cannot be started keeps nobody else from being answered', async () => {
  const { inspect } = open({ waiting: 0, heapMb: 'no\0number' as never })
  for (let at = 0; at < 3; at++) await expect(inspect()).rejects.toMatchObject({ code: 'ERR_INVALID_ARG_VALUE' })
})

test('a question ends when its process is told to stop, and says nothing about its file', async () => {
  const { pool, inspect } = open({ patience: 100 })
  const stop = new AbortController()
  const asked = pool.ask('drawPdf', { path: inflating }, 60, { stopping: stop.signal })
  setTimeout(() => stop.abort(), 300)
  await expect(asked).rejects.toBeInstanceOf(WorkStopped)
  await expect(pool.ask('inspectPdf', { path: paper }, 20, { stopping: stop.signal })).rejects.toThrow(WorkStopped)
  expect(await inspect()).toEqual(whole)
})

test('one child takes many questions', async () => {
  const { pool } = open()
  const before = childrenOf(process.pid)
  for (let at = 0; at < 40; at++)
    expect(await pool.ask('inspectPhoto', { path: picture }, 5)).toMatchObject({ width: 640 })
  expect(childrenOf(process.pid).filter(pid => !before.includes(pid))).toHaveLength(1)
})

test('when a child dies that had read others, the question it held is asked once more', async () => {
  const { inspect } = open()
  const before = childrenOf(process.pid)
  await inspect()
  const [child] = childrenOf(process.pid).filter(pid => !before.includes(pid))
  const asked = inspect()
  process.kill(child!, 'SIGKILL')
  expect(await asked).toEqual(whole)
})

test('no secret is in the surroundings of a child, and the system keeps its limits', async () => {
  process.env.SESSION_SECRET = 'a-secret-of-the-house'
  const { inspect } = open()
  const before = childrenOf(process.pid)
  await inspect()
  const [child] = childrenOf(process.pid).filter(pid => !before.includes(pid))
  expect(readFileSync(`/proc/${child}/environ`, 'latin1')).not.toMatch(/secret|DATABASE|SMTP/i)
  const kept = readFileSync(`/proc/${child}/limits`, 'latin1')
  expect(kept).toMatch(/Max file size +0 /)
  expect(kept).toMatch(/Max address space +\d+ /)
  expect(kept).toMatch(/Max cpu time +\d+ /)
})

test('signals of a terminal do not end a child before it has answered', async () => {
  const { inspect } = open()
  const before = childrenOf(process.pid)
  await inspect()
  const [child] = childrenOf(process.pid).filter(pid => !before.includes(pid))
  const asked = inspect()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(child!, signal)
  expect(await asked).toEqual(whole)
  expect(isAlive(child!)).toBe(true)
})

test('only the three kinds of photos have a reader, whatever a file calls itself', async () => {
  const { pool } = open()
  const drawn = written('drawn.jpg', '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"/>')
  const moved = written(
    'moved.jpg',
    Buffer.from('GIF89a\x90\x01\x90\x01\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x90\x01\x90\x01\0\x02\x01D\0;', 'latin1'),
  )
  for (const path of [drawn, moved, paper]) {
    const asked = { path, mediaType: 'image/jpeg' }
    expect(await pool.ask('inspectPhoto', asked, 5)).toEqual({ problem: 'brokenPhoto' })
    expect(await pool.ask('rewritePhoto', asked, 5)).toEqual({ problem: 'brokenPhoto' })
  }
})

let parent: ChildProcess | undefined
afterEach(() => void parent?.kill('SIGKILL'))

test.each(['SIGTERM', 'SIGKILL'] as const)('a child ends with its parent: %s', async signal => {
  const script = `
    import { openPool } from '${import.meta.dirname}/pool.ts'
    const pool = openPool(${JSON.stringify(limits)})
    await pool.ask('inspectPdf', { path: '${paper}' }, 20)
    void pool.ask('drawPdf', { path: '${inflating}' }, 20)
    process.send('asked')`
  parent = fork(written(`parent-${signal}.mts`, script), { execArgv: ['--disable-warning=ExperimentalWarning'] })
  await once(parent, 'message')
  const children = childrenOf(parent.pid!)
  expect(children).toHaveLength(1)
  parent.kill(signal)
  await once(parent, 'exit')
  await expect.poll(() => children.filter(isAlive), { timeout: 5000 }).toEqual([])
})
