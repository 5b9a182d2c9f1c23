import { expect, test } from 'vitest'
import type { NamedBefore } from './confirmation.ts'
import { numberEvents } from './events.ts'
import { confirmationWords } from './words.ts'

const moment = (hour: number) => Temporal.Instant.from('2019-04-25T00:00:00Z').add({ hours: hour })
const named = (more: Partial<NamedBefore>): NamedBefore => ({
  id: 'c',
  about: { kind: 'toy', id: 't' },
  phone: '+6281',
  state: 'waiting',
  own: false,
  metAt: moment(1),
  ...more,
})
const words = confirmationWords('id', { subject: 'mainan', owner: 'pembuat', contact: 'penjaga' })
const told = (more: Partial<NamedBefore>) => {
  const events = numberEvents(named(more), words, '081-•••')
  for (const event of events) expect(event.detail).toBe('081-•••')
  return events.map(({ title, who }) => [title, who])
}

test('a number that is asked at once was asked, and says what it says later', () => {
  expect(told({ askedAt: moment(1) })).toEqual([['Nomor penjaga ditanya', undefined]])
  expect(told({ askedAt: moment(1), answer: 'disowned', answeredAt: moment(3) })).toEqual([
    ['Nomor penjaga ditanya', undefined],
    ['Nomor penjaga menjawab "bukan kami"', 'Nomor penjaga'],
  ])
})

test('what was held back is told with who released it', () => {
  expect(told({ heldBack: 'numbers' })).toEqual([['Pertanyaan ke nomor penjaga ditahan', undefined]])
  expect(told({ askedAt: moment(2), releasedBy: 'Siti' })).toEqual([
    ['Pertanyaan ke nomor penjaga ditahan', undefined],
    ['Nomor penjaga ditanya', 'Siti'],
  ])
})

test("the owner's own number was asked nothing", () => {
  expect(told({ own: true })).toEqual([['Nomor penjaga sama dengan nomor pembuat', undefined]])
})
