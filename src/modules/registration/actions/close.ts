import { oneAtATime } from '../../../platform/database/one-at-a-time.ts'
import { date } from '../../../platform/clock/clock.ts'
import type { House } from '../../../platform/web/context.ts'
import { step } from '../../../platform/life/index.ts'
import { record } from '../../../platform/ledger/record.ts'
import { system } from '../../../platform/policy/actor.ts'
import { eraseAnswers, letGoUnsubmitted } from '../../../platform/response/index.ts'
import { moveByWindow, erasableDrafts, eraseFacts, overResponses, type Move } from '../data/closing.ts'
import { registrationLife } from '../rules/life.ts'
import { settleClosed } from './settle.ts'

const batch = 500

/**
 * What the clock does to registrations: when the window has closed drafts freeze, reopened ones count as last submitted,
 * and what is submitted is settled; when it was opened again frozen drafts thaw. In batches, any number of times; resolves
 * to how many moved.
 */
export async function closeRegistrations(house: Pick<House, 'db'>, now: Temporal.Instant): Promise<number> {
  const moves = [
    { from: 'draft', to: 'frozen', when: 'closed' },
    { from: 'reopened', to: 'submitted', when: 'closed' },
    { from: 'frozen', to: 'draft', when: 'open' },
  ] as const satisfies Move[]
  let count = 0
  for (const move of moves) {
    let moved: number
    do count += moved = await moveSome(house, move, now)
    while (moved === batch)
  }
  await settleClosed(house, now)
  return count
}

function moveSome({ db }: Pick<House, 'db'>, move: Move, now: Temporal.Instant): Promise<number> {
  return db.transaction().execute(async tx => {
    const rows = await moveByWindow(tx, move, now, batch)
    for (const row of rows) {
      const subject = { subjectKind: 'registration', subjectId: row.id }
      await record(tx, { act: `registration.${actOf(move.to)}`, ...subject, actor: system, at: now })
    }
    return rows.length
  })
}

function actOf(to: Move['to']): string {
  return { frozen: 'freeze', submitted: 'restore', draft: 'thaw' }[to]
}

/**
 * Erases the answers and papers of drafts whose time is over; the bare row stays for the counts. One that nothing had ended
 * ends with it, so that its owner may begin again.
 */
export async function eraseOldDrafts({ db }: Pick<House, 'db'>, now: Temporal.Instant): Promise<number> {
  return db.transaction().execute(async tx => {
    await oneAtATime(tx, 'erase-old-drafts')
    const due = await erasableDrafts(tx, date(now), batch)
    for (const { id, responseId, state } of due) {
      if (state === 'draft')
        await step(tx, registrationLife, id, { from: state, to: 'withdrawn', actor: system, at: now })
      await eraseAnswers(tx, responseId)
      await eraseFacts(tx, id)
      const subject = { subjectKind: 'registration', subjectId: id }
      await record(tx, { act: 'registration.erase', ...subject, actor: system, at: now })
    }
    return due.length
  })
}

/** Lets go of papers that were never sent and cannot be any more; their errands erase them. */
export async function eraseUnsentPapers({ db }: Pick<House, 'db'>, now: Temporal.Instant): Promise<number> {
  return db.transaction().execute(tx => letGoUnsubmitted(tx, overResponses(date(now)), batch))
}
