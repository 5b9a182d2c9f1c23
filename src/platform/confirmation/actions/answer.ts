import type { Tx } from '../../database/open.ts'
import { record } from '../../ledger/record.ts'
import { blankSecrets } from '../../outbox/blank-secrets.ts'
import { releaseNewest } from '../../outbox/held-back.ts'
import { nobody } from '../../policy/index.ts'
import type { House } from '../../web/context.ts'
import type { Answer } from '../confirmation.ts'
import { findByCode, keepAnswer } from '../data/confirmations.ts'

export type Answered = { answered: true } | { refused: 'unknown' | 'outdated' | 'again' }

/**
 * Keeps what the holder of the code says, while the number stands. The first answer counts, and the same answer once more is
 * nothing new; whoever was mistaken calls the office.
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
    if (asked.outdated) return { refused: 'outdated' }
    if (!(await keepAnswer(tx, asked.id, answer, at))) return answeredBefore(tx, code, answer)
    await blankSecrets(tx, { template: 'confirmation', key: `confirmation:${asked.id}` })
    // What waited for the proof that the number is whose it should be.
    if (answer === 'confirmed')
      await releaseNewest(tx, { aboutId: asked.about.id, recipient: asked.phone, reason: 'unproved' })
    const act = answer === 'confirmed' ? `${asked.about.kind}.confirm` : `${asked.about.kind}.disown`
    const subject = { subjectKind: asked.about.kind, subjectId: asked.about.id }
    await record(tx, { act, ...subject, actor: nobody, at, detail: { confirmation: asked.id } })
    return { answered: true }
  })
}

/** Read anew: the first answer may have been given since the question was read. */
async function answeredBefore(tx: Tx, code: string, answer: Answer): Promise<Answered> {
  return (await findByCode(tx, code))?.answer === answer ? { answered: true } : { refused: 'again' }
}
