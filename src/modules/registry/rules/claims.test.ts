import { expect, test } from 'vitest'
import type { Answers } from '../../../platform/form/answer.ts'
import { season } from '../../../../seasons/opop-2019/index.ts'
import { claimsOf } from './claims.ts'

const claims = (answers: Answers) => claimsOf(answers, season.calls[0]!.form)
const account: Answers = {
  bank: { value: 'bjb' },
  account_number: { value: '0012345678901' },
  account_owner: { value: 'Yayasan Nurul Huda' },
}

test('answers become facts; what was not answered, or is wrong, says nothing; "belum ada" says that there is none', () => {
  const { facts } = claims({
    leader_name: { value: 'KH. Ahmad Hidayat' },
    founded: { value: 1985 },
    nib: { value: null, none: true },
    email: { value: null },
    website: { raw: { website: 'x' }, problem: 'text.web' },
    field: { value: 'food' },
  })
  expect(facts).toEqual({
    'applicant.leader': 'KH. Ahmad Hidayat',
    'applicant.founded': '1985',
    'permit.nib': null,
    'business.field': 'food',
  })
})

test('nothing about the representative, the account or the tax number becomes a fact that others read', () => {
  const personal = ['rep_name', 'rep_nik', 'rep_phone', 'npwp', 'account_number', 'account_owner']
  const answers = Object.fromEntries(personal.map(code => [code, { value: 'x' }]))
  expect(claims(answers).facts).toEqual({})
})

test.each(['bank', 'account_number', 'account_owner'])('an account without its %s is none', missing => {
  expect(claims(account).account).toMatchObject({ number: '0012345678901', branch: null })
  expect(claims({ ...account, [missing]: { value: null, none: true } }).account).toBeUndefined()
})

test('a business needs name and field; the month it began is a date, or unknown', () => {
  const unit: Answers = { unit_name: { value: 'Keripik' }, field: { value: 'food' } }
  expect(claims({ unit_name: { value: 'Keripik' } }).unit).toBeUndefined()
  expect(claims(unit).unit).toMatchObject({ started: null })
  expect(claims({ ...unit, unit_started: { value: '2017-02' } }).unit).toMatchObject({ started: '2017-02-01' })
  // Another form asks for the day.
  expect(claims({ ...unit, unit_started: { value: '2017-02-05' } }).unit).toMatchObject({ started: '2017-02-05' })
})
