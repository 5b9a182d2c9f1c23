// npm run bench -- crash: kill -9 of the server, of a database process, and of the whole database, while people register
// in a supervised trial. Nothing that anybody was told may be lost.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { Browser } from './load/browser.ts'
import { Connection } from './load/connection.ts'
import { travel, type Journey } from './load/journey.ts'
import { checkKept, type Told } from './load/keeping.ts'
import { drawPhotos } from './load/photos.ts'
import { signInMany, type Person } from './load/sessions.ts'
import { travellers } from './load/travellers.ts'
import { childrenOf, cli, openTrial, type Trial } from './load/trial.ts'

const clients = 12
const secondsBefore = 4
/** After a kill the server is watched so long; an answer that fails later counts as not back. */
const watchedSeconds = 8
const barSeconds = 5
/** Clients send again what was in doubt, for so long. */
const patienceMs = 20_000

interface Kill {
  name: string
  victims(trial: Trial): Promise<number[]> | number[]
}

const kills: Kill[] = [
  { name: 'the serving process', victims: trial => [trial.servePid()] },
  { name: 'one database process', victims: async trial => [(await trial.backends())[0]!] },
  { name: 'the postmaster', victims: trial => [trial.postmasterPid()] },
  {
    name: 'the postmaster and all its processes',
    victims: trial => [trial.postmasterPid(), ...childrenOf(trial.postmasterPid())],
  },
]

/** Prints what came back when and what was kept; 0 when nothing is lost and every return is within the bar. */
export async function main(): Promise<number> {
  const trial = await openTrial()
  try {
    const load = await startLoad(trial)
    const back: number[] = []
    for (const kill of kills) back.push(await killAndWatch(trial, kill, load))
    await load.stop()
    return await judge(trial, load, back)
  } finally {
    await trial.end()
  }
}

interface Load {
  told: Told[]
  errors: string[]
  resent: number
  probe: Person
  stop(): Promise<void>
}

async function startLoad(trial: Trial): Promise<Load> {
  const people = await signInMany(trial.db, trial.origin, trial.secret, 2500)
  const load: Omit<Load, 'stop'> = { told: [], errors: [], resent: 0, probe: people.pop()! }
  const shared = { draw: travellers(), photos: await drawPhotos(12) }
  let stopping = false
  const keepTravelling = async () => {
    const connection = new Connection(trial.port)
    while (!stopping && people.length > 0) await oneJourney(trial, load, people.pop()!, connection, shared)
    connection.close()
  }
  const running = Promise.all(Array.from({ length: clients }, keepTravelling))
  return Object.assign(load, {
    async stop() {
      stopping = true
      await running
    },
  })
}

async function oneJourney(
  trial: Trial,
  load: Omit<Load, 'stop'>,
  person: Person,
  connection: Connection,
  { draw, photos }: { draw: ReturnType<typeof travellers>; photos: Buffer[] },
): Promise<void> {
  const { serial } = person
  const told: Told = { personId: person.personId, acknowledged: [] }
  load.told.push(told)
  const address = `10.1.${serial >> 8}.${serial & 255}`
  const { origin } = trial
  const browser = new Browser(connection, {
    origin,
    cookie: person.cookie,
    address,
    observe: () => undefined,
    patienceMs,
  })
  const onAcknowledged: Journey['onAcknowledged'] = (acknowledged, uploads) => {
    const hashes = uploads.map(({ field, bytes }) => [field, createHash('sha256').update(bytes).digest('hex')])
    told.acknowledged.push({ ...acknowledged, hashes: Object.fromEntries(hashes) as Record<string, string> })
  }
  try {
    told.receipt = await travel(browser, { applicant: draw(serial), serial, photos, onAcknowledged })
  } catch (error) {
    load.errors.push((error as Error).message)
  }
  load.resent += browser.resent
}

/** Kills, and resolves to the seconds until the last page that failed. */
async function killAndWatch(trial: Trial, kill: Kill, load: Load): Promise<number> {
  await sleep(secondsBefore)
  const victims = await kill.victims(trial)
  const before = load.told.filter(one => one.receipt).length
  const killed = performance.now()
  for (const pid of victims) process.kill(pid, 'SIGKILL')
  let failed = killed
  for (let n = 0; performance.now() - killed < watchedSeconds * 1000; n++) {
    if (!(await answersPage(trial, load.probe, n))) failed = performance.now()
    await sleep(0.05)
  }
  const seconds = (failed - killed) / 1000
  const receipts = load.told.filter(one => one.receipt).length - before
  say(
    `killed ${kill.name}: pages answer again after ${seconds.toFixed(1)} s; ${receipts} receipts in the ${watchedSeconds} s since`,
  )
  return seconds
}

/** Whether somebody signed in gets their page right now. */
async function answersPage({ port }: Trial, { cookie }: Person, n: number): Promise<boolean> {
  const headers = { cookie, 'x-forwarded-for': `10.2.${(n >> 8) & 255}.${n & 255}` }
  const signal = AbortSignal.timeout(10_000)
  const answer = await fetch(`http://127.0.0.1:${port}/saya`, { headers, signal, redirect: 'manual' }).catch(
    () => undefined,
  )
  await answer?.arrayBuffer().catch(() => undefined)
  return answer?.status === 200
}

async function judge(trial: Trial, load: Load, back: number[]): Promise<number> {
  const kept = await checkKept(trial, load.told)
  const ledger = spawnSync(process.execPath, [cli, 'ledger', 'verify'], { env: trial.env, encoding: 'utf8' })
  for (const problem of [...load.errors, ...kept.missing].slice(0, 8)) say(`problem: ${problem.slice(0, 300)}`)
  say(
    `opop ledger verify: exit ${ledger.status}: ${`${ledger.stdout}${ledger.stderr}`.trim().replace(/\s+/g, ' ').slice(0, 200)}`,
  )
  say(`${load.resent} requests were in doubt and sent again; journeys that failed: ${load.errors.length} (bar 0)`)
  say(
    `acknowledged: ${kept.receipts} receipts, ${kept.answers} answers, ${kept.files} files; ` +
      `lost, doubled or not verifiable: ${kept.missing.length} (bar 0)`,
  )
  const slowest = Math.max(...back)
  say(`back after at most ${slowest.toFixed(1)} s (bar ${barSeconds} s)`)
  const whole = load.errors.length === 0 && kept.missing.length === 0 && ledger.status === 0 && kept.receipts > 0
  return whole && slowest <= barSeconds ? 0 : 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function sleep(seconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, seconds * 1000))
}
