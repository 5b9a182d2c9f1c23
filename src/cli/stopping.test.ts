import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, chmodSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const places: Place[] = []
afterAll(() => {
  for (const here of places) {
    for (const left of processesOf(here)) process.kill(Number(left.split(' ')[0]), 'SIGKILL')
    rmSync(here.dataDir, { recursive: true, force: true })
  }
})

/** An installation of its own: nothing but its folder and port tell its processes from others. */
interface Place {
  dataDir: string
  port: number
  env: NodeJS.ProcessEnv
}

async function place(): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'opop-stopping-'))
  // The database's own user must pass through.
  chmodSync(dataDir, 0o755)
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => probe.once('listening', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise(resolve => probe.close(resolve))
  const { DATABASE_URL: _none, ...rest } = process.env
  const here = { dataDir, port, env: { ...rest, DATA_DIR: dataDir, PORT: String(port) } }
  places.push(here)
  return here
}

function begin({ env }: Place, command: string, args: string[]): ChildProcess {
  // A group of its own, as a terminal gives one to each command.
  return spawn(command, args, { cwd: root, env, detached: true, stdio: 'ignore' })
}

/** Processes that were told of this folder, by their surroundings or by their words. */
function processesOf({ dataDir }: Place): string[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(pid => {
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        const told = words.includes(dataDir) || readFileSync(`/proc/${pid}/environ`, 'utf8').includes(dataDir)
        return told && words ? [`${pid} ${words.slice(0, 400)}`] : []
      } catch {
        return []
      }
    })
}

/** Processes that read files and whose parent is gone; they are told of no folder. */
function orphanedReaders(): string[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .filter(pid => {
      try {
        const isReader = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('decode.worker')
        return isReader && /^PPid:\s+1$/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
      } catch {
        return false
      }
    })
}

/** Resolves when the sample season is being filled. */
async function untilFilling({ dataDir }: Place): Promise<void> {
  const host = join(tmpdir(), readFileSync(join(dataDir, 'socket-name'), 'utf8'))
  const client = new pg.Client({ host, user: 'opop', database: 'opop' })
  client.on('error', () => undefined)
  await client.connect()
  const running = `select from graphile_worker.jobs where task_identifier = 'fill-sample' and locked_at is not null`
  await expect.poll(async () => (await client.query(running)).rowCount, { timeout: 30_000 }).toBe(1)
  await client.end()
}

async function untilServing({ port }: Place): Promise<void> {
  await expect
    .poll(
      () =>
        fetch(`http://127.0.0.1:${port}/sehat`).then(
          answer => answer.ok,
          () => false,
        ),
      { timeout: 60_000 },
    )
    .toBe(true)
}

const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

interface Way {
  name: string
  /** Without a sample season there is no long work. */
  idle?: boolean
  tell(started: ChildProcess): void | Promise<void>
}

const ways: Way[] = [
  { name: 'TERM to npm alone while the sample is filled', tell: ({ pid }) => void process.kill(pid!, 'SIGTERM') },
  {
    name: 'TERM to the whole group, twice, while the sample is filled',
    async tell({ pid }) {
      process.kill(-pid!, 'SIGTERM')
      await sleep(300)
      process.kill(-pid!, 'SIGTERM')
    },
  },
  { name: 'INT to the whole group while the sample is filled', tell: ({ pid }) => void process.kill(-pid!, 'SIGINT') },
  {
    name: 'INT to npm alone, twice, while the sample is filled',
    async tell({ pid }) {
      process.kill(pid!, 'SIGINT')
      await sleep(300)
      try {
        process.kill(pid!, 'SIGINT')
      } catch {
        // npm is gone after the first.
      }
    },
  },
  { name: 'INT to npm alone while nothing is done', idle: true, tell: ({ pid }) => void process.kill(pid!, 'SIGINT') },
  {
    name: 'TERM to the whole group while nothing is done',
    idle: true,
    tell: ({ pid }) => void process.kill(-pid!, 'SIGTERM'),
  },
  {
    name: 'TERM to npm alone, twice, while nothing is done',
    idle: true,
    async tell({ pid }) {
      process.kill(pid!, 'SIGTERM')
      await sleep(200)
      try {
        process.kill(pid!, 'SIGTERM')
      } catch {
        // npm is gone after the first.
      }
    },
  },
  {
    name: 'INT to the whole group, twice, while nothing is done',
    idle: true,
    async tell({ pid }) {
      process.kill(-pid!, 'SIGINT')
      await sleep(100)
      process.kill(-pid!, 'SIGINT')
    },
  },
]

describe.runIf(process.platform === 'linux')('after npm start was told to stop nothing of it is left', () => {
  test.for(ways)('$name', { timeout: 120_000 }, async ({ idle, tell }) => {
    const here = await place()
    const started = begin(here, 'npm', ['start', ...(idle ? ['--', '--kosong'] : [])])
    await untilServing(here)
    await (idle ? sleep(1000) : untilFilling(here))
    expect(processesOf(here).some(words => words.includes('postgres'))).toBe(true)
    await tell(started)
    const left = () => [...processesOf(here), ...orphanedReaders()]
    await expect.poll(left, { timeout: 15_000, interval: 250 }).toEqual([])
  })

  test('a starter that is killed takes everything along', { timeout: 120_000 }, async () => {
    const here = await place()
    begin(here, 'npm', ['start', '--', '--kosong'])
    await untilServing(here)
    const starter = processesOf(here).find(words => words.includes('cli.js start') && !words.includes('run.mjs'))!
    process.kill(Number(starter.split(' ')[0]), 'SIGKILL')
    await expect.poll(() => processesOf(here), { timeout: 15_000, interval: 250 }).toEqual([])
  })

  test.each([400, 1500, 3000])('a command that is interrupted after %s ms', { timeout: 60_000 }, async ms => {
    const here = await place()
    const command = begin(here, process.execPath, ['bin/opop.mjs', 'migrate'])
    await sleep(ms)
    // On a fast machine it has ended by then.
    if (command.exitCode === null) process.kill(command.pid!, 'SIGTERM')
    await expect.poll(() => processesOf(here), { timeout: 15_000, interval: 250 }).toEqual([])
  })

  test('a trial is heard on this machine only, unless told', { timeout: 120_000 }, async () => {
    const here = await place()
    const started = begin(here, 'npm', ['start', '--', '--kosong'])
    await untilServing(here)
    const all = Object.values(networkInterfaces()).flatMap(addresses => addresses ?? [])
    const outside = all.find(one => !one.internal && one.family === 'IPv4')
    const reached = (host: string) =>
      fetch(`http://${host}:${here.port}/sehat`).then(
        answer => answer.ok,
        () => false,
      )
    expect(await reached('localhost')).toBe(true)
    if (outside) expect(await reached(outside.address)).toBe(false)
    process.kill(-started.pid!, 'SIGTERM')
    await expect.poll(() => processesOf(here), { timeout: 15_000, interval: 250 }).toEqual([])
  })

  test(
    'commands that started the database stop it, one after another or two at once',
    { timeout: 120_000 },
    async () => {
      const here = await place()
      const done = () => {
        const command = begin(here, process.execPath, ['bin/opop.mjs', 'migrate'])
        return new Promise(resolve => command.once('exit', resolve))
      }
      expect(await done()).toBe(0)
      expect(processesOf(here)).toEqual([])
      expect(await Promise.all([done(), done()])).toEqual([0, 0])
      await expect.poll(() => processesOf(here), { timeout: 5000 }).toEqual([])
    },
  )
})
