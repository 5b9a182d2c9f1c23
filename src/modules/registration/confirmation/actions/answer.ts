import type { Tx } from '../../../../platform/database/open.ts'
import { blankSecrets } from '../../../../platform/outbox/blank-secrets.ts'
import { releaseNewest } from '../../../../platform/outbox/held-back.ts'
import { record } from '../../../../platform/ledger/record.ts'
import { nobody } from '../../../../platform/policy/actor.ts'
import type { House } from '../../../../platform/web/context.ts'
import { findByCode, keepAnswer, type Answer } from '../data/confirmations.ts'

export type Answered = { answered: true } | { refused: 'unknown' | 'outdated' | 'again' }

/**
 * Keeps what the holder of the code says, while the registration stands under that number. The first answer counts, and the
 * same answer once more is nothing new; whoever was mistaken calls the office.
 */
export async function answerConfirmation(
  { db }: Pick<House, 'db'>,
  code: string,
  answer: Answer,
  at: Temporal.Instant,
): Promise<Answered> {
  return db.transaction().execute(async tx => {
    const asked = await findByCode(tx, code)
    if (!asked) return { refused: 'unknown' }
    if (asked.about.outdated) return { refused: 'outdated' }
    if (!(await keepAnswer(tx, asked.id, answer, at))) return answeredBefore(tx, code, answer)
    await blankSecrets(tx, { template: 'confirmation', key: `confirmation:${asked.id}` })
    // What waited for the proof that the number is the representative's.
    if (answer === 'confirmed')
      await releaseNewest(tx, { aboutId: asked.registrationId, recipient: asked.phone, reason: 'unproved' })
    const act = answer === 'confirmed' ? 'registration.confirm' : 'registration.disown'
    const subject = { subjectKind: 'registration', subjectId: asked.registrationId }
    await record(tx, { act, ...subject, actor: nobody, at, detail: { confirmation: asked.id } })
    return { answered: true }
  })
}

/** Read anew: the first answer may have been given since the question was read. */
async function answeredBefore(tx: Tx, code: string, answer: Answer): Promise<Answered> {
  return (await findByCode(tx, code))?.answer === answer ? { answered: true } : { refused: 'again' }
}
