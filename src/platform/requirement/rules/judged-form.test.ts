import { expect, test } from 'vitest'
import type { Meaning } from '../../form/meanings.ts'
import { nameMeanings, paysPerson, personMeanings } from './judged-form.ts'

test('money goes to the person who registers where the account may be theirs and is not refused for being one', () => {
  const pays = (owners: Meaning[], persons: Meaning[]) => paysPerson({ banks: [], owners, persons })
  expect(pays(['applicant.name', 'person.name'], ['applicant.leader'])).toBe(true)
  expect(pays(['applicant.name'], [])).toBe(false)
  expect(pays(['person.name'], ['person.name'])).toBe(false)
  expect(pays([], ['person.name'])).toBe(false)
})

test('an account can belong to an institution or to a person', () => {
  expect(personMeanings).toEqual(['person.name', 'applicant.leader'])
  expect(nameMeanings).toEqual([
    ...['applicant.name', 'applicant.legal_name', 'business.name', 'person.name', 'applicant.leader'],
  ])
})
