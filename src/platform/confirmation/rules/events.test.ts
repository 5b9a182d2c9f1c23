import { expect, test } from 'vitest'
import type { NamedBefore } from '../confirmation.ts'
import { numberEvents } from './events.ts'

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
const told = (more: Partial<NamedBefore>) => numberEvents(named(more)).map(({ at: _, ...event }) => event)

test('a number that is asked at once was asked, and says what it says later', () => {
  expect(told({ askedAt: moment(1) })).toEqual([{ event: 'asked', who: undefined }])
  expect(told({ askedAt: moment(1), answer: 'disowned', answeredAt: moment(3) }).map(one => one.event)).toEqual([
    'asked',
    'disowned',
  ])
})

test('what was held back is told with who released it', () => {
  expect(told({ heldBack: 'numbers' }).map(one => one.event)).toEqual(['held'])
  expect(told({ askedAt: moment(2), releasedBy: 'Siti' })).toEqual([
    { event: 'held', who: undefined },
    { event: 'asked', who: 'Siti' },
  ])
})

test("the owner's own number was asked nothing", () => {
  expect(told({ own: true }).map(one => one.event)).toEqual(['own'])
})
