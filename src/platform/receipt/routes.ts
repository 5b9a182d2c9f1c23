import type { Route } from '../web/context.ts'
import { checkReceipt, sendKeys, sendReceiptFile, showKeys } from './handlers.tsx'
import type { ReceiptSubjects } from './subject.ts'

/** Where anybody checks a receipt and finds the public keys, whatever it is about. `act`: what its policy calls that. */
export function receiptRoutes(act: string, subjects: ReceiptSubjects): Route[] {
  const open = { act, frame: 'public' } as const
  return [
    { method: 'GET', path: '/bukti/:tanda', handler: checkReceipt(subjects), ...open },
    { method: 'GET', path: '/bukti/:tanda/berkas', handler: sendReceiptFile(subjects), ...open },
    { method: 'GET', path: '/kunci', handler: showKeys, ...open },
    { method: 'GET', path: '/kunci.json', handler: sendKeys, ...open },
  ]
}
