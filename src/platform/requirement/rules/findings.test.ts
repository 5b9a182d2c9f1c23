import { expect, test } from 'vitest'
import type { Answers } from '../../form/answer.ts'
import { byMeaning } from '../../form/meaning.ts'
import { pageWarnings, unconfirmed } from '../../form/warnings.ts'
import { season } from '../test-season.ts'
import { countProblems, findingsOf } from './findings.ts'
import type { FindingFacts } from './checks.ts'
import { payabilityOf } from './payability.ts'
import type { Check } from './requirement.ts'
import { nikProblem, warningsOf } from './warnings.ts'

const form = season
const pages = form.content.sections.flatMap(section => section.pages)
const pageOf = (code: string) => pages.find(page => page.code === code)!

const said: Record<string, string | number | null> = {
  nspp: '510032050123',
  name: 'Pondok Pesantren Nurul Huda',
  foundation_name: 'Yayasan Nurul Huda',
  village: '3205011001',
  address: 'Kp. Cibiuk',
  leader_name: 'KH. Ahmad Hidayat',
  rep_name: 'Siti Rahmawati',
  rep_nik: '3205015708900000',
  rep_birth_date: '1990-08-17',
  rep_sex: 'female',
  rep_education: 's1',
  unit_name: 'Keripik',
  products: 'Keripik pisang',
  unit_started: '2017-02',
  nib: '9120001234567',
  nib_date: '2018-09-01',
  bank: 'bjb',
  branch: null,
  account_number: '0012345678901',
  account_owner: 'Yayasan Nurul Huda',
  npwp: '013086681092000',
  npwp_name: 'Yayasan Nurul Huda',
}
const answers = (change: Record<string, string | number | null> = {}): Answers =>
  Object.fromEntries(Object.entries({ ...said, ...change }).map(([code, value]) => [code, { value }]))
const all: Omit<FindingFacts, 'payability'> = {
  documents: new Set(Object.keys(form.slots)),
  registryKnows: true,
  tookPart: false,
}
const found = (given: Answers, facts = all) =>
  findingsOf(given, form, { ...facts, payability: payabilityOf(given, form, facts.documents) })
const notFine = (given: Answers, facts = all) =>
  found(given, facts)
    .filter(finding => finding.verdict !== 'fine')
    .map(finding => [finding.requirement, finding.verdict, finding.notes.map(note => note.code).join(' ')])

test('a whole registration leaves nothing to see', () => expect(notFine(answers())).toEqual([]))

test.each<[Record<string, string | null>, string[][]]>([
  [{ nspp: null }, [['R2', 'missing', 'field-missing']]],
  [{ nib: null }, [['R4', 'missing', 'field-missing']]],
  [{ rep_birth_date: '2002-08-17' }, [['R7', 'wrong', 'age-outside nik-differs']]],
  [{ rep_sex: 'male' }, [['R7', 'look', 'nik-differs']]],
  [{ rep_education: 'below_sma' }, [['R8', 'wrong', 'education-low']]],
  [{ npwp: '013086682092000' }, [['R11', 'look', 'npwp-check-digit']]],
  [{ bank: 'other' }, [['R12', 'wrong', 'bank-not-allowed']]],
  [{ account_owner: 'Siti Rahmawati' }, [['R12', 'wrong', 'owner-personal']]],
])('%o is seen', (change, found) => expect(notFine(answers(change))).toEqual(found))

test('papers that are missing, an unknown number and an earlier part are seen', () => {
  const facts = {
    documents: new Set([...all.documents].filter(slot => slot !== 'rep_health')),
    registryKnows: false,
    tookPart: true,
  }
  expect(notFine(answers(), facts)).toEqual([
    ['R2', 'look', 'not-in-registry'],
    ['R3', 'wrong', 'took-part'],
    ['R10', 'missing', 'document-missing'],
  ])
  expect(countProblems(found(answers(), facts))).toBe(2)
})

const said2019 = (given: Answers) => byMeaning(form.content, given)

test('a NIK is compared with birthday and sex', () => {
  expect(nikProblem(said2019(answers()))).toBeUndefined()
  expect(nikProblem(said2019(answers({ rep_birth_date: '1990-08-18' })))?.code).toBe('nik.birth')
  expect(nikProblem(said2019(answers({ rep_sex: 'male' })))?.code).toBe('nik.sex')
  expect(nikProblem(said2019(answers({ rep_nik: null })))).toBeUndefined()
})

test('warnings stand on their own page, and are quiet once confirmed', () => {
  const odd = answers({ rep_sex: 'male', account_owner: 'Budi Santoso', rep_birth_date: '1960-01-01' })
  const codes = (page: string) =>
    pageWarnings(pageOf(page), odd, warningsOf(odd, form)).map(warning => warning.problem.code)
  expect(codes('perwakilan')).toEqual(['nik.birth', 'age.outside'])
  expect(codes('rekening')).toEqual(['account.owner'])
  expect(codes('identitas')).toEqual([])
  const confirmed: Answers = { ...odd, account_owner: { value: 'Budi Santoso', confirmed: true } }
  expect(unconfirmed(pageWarnings(pageOf('rekening'), confirmed, warningsOf(confirmed, form)), confirmed)).toEqual([])
})

test('a check names the meaning it looks at: an amount below the least, a call that pays nothing', () => {
  const asks = (checks: Check[]) => ({ ...form, requirements: [{ ...form.requirements[2]!, checks }] })
  const seen = (checks: Check[], given: Answers) =>
    findingsOf(given, asks(checks), { ...all, payability: undefined }).flatMap(finding => finding.notes)
  const least: Check = { check: 'amount-at-least', of: 'business.turnover_month', least: 500 }
  expect(seen([least], answers({ turnover_month: 499 }))).toEqual([{ code: 'amount-low', about: '500' }])
  expect(seen([least], answers({ turnover_month: 500 }))).toEqual([])
  expect(seen([{ check: 'payable', part: 'tax' }], answers({ npwp: null }))).toEqual([])
})
