import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '../../form/answer.ts'
import type { FormContent } from '../../form/content.ts'
import type { Meaning } from '../../form/meanings.ts'
import { season } from '../test-season.ts'
import type { PayabilityRule } from './judged-form.ts'
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

/** The form of the season without its question of a meaning. */
function without(meaning: Meaning): FormContent {
  return {
    sections: season.content.sections.map(section => ({
      ...section,
      pages: section.pages.map(page => ({
        ...page,
        questions: page.questions.filter(question => question.meaning !== meaning),
      })),
    })),
  }
}

test.each<[Meaning, string]>([
  ['account.number', 'account-missing'],
  ['account.bank', 'bank-missing'],
  ['account.owner', 'owner-missing'],
  ['tax.npwp', 'npwp-missing'],
  ['account.book', 'bank-book-missing'],
])('a form that does not ask %s misses nothing of it, and all the rest', (meaning, code) => {
  const missing = (content: FormContent) =>
    payabilityOf({}, { ...season, content }, new Set())!.items.map(item => item.code)
  expect(missing(season.content)).toContain(code)
  expect(missing(without(meaning))).toEqual(missing(season.content).filter(one => one !== code))
})

describe('what is a person’s own is right where the rule pays that person, and nowhere else', () => {
  const own = answers({ account_owner: good.rep_name, npwp: good.rep_nik })
  const found = (change: Partial<PayabilityRule>) => {
    const payability = { ...season.rules.payability!, ...change }
    const { state, items } = payabilityOf(own, { ...season, rules: { ...season.rules, payability } }, book)!
    return [state, ...items.map(item => item.code)]
  }

  test.each<[string, Partial<PayabilityRule>, string[]]>([
    ['an institution, and no person', {}, ['mend', 'owner-personal', 'npwp-personal']],
    ['an institution, whoever the persons are', { persons: [] }, ['mend', 'owner-differs', 'npwp-personal']],
    ['the person', { owners: ['person.name'], persons: [] }, ['payable']],
    ['either', { owners: ['applicant.name', 'person.name'], persons: ['applicant.leader'] }, ['payable']],
    ['nobody who is refused', { owners: ['person.name'] }, ['mend', 'owner-personal', 'npwp-personal']],
  ])('paid is %s', (_whom, change, expected) => expect(found(change)).toEqual(expected))

  test('a bank book without the titles of its owner is that person’s', () => {
    const said = answers({ rep_name: 'Dra. Hj. Siti Rahmawati, M.Pd.', account_owner: 'SITI RAHMAWATI' })
    const payability = { ...season.rules.payability!, owners: ['person.name' as const], persons: [] }
    const judged = payabilityOf(said, { ...season, rules: { ...season.rules, payability } }, book)!
    expect(judged).toEqual({ state: 'payable', items: [] })
  })
})
