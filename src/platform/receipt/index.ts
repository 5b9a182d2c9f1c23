// The door of the engine: the only file its customers import.
export { receiptPath, splitReceipt, subjectNumber } from './address.ts'
export { findReceipt, receiptOfVersion, receiptsOf, type Receipt } from './data.ts'
export { receiptEvents } from './events.ts'
export { issueReceipt } from './issue.ts'
export { readPayload } from './payload.ts'
export { ReceiptLinks, ReceiptPaper } from './paper.tsx'
export { receiptRoutes } from './routes.ts'
export type { ReceiptSubject } from './subject.ts'
