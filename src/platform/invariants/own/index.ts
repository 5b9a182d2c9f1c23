import type { Invariant } from '../invariant.ts'
import { confirmationInvariants } from './confirmations.ts'
import { decisionInvariants } from './decisions.ts'
import { fileInvariants } from './files.ts'
import { ledgerInvariants } from './ledger.ts'
import { messageInvariants } from './messages.ts'
import { noteInvariants } from './notes.ts'
import { submissionInvariants } from './submissions.ts'
import { workInvariants } from './work.ts'

/** What holds of the engines themselves, whoever uses them. */
export const platformInvariants: readonly Invariant[] = [
  ...fileInvariants,
  ...submissionInvariants,
  ...confirmationInvariants,
  ...decisionInvariants,
  ...noteInvariants,
  ...messageInvariants,
  ...workInvariants,
  ...ledgerInvariants,
]
