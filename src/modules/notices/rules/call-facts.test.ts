import { expect, test } from 'vitest'
import type { Question } from '../../../platform/form/content.ts'
import { aQuestion } from '../../../platform/form/test-form.ts'
import type { Check } from '../../../platform/requirement/index.ts'
import type { AnnouncedCall, SeasonForm } from '../../programmes/index.ts'
import { asks, callFacts, pesantrenOnly } from './call-facts.ts'

const both = (text: string) => ({ id: text, en: text.toUpperCase() })
const choice = (code: string) => ({ code, label: both(code) })
const call = { code: 'main', applicants: ['pesantren'] } as unknown as AnnouncedCall

const questions = [
  aQuestion('nspp', { code: 'nspp', meaning: 'applicant.number' }),
  aQuestion('one', { code: 'school', meaning: 'person.education', options: ['smp', 'sma', 's1'].map(choice) }),
  aQuestion('one', { code: 'bank', meaning: 'account.bank', options: ['bjb', 'bri', 'bca'].map(choice) }),
  aQuestion('one', { code: 'field', meaning: 'business.field', options: ['food', 'craft', 'other'].map(choice) }),
  aQuestion('text', { code: 'said' }),
]
const checks: Check[] = [
  { check: 'never-took-part' },
  { check: 'age', of: 'person.birth_date', least: 17, most: 45 },
  { check: 'education-at-least', of: 'person.education', least: 'sma' },
]
const payability = { banks: ['bca', 'bjb'], owners: ['applicant.name' as const], persons: ['person.name' as const] }
const category = { of: ['business.started' as const], startUpMonths: 42 }
const slot = (code: string, needed: boolean) => ({ code, needed, name: both(code) })

const aForm = (asked: Question[], rules: object, slots: object[], found: Check[]) =>
  ({
    content: {
      sections: [
        { code: 's', name: both('s'), pages: [{ code: 'one', title: both('one'), questions: asked }] },
        { code: 't', name: both('t'), pages: [{ code: 'two', title: both('two'), questions: [] }] },
      ],
    },
    slots: Object.fromEntries(slots.map((one, place) => [`slot${place}`, one])),
    rules: { referenceDate: '2019-05-01', eraseDraftsAfterMonths: 6, ...rules },
    requirements: [{ checks: [] }, { checks: found }],
  }) as unknown as SeasonForm

test('everything guidance tells is read from the form and its rules', () => {
  const rules = { payability, category, numberIsBar: true, eligibility: [{}, {}, {}] }
  const form = aForm(questions, rules, [slot('book', true), slot('photo', false), slot('deed', true)], checks)
  expect(callFacts(call, form)).toEqual({
    call,
    pages: 2,
    eligibility: 3,
    asked: new Set(['applicant.number', 'person.education', 'account.bank', 'business.field']),
    number: { name: { id: 'NSPP', en: 'NSPP' }, bars: true },
    age: { least: 17, most: 45 },
    education: both('sma'),
    banks: [both('bjb'), both('bca')],
    ofInstitution: true,
    category,
    referenceDate: '2019-05-01',
    keptMonths: 6,
    needed: [both('book'), both('deed')],
    moreFiles: true,
    fields: [both('food'), both('craft')],
  })
})

test('a call that asks for nothing tells of nothing', () => {
  expect(callFacts(call, aForm([], {}, [], []))).toEqual({
    ...{ call, pages: 2, eligibility: 0, asked: new Set(), number: undefined, age: undefined, education: undefined },
    ...{ banks: [], ofInstitution: false, category: undefined, referenceDate: '2019-05-01', keptMonths: 6 },
    ...{ needed: [], moreFiles: false, fields: [] },
  })
})

test('a number bars only where the rules say so; without a rule of payment no bank is named', () => {
  const facts = callFacts(call, aForm(questions, {}, [slot('book', true)], []))
  expect(facts.number).toEqual({ name: { id: 'NSPP', en: 'NSPP' }, bars: false })
  expect([facts.banks, facts.ofInstitution, facts.moreFiles]).toEqual([[], false, false])
})

test('where money may go to the person who registers, it is not only for the institution', () => {
  const rules = { payability: { ...payability, owners: ['person.name'], persons: [] } }
  expect(callFacts(call, aForm(questions, rules, [], [])).ofInstitution).toBe(false)
})

test('a meaning is asked when one of the calls asks it', () => {
  const [some, none] = [questions, []].map(asked => callFacts(call, aForm(asked, {}, [], [])))
  expect(asks([none!, some!], 'account.bank')).toBe(true)
  expect(asks([none!, some!], 'person.nik')).toBe(false)
  expect(asks([], 'account.bank')).toBe(false)
})

test('only where every call takes pesantren and nobody else do pages speak of pesantren', () => {
  const takes = (...kinds: string[]) => ({ applicants: kinds }) as unknown as AnnouncedCall
  expect(pesantrenOnly([takes('pesantren'), takes('pesantren')])).toBe(true)
  expect(pesantrenOnly([takes('pesantren'), takes('business')])).toBe(false)
  expect(pesantrenOnly([takes('pesantren', 'business')])).toBe(false)
  expect(pesantrenOnly([])).toBe(false)
})
