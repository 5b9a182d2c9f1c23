import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, chmodSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const folders: string[] = []
afterAll(() => folders.forEach(folder => rmSync(folder, { recursive: true, force: true })))

/** An installation of its own: nothing but its folder and port tell its processes from others. */
async function place() {
  const dataDir = mkdtempSync(join(tmpdir(), 'opop-stopping-'))
  folders.push(dataDir)
  // The database's own user must pass through.
  chmodSync(dataDir, 0o755)
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => probe.once('listening', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise(resolve => probe.close(resolve))
  const { DATABASE_URL: _none, ...rest } = process.env
  return { dataDir, port, env: { ...rest, DATA_DIR: dataDir, PORT: String(port) } }
}

type Place = Awaited<ReturnType<typeof place>>

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
    await sleep(1000)
    expect(processesOf(here).some(words => words.includes('postgres'))).toBe(true)
    await tell(started)
    await expect.poll(() => processesOf(here), { timeout: 15_000, interval: 250 }).toEqual([])
  })

  test('a starter that is killed takes everything along', { timeout: 120_000 }, async () => {
    const here = await place()
    begin(here, 'npm', ['start', '--', '--kosong'])
    await untilServing(here)
    const starter = processesOf(here).find(words => words.includes('cli.js start') && !words.includes('run.mjs'))!
    process.kill(Number(starter.split(' ')[0]), 'SIGKILL')
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
