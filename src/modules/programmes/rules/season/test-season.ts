import type { Question } from '../../../../platform/form/content.ts'
import type { CallData } from '../call-data.ts'
import type { SeasonData } from '../season-data.ts'
import { checkSeasonData } from './check.ts'

const said = (words: string) => ({ id: words, en: words })
const options = (...codes: string[]) => codes.map(code => ({ code, label: said(code) }))

const questions: Question[] = [
  { code: 'number', type: 'nib', meaning: 'applicant.number', label: said('Number') },
  { code: 'name', type: 'text', meaning: 'applicant.name', label: said('Name') },
  { code: 'village', type: 'region', meaning: 'applicant.place', label: said('Village') },
  { code: 'started', type: 'month', meaning: 'business.started', label: said('Started') },
  { code: 'turnover', type: 'money', meaning: 'business.turnover_year', label: said('Turnover') },
  { code: 'owner', type: 'text', meaning: 'person.name', label: said('Owner') },
  { code: 'nik', type: 'nik', meaning: 'person.nik', sensitive: true, label: said('NIK') },
  { code: 'born', type: 'date', meaning: 'person.birth_date', label: said('Born') },
  { code: 'sex', type: 'one', meaning: 'person.sex', options: options('female', 'male'), label: said('Sex') },
  { code: 'school', type: 'one', meaning: 'person.education', options: options('sd', 'sma'), label: said('School') },
  { code: 'phone', type: 'phone', meaning: 'person.phone', label: said('Phone') },
  { code: 'bank', type: 'one', meaning: 'account.bank', options: options('bjb', 'other'), label: said('Bank') },
  { code: 'account', type: 'account', meaning: 'account.number', sensitive: true, label: said('Account') },
  { code: 'account_owner', type: 'text', meaning: 'account.owner', label: said('Owner of the account') },
  { code: 'agreed', type: 'yesno', format: 'mustAgree', meaning: 'consent.processing', label: said('Agreed') },
]

const papers = {
  code: 'berkas',
  title: said('Papers'),
  questions: [{ code: 'ktp', type: 'file', accepts: ['photo'], needed: true, label: said('KTP') } satisfies Question],
}

const call: CallData = {
  code: 'registration',
  stage: 'registration',
  name: said('Registration'),
  summary: said('Register here.'),
  applicants: ['business', 'person'],
  prefix: 'TOY',
  form: {
    sections: [{ code: 'all', name: said('All'), pages: [{ code: 'satu', title: said('One'), questions }, papers] }],
  },
  requirements: [
    {
      code: 'T1',
      name: said('Person'),
      summary: said('Person'),
      fields: ['nik', 'born'],
      documents: ['ktp'],
      checks: [
        { check: 'age', of: 'person.birth_date', least: 18, most: 55 },
        { check: 'nik-agrees' },
        { check: 'education-at-least', of: 'person.education', least: 'sma' },
        { check: 'in-region', of: 'applicant.place', region: '32' },
        { check: 'known-number', of: 'applicant.number' },
        { check: 'amount-at-least', of: 'business.turnover_year', least: 100_000_000 },
        { check: 'never-took-part' },
        { check: 'payable', part: 'account' },
      ],
    },
  ],
  rules: {
    mostFiles: 5,
    eraseDraftsAfterMonths: 6,
    numberIsBar: false,
    category: { of: ['business.started'], startUpMonths: 12 },
    eligibility: [
      {
        code: 'here',
        label: said('Here?'),
        answers: [
          { code: 'yes', label: said('Yes'), verdict: 'can', told: said('Here.') },
          { code: 'no', label: said('No'), verdict: 'cannot', told: said('Not here.') },
        ],
      },
    ],
    payability: { banks: ['bjb'], owners: ['applicant.name'], persons: ['person.name'] },
    receipt: [
      { of: 'applicant.name', label: said('Name') },
      { of: 'category', label: said('Category') },
    ],
  },
}

/** A season that says everything a season can say once; each test takes a copy of its own. */
export function toySeason(): SeasonData {
  return structuredClone({
    programme: {
      code: 'toy',
      name: said('Toy'),
      summary: said('A toy.'),
      parent: { code: 'toys', name: said('Toys'), summary: said('Many.') },
    },
    year: 2019,
    name: said('Toy 2019'),
    mode: 'rehearsal',
    rules: { source: said('toy rules'), referenceDate: '2019-03-01' },
    stages: [
      {
        code: 'registration',
        kind: 'registration',
        name: said('Registration'),
        summary: said('Register.'),
        from: '2019-04-01',
        to: '2019-04-30',
        window: {
          changes: [
            {
              opens: '2019-04-01T00:00:00+07:00',
              closes: '2019-05-01T00:00:00+07:00',
              adopted: true,
              reason: said('As announced.'),
              source: 'toy',
              at: '2019-03-01T00:00:00+07:00',
            },
          ],
        },
      },
      {
        code: 'audition',
        kind: 'audition',
        level: 1,
        name: said('Audition'),
        summary: said('Heard.'),
        text: said('Soon'),
      },
    ],
    calls: [call],
    reasons: [{ code: 'cut_off', name: said('Cut off'), advice: said('Take it again.') }],
    rubrics: [
      {
        stage: 'audition',
        example: true,
        criteria: [
          { code: 'product', name: said('Product'), weight: 60 },
          { code: 'team', name: said('Team'), weight: 40 },
        ],
      },
    ],
    quotas: [{ stage: 'audition', example: true, rule: { total: 10, minimum: [{ by: 'regency', at_least: 1 }] } }],
    prizes: [
      {
        stage: 'audition',
        name: said('Prize'),
        amount: 1_000_000,
        kindOfFund: 'hadiah',
        tranches: [{ share: 1, condition: said('Payable') }],
      },
    ],
    promises: [
      {
        of: 'season',
        stage: 'registration',
        code: 'many',
        name: said('Many'),
        value: 10,
        unit: 'person',
        source: 'toy',
      },
    ],
  } satisfies SeasonData) as SeasonData
}

/** A question of the toy, to be changed. */
export function asked(season: SeasonData, code: string): Question {
  const pages = season.calls[0]!.form.sections.flatMap(section => section.pages)
  return pages.flatMap(page => page.questions).find(question => question.code === code)!
}

/** What is said of the toy after a change. */
export function broken(change: (season: SeasonData) => unknown): string[] {
  const season = toySeason()
  change(season)
  return checkSeasonData(season)
}
