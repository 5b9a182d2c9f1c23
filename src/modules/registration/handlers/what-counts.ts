import type { Answers } from '../../../platform/form/answer.ts'
import type { Tx } from '../../../platform/database/open.ts'
import { usableSlots } from '../../../platform/response/index.ts'
import type { OwnRegistration } from '../data/own.ts'
import { lastSent } from '../data/submissions.ts'

/** What a registration is judged by: what was sent when it is sent, what stands in the form while it is worked on. */
export interface WhatCounts {
  answers: Answers
  /** Slots that have a file which counts. */
  slots: ReadonlySet<string>
  /** Something was changed after this submission and never sent. */
  unsentSince?: Temporal.Instant
}

export async function whatCounts(tx: Tx, own: OwnRegistration): Promise<WhatCounts> {
  const sent = own.state === 'submitted' ? await lastSent(tx, own.responseId) : undefined
  if (sent) {
    const slots = await usableSlots(tx, sent.documents)
    return {
      answers: sent.answers,
      slots,
      unsentSince: sent.draftVersion === own.version ? undefined : sent.submittedAt,
    }
  }
  const standing = Object.entries(own.files).filter(([, files]) => files.some(file => file.state !== 'refused'))
  return { answers: own.answers, slots: new Set(standing.map(([slot]) => slot)) }
}
