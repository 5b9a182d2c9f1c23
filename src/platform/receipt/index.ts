// The door of the engine: the only file its customers import.
export { receiptPath, registrationNumber, splitReceipt } from './address.ts'
export { findReceipt, receiptOfVersion, receiptsOf, type Receipt } from './data.ts'
export { checkReceipt, showKeys, type Standing } from './handlers.tsx'
export { issueReceipt } from './issue.ts'
export { readPayload } from './payload.ts'
export { ReceiptLinks, ReceiptPaper } from './paper.tsx'
