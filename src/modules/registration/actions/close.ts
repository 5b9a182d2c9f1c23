import { oneAtATime } from '../../../platform/database/one-at-a-time.ts'
import { date } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'
import type { House } from '../../../platform/web/context.ts'
import { eachInTurn, inBatches } from '../../../platform/jobs/each-in-turn.ts'
import { step } from '../../../platform/life/index.ts'
import { recordAll, type Act } from '../../../platform/ledger/record.ts'
import { system } from '../../../platform/policy/index.ts'
import { eraseAnswers, letGoUnsubmitted } from '../../../platform/response/index.ts'
import {
  dueByWindow,
  erasableDrafts,
  eraseFacts,
  holdErasable,
  moveByWindow,
  overResponses,
  type Move,
  type Moved,
} from '../data/closing.ts'
import { registrationLife } from '../rules/life.ts'
import { settleClosed } from './settle.ts'

/** Rows of one transaction: so that what it holds is let go soon, however busy the minute is (`bench close` measures the longest). */
const batch = 100
/** One that is erased takes some statements for itself. */
const erasedAtOnce = 50
/** Papers that are let go in a minute that looks for them. */
const papersAtOnce = 500

/**
 * What the clock does to registrations: when the window has closed drafts freeze, reopened ones count as last submitted,
 * and what is submitted is settled; when it was opened again frozen drafts thaw. In batches, any number of times. One that
 * cannot be moved or settled stops none of the others, and is told at the end. Resolves to how many moved.
 */
export async function closeRegistrations({ db }: Pick<House, 'db'>, now: Temporal.Instant): Promise<number> {
  const moves = [
    { from: 'draft', to: 'frozen', when: 'closed' },
    { from: 'reopened', to: 'submitted', when: 'closed' },
    { from: 'frozen', to: 'draft', when: 'open' },
  ] as const satisfies Move[]
  let count = 0
  const moving = moves.map(move => async () => void (count += await moveAll(db, move, now)))
  await eachInTurn([...moving, () => settleClosed({ db }, now)])
  return count
}

async function moveAll(db: House['db'], move: Move, now: Temporal.Instant): Promise<number> {
  const ids = await dueByWindow(db, move, now)
  const work = (some: string[]) => db.transaction().execute(tx => moveSome(tx, move, some, now))
  return inBatches({ ids, most: batch, work, failed: `registrations cannot be made ${move.to}` })
}

async function moveSome(tx: Tx, move: Move, ids: string[], now: Temporal.Instant): Promise<number> {
  const moved = new Set((await moveByWindow(tx, move, ids, now)).map(row => row.id))
  // Told in the order in which their windows ended.
  const told = ids.filter(id => moved.has(id)).map(id => ({ id }))
  await recordAll(tx, told.map(actOn({ act: `registration.${actOf(move.to)}`, at: now })))
  return told.length
}

function actOn(did: Pick<Act, 'act' | 'at'>) {
  return ({ id }: Moved): Act => ({ ...did, subjectKind: 'registration', subjectId: id, actor: system })
}

function actOf(to: Move['to']): string {
  return { frozen: 'freeze', submitted: 'restore', draft: 'thaw' }[to]
}

/**
 * Erases the answers and papers of drafts whose time is over; the bare row stays for the counts. One that nothing had ended
 * ends with it, so that its owner may begin again. One that cannot be erased stops none of the others, and is told at the end.
 */
export async function eraseOldDrafts({ db }: Pick<House, 'db'>, now: Temporal.Instant): Promise<number> {
  const ids = await erasableDrafts(db, date(now))
  const work = (some: string[]) => db.transaction().execute(tx => eraseSome(tx, some, now))
  return inBatches({ ids, most: erasedAtOnce, work, failed: 'drafts cannot be erased' })
}

async function eraseSome(tx: Tx, ids: string[], now: Temporal.Instant): Promise<number> {
  await oneAtATime(tx, 'erase-old-drafts')
  const due = await holdErasable(tx, ids, date(now))
  for (const { id, responseId, state } of due) {
    if (state === 'draft')
      await step(tx, registrationLife, id, { from: state, to: 'withdrawn', actor: system, at: now })
    await eraseAnswers(tx, responseId)
    await eraseFacts(tx, id)
  }
  await recordAll(tx, due.map(actOn({ act: 'registration.erase', at: now })))
  return due.length
}

/** Lets go of papers that were never sent and cannot be any more; their errands erase them. */
export async function eraseUnsentPapers({ db }: Pick<House, 'db'>, now: Temporal.Instant): Promise<number> {
  return db.transaction().execute(tx => letGoUnsubmitted(tx, overResponses(date(now)), papersAtOnce))
}
