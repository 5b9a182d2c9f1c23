import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { workerUrl } from '../threads/worker-url.ts'
import type { Said } from './decode.worker.ts'

/** What one child may take of the machine. */
export interface ChildLimits {
  /** Megabytes of JavaScript objects. */
  heapMb: number
  /** Megabytes of memory in all; above it the child is killed. */
  residentMb: number
}

/** A process that reads what strangers made. It holds one question at a time. */
export interface Child {
  /** What it says to a question: failed when it was killed for its size or its time, undefined when it died by itself. */
  ask(question: object, seconds: number): Promise<Said | undefined>
  /** Whether it was asked before. */
  used(): boolean
  /** False when it is gone, or has grown or worked so much that another should take its place. */
  fit(): boolean
  /** Kills it. */
  end(): void
}

/** A child did not begin: nothing was found out about the file. */
export class NoChild extends Error {}

const startSeconds = 30
/** Milliseconds between two looks at the size of a busy child. */
const every = 25
/** Seconds of work after which a child is replaced; WebAssembly and native decoders never give memory back. */
const worn = 60
/** Seconds of processor time that the system allows a child in its life: never reached unless nobody watches any more. */
const processorSeconds = 240

const living = new Set<ChildProcess>()
// Kept alive by nobody, a child ends when its channel closes; one that is busy could not notice.
process.once('exit', () => living.forEach(child => child.kill('SIGKILL')))

/** Starts a child. It does not keep this process alive while it is idle. */
export function startChild(limits: ChildLimits): Child {
  const child = spawnLimited(limits)
  let gone = false
  let killed = false
  let worked = 0
  let hear: (said: unknown) => void = () => undefined
  const next = () => new Promise<unknown>(resolve => (hear = resolve))
  const lost = () => {
    gone = true
    living.delete(child)
    hear(killed ? { failed: true } : undefined)
  }
  living.add(child)
  child.on('message', said => hear(said))
  child.on('error', lost)
  child.on('exit', lost)
  const end = () => {
    killed = true
    child.kill('SIGKILL')
  }
  const begun = within(next(), startSeconds, end)

  return {
    async ask(question, seconds) {
      hold(child, true)
      try {
        await begun
        if (gone && worked === 0) throw new NoChild('a process that reads files did not start')
        const began = performance.now()
        const watch = setInterval(() => residentMb(child.pid!) > limits.residentMb && end(), every)
        const said = within(next(), seconds, end) as Promise<Said | undefined>
        child.send(question, () => undefined)
        return await said.finally(() => {
          clearInterval(watch)
          worked += performance.now() - began
        })
      } finally {
        hold(child, false)
      }
    },
    used: () => worked > 0,
    fit: () => !gone && worked < worn * 1000 && residentMb(child.pid!) < limits.residentMb / 2,
    end,
  }
}

/** Where the system offers it, the child dies with its parent at once; elsewhere when it next looks at its channel. */
const begin =
  'if setpriv --pdeathsig KILL true 2>/dev/null; then exec setpriv --pdeathsig KILL "$0" "$@"; else exec "$0" "$@"; fi'

/**
 * Node with limits of its own, which WebAssembly, native code and the operating system keep. No secret is in its
 * surroundings, it can write no file, and it is the shell's own process in the end, so that a kill reaches it.
 */
function spawnLimited({ heapMb, residentMb }: ChildLimits): ChildProcess {
  const script = fileURLToPath(workerUrl(import.meta.dirname, 'decode'))
  const flags = ['--disable-warning=ExperimentalWarning', '--wasm-max-mem-pages=4096', `--max-old-space-size=${heapMb}`]
  const node = [process.execPath, ...flags, script]
  // Node reserves far more addresses than it uses: some 1.8 GB, and 256 MB for each WebAssembly that is not yet collected.
  const addresses = (2560 + residentMb) * 1024
  const limited = `ulimit -c 0; ulimit -f 0; ulimit -t ${processorSeconds}; ulimit -v ${addresses}; ${begin}`
  const [command, ...args] = process.platform === 'win32' ? node : ['/bin/sh', '-c', limited, ...node]
  const stdio = ['ignore', 'ignore', 'ignore', 'ipc'] as const
  return spawn(command!, args, { stdio: [...stdio], serialization: 'advanced', env: {} })
}

/** Resolves with what `said` brings; after so many seconds `late` is called, which must bring an end to it. */
function within<T>(said: Promise<T>, seconds: number, late: () => void): Promise<T> {
  const timer = setTimeout(late, seconds * 1000)
  return said.finally(() => clearTimeout(timer))
}

function hold(child: ChildProcess, busy: boolean): void {
  if (busy) child.ref()
  else child.unref()
  // Types do not know that the channel of a child can be held and let go as well.
  const channel = child.channel as { ref(): void; unref(): void } | null | undefined
  if (busy) channel?.ref()
  else channel?.unref()
}

/** What a process holds in memory; 0 where the system does not tell. */
function residentMb(pid: number): number {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * 4096) / 1024 / 1024
  } catch {
    return 0
  }
}
