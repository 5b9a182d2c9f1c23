import { expect, test } from 'vitest'
import { season } from '../test-season.ts'
import { receiptFacts } from './receipt-facts.ts'

test('a receipt tells who, where, which category, and how many answers were given', () => {
  const facts = receiptFacts(
    {
      name: { value: 'PONPES NURUL HUDA' },
      village: { value: '3205011001' },
      rep_name: { value: 'Siti' },
      unit_started: { value: '2010-01' },
      consent_health: { value: false },
      nib: { value: null, none: true },
      email: { value: null },
      nib_date: null,
    },
    season,
  )
  expect(facts.fields.map(field => [field.label.en, field.value])).toEqual([
    ['Pesantren', 'PONPES NURUL HUDA'],
    ['Place', '3205011001'],
    ['Representative', 'Siti'],
    ['Category', 'scale-up'],
  ])
  expect(facts.answers).toBe(5)
  expect(receiptFacts({}, season)).toEqual({ fields: [], answers: 0 })
})
