// npm run bench -- hostile: cut bodies, inflating PDFs, slow PDFs and stalled uploads against a supervised trial while other
// people register. Nobody else may notice.
import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { openAttacks, type Attack, type Attacker } from './hostile/attacks.ts'
import { Processes, watchCodes } from './hostile/watch.ts'
import { Browser } from './load/browser.ts'
import { Connection } from './load/connection.ts'
import { askGenerator, supplyGenerator } from './load/ask-generator.ts'
import { signInMany } from './load/sessions.ts'
import { openTrial, type Trial } from './load/trial.ts'

/** People who register beside, each without a pause. */
const clients = 4
const warmSeconds = 15
const quietSeconds = 10
const hostileSeconds = 60
const bar = { p95: 500, megabytes: 400, codeSeconds: 3 }

/** Prints what each attack was answered and what the others felt; 0 when every bar holds. */
export async function main(): Promise<number> {
  const trial = await openTrial()
  const generator = fork(join(import.meta.dirname, 'load/generator.ts'), { stdio: 'inherit' })
  try {
    const attacks = await openAttacks(await withDrafts(trial, 24))
    await supplyGenerator(generator, trial, 800)
    await askGenerator(generator, { kind: 'begin', port: trial.port, origin: trial.origin, clients })
    await measure(generator, warmSeconds)
    const quiet = await measure(generator, quietSeconds)
    say(`nobody hostile: ${quiet.journeys} journeys, p95 of a page ${quiet.p95.toFixed(0)} ms`)
    return await underAttack(trial, generator, attacks)
  } finally {
    generator.kill()
    await trial.end()
  }
}

/** Attackers are registrants like others: signed in, with a draft. */
async function withDrafts({ db, origin, secret, port }: Trial, count: number): Promise<Attacker[]> {
  const attackers: Attacker[] = []
  for (const person of await signInMany(db, origin, secret, count)) {
    const { cookie, serial } = person
    const connection = new Connection(port)
    const browser = new Browser(connection, { origin, cookie, address: `10.9.0.${serial}`, observe: () => undefined })
    attackers.push({ ...person, own: await browser.post('/daftar/opop/registration', []) })
    connection.close()
  }
  return attackers
}

async function underAttack(trial: Trial, generator: ChildProcess, attacks: Attack[]): Promise<number> {
  const processes = new Processes(trial)
  const until = performance.now() + hostileSeconds * 1000
  const field = { port: trial.port, origin: trial.origin, until }
  const [codes, felt] = await Promise.all([
    watchCodes(trial, until),
    measure(generator, hostileSeconds),
    ...attacks.map(attack => attack.run(field)),
  ])
  processes.stop()
  for (const { name, answered } of attacks) say(`${name}: ${told(answered)}`)
  for (const error of felt.errors.slice(0, 5)) say(`error of somebody else: ${error.slice(0, 300)}`)
  const slowest = Math.max(...codes)
  const ended = processes.ended()
  say(`${felt.journeys} journeys of others meanwhile, errors ${felt.errors.length} (bar 0)`)
  say(`processes that ended: ${ended} (bar 0)`)
  say(`most memory of a web process: ${processes.most.toFixed(0)} MB (bar ${bar.megabytes})`)
  say(`${codes.length} sign-in codes, slowest left after ${slowest.toFixed(1)} s (bar ${bar.codeSeconds} s)`)
  say(`p95 of a page for the others ${felt.p95.toFixed(0)} ms (bar ${bar.p95} ms)`)
  const unharmed = ended === 0 && felt.errors.length === 0 && felt.journeys > 0
  const within = processes.most < bar.megabytes && slowest < bar.codeSeconds && felt.p95 < bar.p95
  return unharmed && within ? 0 : 1
}

/** What the journeys beside did in the next seconds; p95 in milliseconds. */
async function measure(generator: ChildProcess, seconds: number) {
  await askGenerator(generator, { kind: 'mark' })
  await new Promise(resolve => setTimeout(resolve, seconds * 1000))
  const { journeys, errors, times } = await askGenerator(generator, { kind: 'mark' })
  const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Infinity
  return { journeys, errors, p95 }
}

function told(answered: Attack['answered']): string {
  const parts = [...answered].toSorted(([a], [b]) => a - b)
  return (
    parts.map(([status, count]) => `${count} × ${status === 0 ? 'no answer' : status}`).join(', ') || 'nothing sent'
  )
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
