import type { Lang } from '../../design/index.ts'
import type { Tx } from '../database/open.ts'
import type { HistoryEntry } from '../history/index.ts'
import { receiptPath } from './address.ts'
import { receiptsOf } from './data.ts'
import { words } from './words.ts'

/** Every receipt of a response, for the history of its subject; each leads to its public check. */
export async function receiptEvents(tx: Tx, responseId: string, lang: Lang): Promise<HistoryEntry[]> {
  const w = words(lang).history
  const receipts = await receiptsOf(tx, responseId)
  return receipts.toReversed().map(receipt => ({
    at: receipt.submittedAt,
    title: w.receipt(receipt.sequence),
    detail: w.verify,
    href: receiptPath(receipt),
  }))
}
