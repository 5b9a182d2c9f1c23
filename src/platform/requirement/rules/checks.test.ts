import { expect, test } from 'vitest'
import type { Said } from '../../form/meaning.ts'
import { aQuestion } from '../../form/test-form.ts'
import { judgeCheck, type FindingFacts } from './checks.ts'
import type { JudgedForm } from './judged-form.ts'
import type { Check } from './requirement.ts'

const said = { id: 'x', en: 'x' }
const options = ['sd', 'smp', 'sma', 's1'].map(code => ({ code, label: said }))
const questions = [
  aQuestion('one', { code: 'sex', meaning: 'person.sex', options: [options[0]!] }),
  aQuestion('one', { code: 'school', meaning: 'person.education', options }),
  aQuestion('one', { code: 'field', meaning: 'business.field' }),
]
const form: JudgedForm = {
  content: { sections: [{ code: 's', name: said, pages: [{ code: 'p', title: said, questions }] }] },
  slots: {},
  requirements: [],
  rules: { referenceDate: '2019-05-01' },
}
const facts: FindingFacts = { documents: new Set(), tookPart: false, payability: undefined }
const judged = (check: Check, answers: Said = {}, more: Partial<FindingFacts> = {}) =>
  judgeCheck(check, answers, form, { ...facts, ...more })

test('a place lies in the region or is outside; one that is not told is not judged', () => {
  const check: Check = { check: 'in-region', of: 'applicant.place', region: '32' }
  const place = (value: string | null) => judged(check, { 'applicant.place': { value } })
  expect(place('3205011001')).toEqual([])
  expect(place('3305011001')).toEqual([{ code: 'outside-province' }])
  expect(place('1332')).toEqual([{ code: 'outside-province' }])
  expect(place(null)).toEqual([])
})

test('a number is unknown only where the registry says so', () => {
  const of = (registryKnows?: boolean) =>
    judged({ check: 'known-number', of: 'applicant.number' }, {}, { registryKnows })
  expect([of(false), of(true), of(undefined)]).toEqual([[{ code: 'not-in-registry' }], [], []])
})

test('who took part once is told', () => {
  const of = (tookPart: boolean) => judged({ check: 'never-took-part' }, {}, { tookPart })
  expect([of(true), of(false)]).toEqual([[{ code: 'took-part' }], []])
})

test.each([
  ['2002-05-02', '16'],
  ['2002-05-01', undefined],
  ['1973-05-02', undefined],
  ['1973-05-01', '46'],
])('who was born on %s is within 17 and 45 on the reference date, or is %s', (value, about) => {
  const check: Check = { check: 'age', of: 'person.birth_date', least: 17, most: 45 }
  const notes = about === undefined ? [] : [{ code: 'age-outside', about }]
  expect(judged(check, { 'person.birth_date': { value } })).toEqual(notes)
  expect(judged(check)).toEqual([])
})

test('a NIK agrees with what is told beside it or differs', () => {
  const of = (sex: string, nik = '3205015708900000') =>
    judged({ check: 'nik-agrees' }, { 'person.nik': { value: nik }, 'person.sex': { value: sex } })
  expect([of('female'), of('male')]).toEqual([[], [{ code: 'nik-differs' }]])
  expect(judged({ check: 'nik-agrees' })).toEqual([])
})

test('education counts by the order of the options of its own question', () => {
  const check: Check = { check: 'education-at-least', of: 'person.education', least: 'sma' }
  const of = (value: string) => judged(check, { 'person.education': { value } })
  const low = [{ code: 'education-low' }]
  expect(['sd', 'smp', 'sma', 's1', 'gone'].map(of)).toEqual([low, low, [], [], low])
  expect(judged(check)).toEqual([])
})

test('an amount is low below the least, not at it; nothing is an amount too', () => {
  const check: Check = { check: 'amount-at-least', of: 'business.turnover_year', least: 1000 }
  const of = (value: number | string) => judged(check, { 'business.turnover_year': { value } })
  const low = [{ code: 'amount-low', about: '1000' }]
  expect([of(999), of(1000), of(0), of('1')]).toEqual([low, [], low, []])
  expect(judged(check)).toEqual([])
})

test('what stands between an applicant and the money is told part by part', () => {
  const items = (['npwp-missing', 'account-missing', 'npwp-personal', 'owner-differs'] as const).map(code => {
    return { code, kind: 'mend' as const }
  })
  const payability = { state: 'mend' as const, items }
  const of = (part: 'account' | 'tax') => judged({ check: 'payable', part }, {}, { payability })
  expect(of('tax')).toEqual([{ code: 'npwp-missing' }, { code: 'npwp-personal' }])
  expect(of('account')).toEqual([{ code: 'account-missing' }, { code: 'owner-differs' }])
  expect(judged({ check: 'payable', part: 'tax' })).toEqual([])
})

test('where the form has no ranks nobody stands below one: the question has no options, or is not asked', () => {
  const of = (meaning: 'business.field' | 'applicant.legal_form') =>
    judged({ check: 'education-at-least', of: meaning, least: 'sma' }, { [meaning]: { value: 'sd' } })
  expect([of('business.field'), of('applicant.legal_form')]).toEqual([[], []])
})
