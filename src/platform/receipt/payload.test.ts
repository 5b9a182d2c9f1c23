import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from '../form/answer.ts'
import { saltBytes } from '../keys/commit-to.ts'
import { contentHash, type SubmittedDocument } from '../response/index.ts'
import { readPayload, receiptPayload } from './payload.ts'

const documents: SubmittedDocument[] = [
  { slot: 'rep_ktp', position: 1, fileId: 'f1', sha256: 'aa' },
  { slot: 'product_photos', position: 1, fileId: 'f2', sha256: 'bb' },
]
const answers: Answers = { name: { value: 'Nurul Huda' }, workers: { value: 3 }, nib: { value: null, none: true } }
const salt = Buffer.alloc(saltBytes, 7)
const hex = (given: Answers, papers = documents, by: Buffer | null = salt) =>
  contentHash('v1', given, papers, by).toString('hex')

test('the order of keys and papers, and notes beside an answer, change nothing', () => {
  const reordered: Answers = {
    workers: { value: 3, confirmed: true },
    nib: { value: null, none: true },
    name: answers.name,
  }
  expect(hex(reordered, documents.toReversed())).toBe(hex(answers))
})

test('any change of an answer, of a paper or of the form changes the hash', () => {
  expect(hex({ ...answers, workers: { value: 4 } })).not.toBe(hex(answers))
  expect(hex(answers, [{ ...documents[0]!, sha256: 'ab' }, documents[1]!])).not.toBe(hex(answers))
  expect(contentHash('v2', answers, documents, salt).toString('hex')).not.toBe(hex(answers))
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      return (a === b) === (hex({ name: { value: a } }) === hex({ name: { value: b } }))
    }),
  )
})

test('the same content under another salt is another hash: who has a receipt cannot try out what it holds', () => {
  expect(hex(answers, documents, Buffer.alloc(saltBytes, 8))).not.toBe(hex(answers))
  expect(hex(answers, documents, null)).not.toBe(hex(answers))
})

test('the payload reads back as it was written, both times in it', () => {
  const payload = receiptPayload({
    number: 'OPOP-19-001287',
    sequence: 2,
    season: 'opop-2019',
    submittedAt: Temporal.Instant.from('2019-04-25T14:02:11.5+07:00'),
    recordedAt: Temporal.Instant.from('2026-11-24T10:00:00Z'),
    contentHash: Buffer.from('00ff', 'hex'),
    documents: 2,
    keyId: 'abc',
  })
  expect(readPayload(payload)).toEqual({
    number: 'OPOP-19-001287',
    sequence: 2,
    season: 'opop-2019',
    submitted_at: '2019-04-25T07:02:11.500Z',
    recorded_at: '2026-11-24T10:00:00.000Z',
    content_hmac: '00ff',
    documents: 2,
    key: 'abc',
  })
  expect(payload).toBe(JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(payload)).toSorted())))
})
