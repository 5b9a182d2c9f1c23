import { expect, test } from 'vitest'
import { judge, type Standing } from './judge.ts'

const at = Temporal.Instant.from('2019-04-25T09:00:00Z')
const rest = { at, hours: 24 }
const siti: Standing = { what: 'draft', phone: '+6281234567890', email: 'siti@contoh.id', phoneRefused: false }
const byPhone = { what: 'draft', to: { channel: 'whatsapp', recipient: '+6281234567890' } }
const byMail = { what: 'draft', to: { channel: 'email', recipient: 'siti@contoh.id' } }

test('somebody is written to by phone and else by mail, or by the way that was chosen', () => {
  expect(judge(siti, 'utama', rest)).toEqual(byPhone)
  expect(judge(siti, 'whatsapp', rest)).toEqual(byPhone)
  expect(judge(siti, 'surel', rest)).toEqual(byMail)
  expect(judge({ ...siti, phone: undefined }, 'utama', rest)).toEqual(byMail)
  expect(judge({ ...siti, phoneRefused: true }, 'utama', rest)).toEqual(byMail)
})

test('who can be reached by nothing that is proved, or wants no messages to the only phone, is left out', () => {
  expect(judge({ ...siti, phone: undefined, email: undefined }, 'utama', rest)).toEqual({ bar: 'unproved' })
  expect(judge({ ...siti, phoneRefused: true }, 'whatsapp', rest)).toEqual({ bar: 'refused' })
})

test('the reason of the room goes before the engine’s, and where there is nothing to say without one it is unproved', () => {
  const last = at.subtract({ hours: 1 })
  expect(judge({ ...siti, bar: 'sent' }, 'utama', { ...rest, last })).toEqual({ bar: 'sent' })
  expect(judge({ ...siti, what: undefined, bar: 'sent' }, 'utama', rest)).toEqual({ bar: 'sent' })
  expect(judge({ ...siti, what: undefined }, 'utama', { ...rest, last })).toEqual({ bar: 'unproved' })
})

test('a closed account goes before every other reason', () => {
  expect(judge({ ...siti, accountClosed: true, bar: 'sent' }, 'utama', rest)).toEqual({ bar: 'account' })
  expect(judge({ ...siti, accountClosed: false }, 'utama', rest)).toEqual(byPhone)
})

test('nobody is written to twice about one subject before the hours of rest are over', () => {
  const after = (minutes: number) => judge(siti, 'utama', { ...rest, last: at.subtract({ minutes }) })
  expect(after(24 * 60 - 1)).toEqual({ bar: 'recent' })
  expect(after(24 * 60)).toEqual(byPhone)
  const unreached = { ...siti, phone: undefined, email: undefined }
  expect(judge(unreached, 'utama', { ...rest, last: at })).toEqual({ bar: 'recent' })
})
