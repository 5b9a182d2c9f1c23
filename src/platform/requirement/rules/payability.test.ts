import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from '../../form/answer.ts'
import { season } from '../test-season.ts'
import { payabilityOf } from './payability.ts'

const book = new Set(['bank_book'])
const good = {
  name: 'Pondok Pesantren Nurul Huda',
  foundation_name: 'Yayasan Nurul Huda Garut',
  leader_name: 'KH. Ahmad Hidayat',
  rep_name: 'Siti Rahmawati',
  rep_nik: '3205015708900000',
  bank: 'bjb',
  account_number: '0012345678901',
  account_owner: 'YAYASAN NURUL HUDA GARUT',
  npwp: '013086681092000',
}
const answers = (change: Partial<Record<keyof typeof good, string | null>> = {}): Answers =>
  Object.fromEntries(Object.entries({ ...good, ...change }).map(([code, value]) => [code, { value }]))

const codes = (change: Parameters<typeof answers>[0], documents = book) =>
  payabilityOf(answers(change), season, documents)!.items.map(item => `${item.kind} ${item.code}`)

test('an account of the foundation at an allowed bank, with NPWP and bank book, can be paid', () => {
  expect(payabilityOf(answers(), season, book)).toEqual({ state: 'payable', items: [] })
})

test.each<[Parameters<typeof answers>[0], string[]]>([
  [{ account_number: null }, ['mend account-missing']],
  [{ bank: null }, ['mend bank-missing']],
  [{ bank: 'other' }, ['mend bank-not-allowed']],
  [{ account_owner: null }, ['mend owner-missing']],
  [{ account_owner: 'Siti Rahmawati' }, ['mend owner-personal']],
  [{ account_owner: 'H. Ahmad Hidayat, S.Ag.' }, ['mend owner-personal']],
  [{ account_owner: 'Budi Santoso' }, ['mend owner-differs']],
  [{ account_owner: 'Ponpes Nurul Huda' }, []],
  [{ npwp: null }, ['mend npwp-missing']],
  [{ npwp: '3205015708900000' }, ['mend npwp-personal']],
  [{ npwp: '013086682092000' }, ['look npwp-check-digit']],
])('%o: %o', (change, found) => expect(codes(change)).toEqual(found))

test('a leader whose name the pesantren carries does not make its account personal', () => {
  expect(codes({ leader_name: 'Nurul Huda', account_owner: 'Yayasan Nurul Huda Garut' })).toEqual([])
  expect(codes({ leader_name: 'Nurul Huda', account_owner: 'Nurul Huda' })).toEqual(['mend owner-personal'])
})

test('a missing bank book is to be mended; a check digit alone is for the bank and still payable', () => {
  expect(codes({}, new Set())).toEqual(['mend bank-book-missing'])
  expect(payabilityOf(answers({ npwp: '013086682092000' }), season, book)!.state).toBe('payable')
})

test('whatever the answers, it is payable exactly when there is nothing to mend', () => {
  const value = fc.option(fc.string({ maxLength: 30 }))
  fc.assert(
    fc.property(fc.record(Object.fromEntries(Object.keys(good).map(key => [key, value]))), change => {
      const { state, items } = payabilityOf(answers(change as never), season, book)!
      return (state === 'payable') === !items.some(item => item.kind === 'mend')
    }),
  )
})

test('a call that pays nothing asks for nothing', () => {
  expect(payabilityOf({}, { ...season, rules: { ...season.rules, payability: undefined } }, book)).toBeUndefined()
})
