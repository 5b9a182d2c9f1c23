import { expect, test } from 'vitest'
import { phoneRefused } from './phone-refused.ts'
import { situationOf, type Standing } from './situation.ts'

const at = (text: string) => Temporal.Instant.from(text)
const window = { opensAt: at('2019-03-01T00:00+07:00'), closesAt: at('2019-05-01T00:00+07:00') }
const now = at('2019-04-25T09:00+07:00')
const standing: Standing = { state: 'submitted', missing: 0, unusable: 0, unanswered: false, window }

test.each<[Partial<Standing>, object]>([
  [{ state: 'draft' }, { what: 'unsent' }],
  [{ state: 'reopened' }, { what: 'reopened' }],
  [{ state: 'reopened', missing: 2 }, { what: 'reopened' }],
  [{ missing: 1 }, { what: 'papers' }],
  [{ unusable: 1, unanswered: true }, { what: 'papers' }],
  [{ unanswered: true }, { what: 'unanswered' }],
  [{}, { bar: 'complete' }],
  [{ state: 'withdrawn' }, { bar: 'withdrawn' }],
  [{ state: 'frozen' }, { bar: 'closed' }],
  [{ state: 'draft', window: undefined }, { what: 'unsent' }],
])('a registration with %o', (change, said) => {
  expect(situationOf({ ...standing, ...change }, now)).toEqual(said)
})

test('before the window there is nothing to remind of because it has not begun, after it because it is over', () => {
  const draft = { ...standing, state: 'draft' } as const
  expect(situationOf(draft, window.opensAt.subtract({ seconds: 1 }))).toEqual({ bar: 'ahead' })
  expect(situationOf(draft, window.closesAt)).toEqual({ bar: 'closed' })
})

test.each([
  [undefined, null, false],
  [true, null, false],
  [false, null, true],
  [false, true, true],
  [true, false, true],
  [undefined, false, true],
  [undefined, true, false],
])('drafted %s and sent %s means refused: %s', (drafted, sent, refused) => {
  expect(phoneRefused(drafted, sent)).toBe(refused)
})
