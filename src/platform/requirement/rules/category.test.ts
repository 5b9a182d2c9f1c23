import { expect, test } from 'vitest'
import type { Said } from '../../form/meaning.ts'
import type { Meaning } from '../../form/meanings.ts'
import { categoryOf } from './category.ts'

const rules = {
  referenceDate: '2019-03-01',
  category: { of: ['business.started', 'permit.nib_date'] as Meaning[], startUpMonths: 12 },
}
const said = (dates: { started?: string; nibDate?: string }): Said => ({
  'business.started': dates.started === undefined ? undefined : { value: dates.started },
  'permit.nib_date': dates.nibDate === undefined ? undefined : { value: dates.nibDate },
})

test.each([
  [{ started: '2018-03' }, 'start-up'],
  [{ started: '2018-02' }, 'scale-up'],
  [{ started: '2018-06', nibDate: '2018-07-05' }, 'start-up'],
  [{ started: '2019-01', nibDate: '2018-08-01' }, 'start-up'],
  [{ started: '2015-01', nibDate: '2019-01-10' }, 'scale-up'],
  [{ nibDate: '2018-07-01' }, 'start-up'],
  [{ started: '2019-04' }, 'start-up'],
  [{}, undefined],
])('%o is %s on 1 March 2019', (dates, category) => {
  expect(categoryOf(said(dates), rules)).toBe(category)
})

test('a business that tells its day, and a pesantren that tells its year, have a category too', () => {
  expect(categoryOf(said({ started: '2018-02-28' }), rules)).toBe('scale-up')
  expect(categoryOf(said({ started: '2018-03-01' }), rules)).toBe('start-up')
  const founded = { ...rules, category: { of: ['applicant.founded'] as Meaning[], startUpMonths: 12 } }
  expect(categoryOf({ 'applicant.founded': { value: 1985 } }, founded)).toBe('scale-up')
  expect(categoryOf({ 'applicant.founded': { value: 2019 } }, founded)).toBe('start-up')
})

test('a call without categories has none', () => {
  expect(categoryOf(said({ started: '2018-03' }), { referenceDate: '2019-03-01' })).toBeUndefined()
})
