// npm run bench -- close: a window with 9,000 drafts closes while 50 people a second save pages; then what was sent is settled,
// and 9,000 letters go out. Nobody waits for long, and nothing that was acknowledged is lost.
import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { startClockAt, stepClock } from '../src/platform/clock/clock.ts'
import type { Database } from '../src/platform/database/open.ts'
import { enqueue } from '../src/platform/jobs/enqueue.ts'
import type { Letter } from '../src/platform/outbox/letter.ts'
import { sendAll } from '../src/platform/outbox/send.ts'
import { system } from '../src/platform/policy/index.ts'
import { watchLocks, type Longest } from './close/locks.ts'
import { countLeft, draftCodes, makeRegistrations, readFrozen } from './close/registrations.ts'
import { savePages, type Saved } from './close/savers.ts'
import { loadExpected } from './load/keeping.ts'
import { openPlace, type Place } from './load/place.ts'
import { signInMany } from './load/sessions.ts'
import { travellers } from './load/travellers.ts'

const drafts = 9000
const submitted = 900
const letters = 9000
/** Letters of one transaction, as whoever publishes sends them. */
const lettersAtOnce = 200
const savers = 550
const load = { perSecond: 50, before: 12, after: 10 }
const bar = { lockSeconds: 1, p95: 300, sendSeconds: 10 }
const patienceMs = 300_000

/** Prints what was held, felt and kept; 0 when every bar holds. */
export async function main(): Promise<number> {
  const place = await openPlace()
  try {
    const expected = await loadExpected()
    const draw = travellers()
    const answers = initialAnswers(expected, draw(5_000_000).pages)
    const people = await signInMany(place.db, place.origin, place.secret, savers)
    await makeRegistrations(place.db, { drafts, submitted, answers })
    const codes = await draftCodes(place.db)
    const owners = people.map(person => ({ ...person, code: codes.get(person.personId)! }))
    const closing = await closeAtNextMinute(place.db)
    const { result: saved, longest } = await underWatch(place.db, async () => {
      const saving = savePages({ ...place, people: owners, draw, closing, ...load })
      await untilNone(place.db, 'drafts')
      say(`${drafts} drafts are frozen ${((performance.now() - closing) / 1000).toFixed(1)} s after the closing`)
      return saving
    })
    const wrong = await wrongDrafts(place.db, { saved, answers, expected })
    const settling = await settle(place.db)
    const sending = await send(place.db)
    return judge({ saved, wrong, longest: [longest, settling, sending.longest], seconds: sending.seconds, place })
  } finally {
    await place.end()
  }
}

type Expected = Awaited<ReturnType<typeof loadExpected>>

/** What stands in every draft before: every page but those of files, of somebody who saves nothing here. */
function initialAnswers(expected: Expected, pages: Record<string, Record<string, string | string[]>>) {
  const all = Object.entries(pages).map(([page, fields]) =>
    expected(
      page,
      Object.entries(fields).flatMap(([name, given]) => [given].flat().map(value => [name, value] as const)),
    ),
  )
  return Object.assign({}, ...all) as Record<string, unknown>
}

/** Sets the clock so that the window closes with a minute of the real one, as it does everywhere; `performance.now()` of it. */
async function closeAtNextMinute(db: Database): Promise<number> {
  const lead = (load.before + 14) * 1000
  const minute = Math.ceil((Date.now() + lead) / 60_000) * 60_000
  const { rows } = await sql<{ at: Date }>`select closes_at as at from v_call where prefix = 'OPOP'`.execute(db)
  await startClockAt(db, Temporal.Instant.fromEpochMilliseconds(rows[0]!.at.getTime() - (minute - Date.now())))
  return performance.now() + (minute - Date.now())
}

async function underWatch<T>(db: Database, work: () => Promise<T>): Promise<{ result: T; longest: Longest }> {
  const watch = watchLocks(db)
  const result = await work().finally(() => watch.stop())
  return { result, longest: await watch.stop() }
}

async function untilNone(db: Database, what: 'drafts' | 'unsettled'): Promise<void> {
  for (const began = performance.now(); performance.now() - began < patienceMs;) {
    if ((await countLeft(db))[what] === 0) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}

/** Drafts that are not frozen once with exactly what was acknowledged. */
async function wrongDrafts(
  db: Database,
  { saved, answers, expected }: { saved: Saved; answers: Record<string, unknown>; expected: Expected },
): Promise<number> {
  const kept = new Map<string, Record<string, unknown>>()
  for (const { personId, page, fields, status } of saved.saves) {
    if (status === 303) kept.set(personId, { ...(kept.get(personId) ?? answers), ...expected(page, fields) })
  }
  const found = await readFrozen(db)
  const right = found.filter(
    ({ ownerId, state, steps, acts, answers: now }) =>
      state === 'frozen' && steps === 1 && acts === 1 && isDeepStrictEqual(now, kept.get(ownerId) ?? answers),
  )
  return drafts - right.length
}

/** What was sent in time may be settled five minutes after the closing. */
async function settle(db: Database): Promise<Longest> {
  const began = performance.now()
  const { longest } = await underWatch(db, async () => {
    await db.transaction().execute(async tx => {
      const { rows } = await sql<{ at: Date }>`select business_now() + interval '6 minutes' as at`.execute(tx)
      await stepClock(tx, Temporal.Instant.fromEpochMilliseconds(rows[0]!.at.getTime()))
      await enqueue(tx, 'recurring', {}, { key: 'recurring' })
    })
    await untilNone(db, 'unsettled')
  })
  const { unsettled } = await countLeft(db)
  say(`${submitted - unsettled} of ${submitted} settled in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  return unsettled === 0 ? longest : { seconds: Infinity, statement: 'not settled' }
}

async function send(db: Database): Promise<{ seconds: number; longest: Longest }> {
  const now = Temporal.Instant.from('2019-05-02T09:00:00+07:00')
  const all = Array.from({ length: letters }, (_, n) => letterOf(n))
  const began = performance.now()
  const { result: backs, longest } = await underWatch(db, async () => {
    const backs = []
    for (let at = 0; at < letters; at += lettersAtOnce) {
      const some = all.slice(at, at + lettersAtOnce)
      backs.push(...(await db.transaction().execute(tx => sendAll(tx, some, now))))
    }
    return backs
  })
  const seconds = (performance.now() - began) / 1000
  const { rows } = await sql<{ n: number }>`select count(*) as n from message where template = 'bench'`.execute(db)
  const whole = rows[0]!.n === letters && backs.every(back => back === undefined)
  return { seconds: whole ? seconds : Infinity, longest }
}

function letterOf(n: number): Letter {
  const about = { kind: 'registration', id: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}` }
  const body = 'Hasil seleksi sudah diumumkan. Masuk ke akun Anda untuk membacanya. '.repeat(5)
  const to = { channel: 'whatsapp', recipient: `+6289991${String(n).padStart(6, '0')}`, lang: 'id' } as const
  return { ...to, template: 'bench', body, about, key: `bench:${n}`, cause: system, mostToRecipient: 3, replaces: true }
}

const phases = ['closing', 'settling', 'sending']

interface Judged {
  saved: Saved
  wrong: number
  longest: Longest[]
  seconds: number
  place: Place
}

function judge({ saved, wrong, longest, seconds, place }: Judged): number {
  const { saves } = saved
  const odd = saves.filter(one => !(one.status === 303 && one.due < 50) && !(one.status === 409 && one.answered > 0))
  const errors = [...saved.errors, ...odd.map(one => `${one.status} at ${one.due.toFixed(0)} ms`), ...place.errors()]
  for (const error of errors.slice(0, 8)) say(`error: ${error.slice(0, 300)}`)
  const counts = [303, 409].map(status => saves.filter(one => one.status === status).length)
  say(`pages saved ${counts[0]}, refused after the closing ${counts[1]}; errors ${errors.length} (bar 0)`)
  const p95 = saved.times.toSorted((a, b) => a - b)[Math.floor(saved.times.length * 0.95)] ?? Infinity
  say(`drafts lost, changed, or not frozen exactly once: ${wrong} (bar 0)`)
  say(`${letters} letters in ${seconds.toFixed(1)} s (bar ${bar.sendSeconds} s)`)
  say(`p95 of a page ${p95.toFixed(0)} ms (bar ${bar.p95} ms)`)
  const worst = Math.max(...longest.map(one => one.seconds))
  for (const [at, one] of longest.entries())
    say(`longest lock while ${phases[at]} ${one.seconds.toFixed(2)} s, in: ${one.statement.slice(0, 80)}`)
  say(`no lock held or waited for over ${worst.toFixed(2)} s (bar ${bar.lockSeconds} s)`)
  const kept = wrong === 0 && errors.length === 0 && counts[0]! > 0 && counts[1]! > 0
  return kept && worst <= bar.lockSeconds && p95 < bar.p95 && seconds < bar.sendSeconds ? 0 : 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
