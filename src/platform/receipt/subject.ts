import type { Lang } from '../../design/index.ts'
import type { Tx } from '../database/open.ts'
import type { FoundReceipt } from './data.ts'

/** What whoever checks a receipt is told of its subject; of what was answered only the name, by consent. */
export interface Standing {
  /** What was sent for, such as "Mentor OPOP 2019". */
  about: string
  /** In whose name it was sent, where they agreed that it is told. */
  who?: string
  /** What became of it since, such as that it was withdrawn; absent while it stands. */
  since?: string
  /** The row of the ledger that says it was sent: its act and whose it is. */
  recorded: { act: string; subjectId: string }
}

/** What a room tells the engine of a kind of subject; undefined: the receipt is of another kind. */
export type ReceiptSubject = (
  tx: Tx,
  receipt: Pick<FoundReceipt, 'responseId' | 'formVersionId' | 'answers'>,
  lang: Lang,
) => Promise<Standing | undefined>

/** By the kind of the subject. */
export type ReceiptSubjects = Readonly<Record<string, ReceiptSubject>>
