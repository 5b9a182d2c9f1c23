import { expect, test } from 'vitest'
import { season } from '../../../../seasons/opop-2019/index.ts'
import type { Answers } from '../../../platform/form/answer.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import { findingsOf, type FindingFacts } from './findings.ts'
import { coreFacts } from './core-facts.ts'
import { crossRules } from './cross-rules.ts'
import { pageWarnings, unconfirmed } from '../../../platform/form/warnings.ts'
import { acrossAnswers, nikWarning } from './warnings.ts'

const form: SeasonForm = {
  formVersionId: 'v',
  seasonId: 's',
  programme: 'opop',
  year: 2019,
  name: season.name,
  content: season.form.content,
  rules: season.rules,
  slots: {},
  requirements: season.requirements.map(one => ({ ...one, example: true })),
}
const pages = season.form.content.sections.flatMap(section => section.pages)
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
const all: FindingFacts = {
  documents: new Set(season.documents.map(document => document.code)),
  registryKnows: true,
  tookPart: false,
}
const notFine = (given: Answers, facts = all) =>
  findingsOf(given, form, facts)
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
})

test('a NIK is compared with birthday and sex', () => {
  expect(nikWarning(answers())).toBeUndefined()
  expect(nikWarning(answers({ rep_birth_date: '1990-08-18' }))?.problem.code).toBe('nik.birth')
  expect(nikWarning(answers({ rep_sex: 'male' }))?.problem.code).toBe('nik.sex')
  expect(nikWarning(answers({ rep_nik: null }))).toBeUndefined()
})

test('warnings stand on their own page, and are quiet once confirmed', () => {
  const odd = answers({ rep_sex: 'male', account_owner: 'Budi Santoso', rep_birth_date: '1960-01-01' })
  const codes = (page: string) =>
    pageWarnings(pageOf(page), odd, acrossAnswers(odd, season.rules)).map(warning => warning.problem.code)
  expect(codes('perwakilan')).toEqual(['nik.birth', 'age.outside'])
  expect(codes('rekening')).toEqual(['account.owner'])
  expect(codes('identitas')).toEqual([])
  const confirmed: Answers = { ...odd, account_owner: { value: 'Budi Santoso', confirmed: true } }
  expect(
    unconfirmed(pageWarnings(pageOf('rekening'), confirmed, acrossAnswers(confirmed, season.rules)), confirmed),
  ).toEqual([])
})

test('santri at work cannot be more than all workers', () => {
  const judge = (workers: number, santri: number) => crossRules[0]!(answers({ workers, workers_santri: santri }))
  expect(judge(3, 3)).toBeUndefined()
  expect(judge(3, 4)).toMatchObject({ question: 'workers_santri', problem: { code: 'number.over' } })
})

test('lists get their columns from the answers', () => {
  expect(coreFacts(answers({ field: 'food' }), season.rules)).toEqual({
    name: 'Pondok Pesantren Nurul Huda',
    regency: '3205',
    kecamatan: '320501',
    village: '3205011001',
    category: 'scale-up',
    field: 'food',
  })
})
