import { spawn, type ChildProcess } from 'node:child_process'
import { setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { workerUrl } from '../threads/worker-url.ts'
import type { Said } from './decode.worker.ts'
import { processorSeconds, residentMb } from './usage.ts'

/** What one child may take of the machine. */
export interface ChildLimits {
  /** Megabytes of JavaScript objects. */
  heapMb: number
  /** Megabytes of memory in all; above it the child is killed. */
  residentMb: number
  /** How many times as long as its work a question may take, where others need the processors too. */
  patience: number
  /** How far it stands back behind others for a processor: 0 to 19, the starter's own unless said. */
  nice?: number
}

/** `failed`: it threw, or was killed for what the file made it take. `late`: it was killed before it had its share of time. */
export type Heard = Said | { late: true } | undefined

/** A process that reads what strangers made. It holds one question at a time. */
export interface Child {
  /**
   * What it says to a question, for which it has so many seconds of processor time, and `patience` times as long in all;
   * undefined when it died by itself.
   */
  ask(question: object, seconds: number): Promise<Heard>
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
/** Milliseconds between two looks at a busy child. */
const every = 25
/** Seconds of work after which a child is replaced; WebAssembly and native decoders never give memory back. */
const worn = 60
/** Seconds of processor time that the system allows a child in its life: never reached unless nobody watches any more. */
const lifeSeconds = 300

const living = new Set<ChildProcess>()
// Kept alive by nobody, a child ends when its channel closes; one that is busy could not notice.
process.once('exit', () => living.forEach(child => child.kill('SIGKILL')))

/** Seconds of processor time that the living children of this process have used so far. */
export function childrenSeconds(): number {
  return [...living].reduce((sum, { pid }) => sum + (pid === undefined ? 0 : (processorSeconds(pid) ?? 0)), 0)
}

/** Starts a child. It does not keep this process alive while it is idle. */
export function startChild(limits: ChildLimits): Child {
  const child = spawnLimited(limits)
  let gone = false
  let asked = 0
  /** What is said of the file when the child is gone. */
  let last: Heard
  let hear: (said: unknown) => void = () => undefined
  const next = () => new Promise<unknown>(resolve => (hear = resolve))
  const lost = () => {
    gone = true
    living.delete(child)
    hear(last)
  }
  const end = (why?: Heard) => {
    last ??= why
    child.kill('SIGKILL')
  }
  living.add(child)
  child.on('message', said => hear(said))
  child.on('error', lost)
  child.on('exit', lost)
  const begun = watched(next(), startSeconds, () => undefined, end)

  return {
    async ask(question, seconds) {
      hold(child, true)
      try {
        await begun
        if (gone && asked === 0) throw new NoChild('a process that reads files did not start')
        asked++
        const answer = next() as Promise<Heard>
        child.send(question, () => undefined)
        return await watched(answer, seconds * limits.patience, excess(child.pid!, limits, seconds), end)
      } finally {
        hold(child, false)
      }
    },
    used: () => asked > 0,
    fit: () => {
      const { pid } = child
      return !gone && (processorSeconds(pid!) ?? asked) < worn && residentMb(pid!) < limits.residentMb / 2
    },
    end: () => end(),
  }
}

/** Why a child must be killed now, if it must: what it takes is its file's doing, a time without work is not. */
function excess(pid: number, { residentMb: most }: ChildLimits, seconds: number): (late: boolean) => Heard {
  const before = processorSeconds(pid) ?? 0
  return late => {
    const worked = (processorSeconds(pid) ?? Infinity) - before
    if (residentMb(pid) > most || (worked > seconds && worked < Infinity)) return { failed: true }
    if (!late) return undefined
    return worked < seconds / 2 ? { late: true } : { failed: true }
  }
}

/** Resolves with what `said` brings. Until then `look` says again and again whether there is a reason to kill. */
function watched<T>(
  said: Promise<T>,
  seconds: number,
  look: (late: boolean) => Heard,
  end: (why: Heard) => void,
): Promise<T> {
  const began = performance.now()
  const timer = setInterval(() => {
    const late = performance.now() - began > seconds * 1000
    const why = look(late)
    if (why || late) end(why)
  }, every)
  return said.finally(() => clearInterval(timer))
}

/** Where the system offers it, the child dies with its parent at once; elsewhere when it next looks at its channel. */
const begin =
  'if setpriv --pdeathsig KILL true 2>/dev/null; then exec setpriv --pdeathsig KILL "$0" "$@"; else exec "$0" "$@"; fi'

/**
 * Node with limits of its own, which WebAssembly, native code and the operating system keep. No secret is in its
 * surroundings, it can write no file, and it is the shell's own process in the end, so that a kill reaches it.
 */
function spawnLimited({ heapMb, residentMb, nice = 0 }: ChildLimits): ChildProcess {
  const script = fileURLToPath(workerUrl(import.meta.dirname, 'decode'))
  const flags = ['--disable-warning=ExperimentalWarning', '--wasm-max-mem-pages=4096', `--max-old-space-size=${heapMb}`]
  const node = [process.execPath, ...flags, script]
  // Node reserves far more addresses than it uses: some 1.8 GB, and 256 MB for each WebAssembly that is not yet collected.
  const addresses = (2560 + residentMb) * 1024
  const limited = `ulimit -c 0; ulimit -f 0; ulimit -t ${lifeSeconds}; ulimit -v ${addresses}; ${begin}`
  const [command, ...args] = process.platform === 'win32' ? node : ['/bin/sh', '-c', limited, ...node]
  const stdio = ['ignore', 'ignore', 'ignore', 'ipc'] as const
  const child = spawn(command!, args, { stdio: [...stdio], serialization: 'advanced', env: {} })
  if (nice > 0 && child.pid !== undefined) standBack(child.pid, nice)
  return child
}

/** One that has died already stands behind nobody. */
function standBack(pid: number, nice: number): void {
  try {
    setPriority(pid, nice)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SYSTEM_ERROR') throw error
  }
}

function hold(child: ChildProcess, busy: boolean): void {
  if (busy) child.ref()
  else child.unref()
  // Types do not know that the channel of a child can be held and let go as well.
  const channel = child.channel as { ref(): void; unref(): void } | null | undefined
  if (busy) channel?.ref()
  else channel?.unref()
}
