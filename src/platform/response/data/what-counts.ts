import type { Tx } from '../../database/open.ts'
import type { Answers } from '../../form/answer.ts'
import type { OwnAnswers } from './answers.ts'
import { usableSlots } from './documents.ts'
import { lastSubmission } from './submissions.ts'

/** What a response is judged by: what was sent when it is sent, what stands in the draft while it is worked on. */
export interface WhatCounts {
  answers: Answers
  /** Slots that have a file which counts. */
  slots: ReadonlySet<string>
  /** Something was changed after this submission and never sent. */
  unsentSince?: Temporal.Instant
}

/** `isSent`: its subject stands as sent now. The response was read with its papers. */
export async function whatCounts(tx: Tx, own: OwnAnswers, isSent: boolean): Promise<WhatCounts> {
  const sent = isSent ? await lastSubmission(tx, own.responseId) : undefined
  if (sent) {
    const slots = await usableSlots(tx, sent.documents)
    const unsentSince = sent.draftVersion === own.version ? undefined : sent.submittedAt
    return { answers: sent.answers, slots, unsentSince }
  }
  const standing = Object.entries(own.files).filter(([, files]) => files.some(file => file.state !== 'refused'))
  return { answers: own.answers, slots: new Set(standing.map(([slot]) => slot)) }
}
