import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { samplePhone } from '../../simulation/numbers.ts'
import { childrenOf, type Trial } from '../load/trial.ts'

/** The processes that the starter keeps, and the most memory that a web process had. */
export class Processes {
  readonly #first: number[]
  readonly #starter: number
  readonly #timer: NodeJS.Timeout
  /** Megabytes, resident. */
  most = 0

  constructor({ starterPid, webPids }: Trial) {
    this.#starter = starterPid
    this.#first = childrenOf(this.#starter).toSorted()
    const web = webPids()
    this.#timer = setInterval(() => {
      for (const pid of web) this.most = Math.max(this.most, residentOf(pid))
    }, 50)
  }

  /** How many of those that ran at the beginning have ended. */
  ended(): number {
    const now = childrenOf(this.#starter)
    return this.#first.filter(pid => !now.includes(pid)).length
  }

  stop(): void {
    clearInterval(this.#timer)
  }
}

function residentOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Asks for a sign-in code every second, each time for another number; seconds until its message left the outbox. */
export async function watchCodes(trial: Trial, until: number): Promise<number[]> {
  const waits: Promise<number>[] = []
  for (let serial = 0; performance.now() < until; serial++) {
    waits.push(oneCode(trial, serial))
    await sleep(1)
  }
  return Promise.all(waits)
}

/** A code that is not sent at all counts as one that takes so long. */
const patience = 150

async function oneCode(trial: Trial, serial: number): Promise<number> {
  const phone = samplePhone(7_000_000 + serial)
  const started = performance.now()
  const seconds = () => (performance.now() - started) / 1000
  if (!(await isAsked(trial, phone, serial))) return patience
  while (seconds() < patience) {
    if (await hasLeft(trial, phone)) return seconds()
    await sleep(0.05)
  }
  return patience
}

async function isAsked({ port, origin }: Trial, phone: string, serial: number): Promise<boolean> {
  const headers = { origin, 'x-forwarded-for': `10.8.${serial >> 8}.${serial & 255}` }
  const body = new URLSearchParams({ kontak: phone })
  const asked = fetch(`http://127.0.0.1:${port}/masuk`, { method: 'POST', headers, body, redirect: 'manual' })
  return asked.then(
    answer => answer.status === 303,
    () => false,
  )
}

async function hasLeft({ db }: Trial, phone: string): Promise<boolean> {
  const { rows } = await sql<{ state: string }>`
    select state from message where recipient = ${phone.replace(/^0/, '+62')}`.execute(db)
  return rows[0] !== undefined && rows[0].state !== 'waiting'
}

function sleep(seconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, seconds * 1000))
}
