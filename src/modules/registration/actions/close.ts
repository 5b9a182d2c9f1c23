import { oneAtATime } from '../../../platform/database/one-at-a-time.ts'
import { date } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'
import type { House } from '../../../platform/web/context.ts'
import { step } from '../../../platform/life/index.ts'
import { recordAll, type Act } from '../../../platform/ledger/record.ts'
import { system } from '../../../platform/policy/index.ts'
import { eraseAnswers, letGoUnsubmitted } from '../../../platform/response/index.ts'
import { moveByWindow, erasableDrafts, eraseFacts, overResponses, type Move, type Moved } from '../data/closing.ts'
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
 * and what is submitted is settled; when it was opened again frozen drafts thaw. In batches, any number of times; resolves
 * to how many moved.
 */
export async function closeRegistrations({ db }: Pick<House, 'db'>, now: Temporal.Instant): Promise<number> {
  const moves = [
    { from: 'draft', to: 'frozen', when: 'closed' },
    { from: 'reopened', to: 'submitted', when: 'closed' },
    { from: 'frozen', to: 'draft', when: 'open' },
  ] as const satisfies Move[]
  let count = 0
  for (const move of moves) count += await inBatches(db, tx => moveSome(tx, move, now))
  await settleClosed({ db }, now)
  return count
}

/**
 * Does work in batches, each a transaction of its own, until nothing is left. A batch may be short because somebody sent one of
 * its rows meanwhile: that is not the end.
 */
async function inBatches(db: House['db'], work: (tx: Tx) => Promise<number>): Promise<number> {
  for (let count = 0; ;) {
    const done = await db.transaction().execute(work)
    if (done === 0) return count
    count += done
  }
}

async function moveSome(tx: Tx, move: Move, now: Temporal.Instant): Promise<number> {
  const rows = await moveByWindow(tx, move, now, batch)
  await recordAll(tx, rows.map(actOn({ act: `registration.${actOf(move.to)}`, at: now })))
  return rows.length
}

function actOn(did: Pick<Act, 'act' | 'at'>) {
  return ({ id }: Moved): Act => ({ ...did, subjectKind: 'registration', subjectId: id, actor: system })
}

function actOf(to: Move['to']): string {
  return { frozen: 'freeze', submitted: 'restore', draft: 'thaw' }[to]
}

/**
 * Erases the answers and papers of drafts whose time is over; the bare row stays for the counts. One that nothing had ended
 * ends with it, so that its owner may begin again.
 */
export function eraseOldDrafts({ db }: Pick<House, 'db'>, now: Temporal.Instant): Promise<number> {
  return inBatches(db, async tx => {
    await oneAtATime(tx, 'erase-old-drafts')
    const due = await erasableDrafts(tx, date(now), erasedAtOnce)
    for (const { id, responseId, state } of due) {
      if (state === 'draft')
        await step(tx, registrationLife, id, { from: state, to: 'withdrawn', actor: system, at: now })
      await eraseAnswers(tx, responseId)
      await eraseFacts(tx, id)
    }
    await recordAll(tx, due.map(actOn({ act: 'registration.erase', at: now })))
    return due.length
  })
}

/** Lets go of papers that were never sent and cannot be any more; their errands erase them. */
export async function eraseUnsentPapers({ db }: Pick<House, 'db'>, now: Temporal.Instant): Promise<number> {
  return db.transaction().execute(tx => letGoUnsubmitted(tx, overResponses(date(now)), papersAtOnce))
}
