import type { Tx } from '../../database/open.ts'
import type { Answers } from '../../form/answer.ts'
import type { OwnAnswers } from './answers.ts'
import { shownFiles } from './documents.ts'
import { submittedDocuments } from './sent-documents.ts'
import { lastSubmission, type Submission } from './submissions.ts'

/** What a response is judged by: what was sent when it is sent, what stands in the draft while it is worked on. */
export interface WhatCounts {
  /** Of the form that the answers were given to. */
  formVersionId: string
  answers: Answers
  /** The papers that belong to these answers, by slot. */
  files: OwnAnswers['files']
  /** Slots that have a file which counts. */
  slots: ReadonlySet<string>
  /** Something was changed after this submission and never sent. */
  unsentSince?: Temporal.Instant
}

/** `isSent`: its subject stands as sent now. The response was read with its papers. */
export async function whatCounts(tx: Tx, own: OwnAnswers, isSent: boolean): Promise<WhatCounts> {
  const sent = isSent ? await lastSubmission(tx, own.responseId) : undefined
  if (!sent) return { ...asDrafted(own), slots: usable(own.files) }
  const isChanged = sent.draftVersion !== own.version
  const files = isChanged ? shownFiles(await submittedDocuments(tx, own.responseId)) : filesSent(own, sent)
  const { formVersionId, answers, submittedAt } = sent
  return { formVersionId, answers, files, slots: usable(files), unsentSince: isChanged ? submittedAt : undefined }
}

function asDrafted({ formVersionId, answers, files }: OwnAnswers) {
  return { formVersionId, answers, files }
}

/** Nothing was changed since: what stands in the slots was sent, except where the answers did not ask for it. */
function filesSent({ files }: OwnAnswers, { documents }: Submission<unknown>): OwnAnswers['files'] {
  const slots = new Set(documents.map(document => document.slot))
  return Object.fromEntries(Object.entries(files).filter(([slot]) => slots.has(slot)))
}

function usable(files: OwnAnswers['files']): Set<string> {
  const standing = Object.entries(files).filter(([, some]) => some.some(file => file.state !== 'refused'))
  return new Set(standing.map(([slot]) => slot))
}
