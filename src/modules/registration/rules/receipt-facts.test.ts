import { expect, test } from 'vitest'
import { season } from '../../../../seasons/opop-2019/index.ts'
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
    season.rules,
  )
  expect(facts).toEqual({
    name: 'PONPES NURUL HUDA',
    village: '3205011001',
    representative: 'Siti',
    category: 'scale-up',
    answers: 5,
  })
  expect(receiptFacts({}, season.rules)).toMatchObject({ name: '', answers: 0 })
})
