import { describe, expect, test } from 'vitest'
import { questionsOf } from '../../../../platform/form/content.ts'
import type { Meaning } from '../../../../platform/form/meanings.ts'
import type { Check } from '../../../../platform/requirement/index.ts'
import type { CallRules } from '../call-data.ts'
import type { SeasonData } from '../season-data.ts'
import { checkSeasonData } from './check.ts'
import { asked, broken, toySeason } from './test-season.ts'

/** Leaves the question and takes its meaning away. */
const mute = (meaning: Meaning) => (season: SeasonData) => {
  for (const one of questionsOf(season.calls[0]!.form)) if (one.meaning === meaning) delete one.meaning
}

const rule = (change: Partial<CallRules>) => (season: SeasonData) => Object.assign(season.calls[0]!.rules, change)
const checks =
  (...all: Check[]) =>
  (season: SeasonData) =>
    (season.calls[0]!.requirements[0]!.checks = all)

test('a season that says everything once is good', () => expect(checkSeasonData(toySeason())).toEqual([]))

test.each(Object.keys(toySeason()))('without "%s" it is refused', part => {
  expect(broken(season => delete season[part as keyof SeasonData])).toEqual([`${part} is missing`])
})

test('the rules of a season may ask for a second factor, in one word', () => {
  for (const secondFactor of [true, false])
    expect(broken(season => Object.assign(season.rules, { secondFactor }))).toEqual([])
  expect(broken(season => Object.assign(season.rules, { secondFactor: ['office'] }))).toEqual([
    expect.stringMatching(/^rules\.secondFactor must be true or false, /),
  ])
})

test('a call whose stage has no window is open all year', () => {
  expect(broken(({ stages }) => delete stages[0]!.window)).toEqual([])
})

describe('a call is refused', () => {
  test.each<[string, (season: SeasonData) => unknown, string]>([
    ['that is none', s => (s.calls = []), 'calls is empty'],
    ['that is null', s => (s.calls[0] = null as never), 'calls[0] must be an object, not null'],
    ['without a form', s => delete (s.calls[0] as { form?: unknown }).form, 'calls[0].form is missing'],
    [
      'whose form is bad',
      s => (asked(s, 'name').type = 'word' as never),
      'calls[0].form: page "satu", question "name": type',
    ],
    ['without applicants', s => (s.calls[0]!.applicants = []), 'calls[0].applicants is empty'],
    [
      'with unknown applicants',
      s => (s.calls[0]!.applicants = ['school' as never]),
      'calls[0].applicants[0] must be one of',
    ],
    [
      'with the same kind twice',
      s => s.calls[0]!.applicants.push('person'),
      'calls[0] (registration).applicants names person twice',
    ],
    [
      'whose stage is none',
      s => (s.calls[0]!.stage = 'contest'),
      'calls[0] (registration).stage "contest" is no stage of the season',
    ],
    ['with a small prefix', s => (s.calls[0]!.prefix = 'toy'), 'calls[0].prefix must be two to eight capital letters'],
    [
      'that asks NIK without consent',
      mute('consent.processing'),
      'calls[0] (registration).form must ask consent.processing too, because "nik" asks person.nik',
    ],
    [
      'whose consent may be refused',
      s => delete asked(s, 'agreed').format,
      'calls[0].form: page "satu", question "agreed": format must be mustAgree: nothing is sent without consent.processing',
    ],
    [
      'over a category it cannot know',
      mute('business.started'),
      'calls[0] (registration).rules.category needs the meaning business.started, which',
    ],
    [
      'whose receipt prints what is not asked',
      rule({ receipt: [{ of: 'tax.npwp', label: { id: 'a', en: 'a' } }] }),
      'calls[0] (registration).rules.receipt[0] needs the meaning tax.npwp',
    ],
    [
      'whose receipt prints no category',
      rule({ category: undefined }),
      'calls[0] (registration).rules.receipt[1] prints the category, but',
    ],
    [
      'whose receipt prints a NIK',
      rule({ receipt: [{ of: 'person.nik', label: { id: 'a', en: 'a' } }] }),
      'calls[0] (registration).rules.receipt[0] prints person.nik, but "nik" is sensitive, and everybody can read',
    ],
    [
      'whose receipt prints a file',
      s => {
        asked(s, 'ktp').meaning = 'account.book'
        rule({ receipt: [{ of: 'account.book', label: { id: 'a', en: 'a' } }] })(s)
      },
      'calls[0] (registration).rules.receipt[0] prints account.book, but "ktp" is a file, which a line cannot print',
    ],
    [
      'over a category that counts from no date',
      s => rule({ category: { of: ['applicant.name'], startUpMonths: 12 } })(s),
      'calls[0] (registration).rules.category counts from a date or a month, but "name" is of the type text',
    ],
    [
      'whose account belongs to what is no name',
      rule({ payability: { banks: ['bjb'], owners: ['applicant.place'], persons: [] } }),
      'calls[0].rules.payability.owners[0] must be one of applicant.name, applicant.legal_name',
    ],
    [
      'with a bank that is no option',
      rule({ payability: { banks: ['bni'], owners: ['applicant.name'], persons: [] } }),
      'calls[0] (registration).rules.payability.banks names "bni", which is no option of account.bank (bjb, other)',
    ],
    [
      'with owners it cannot know',
      rule({ payability: { banks: ['bjb'], owners: ['applicant.legal_name'], persons: [] } }),
      'calls[0] (registration).rules.payability needs the meaning applicant.legal_name',
    ],
    [
      'that takes too few files',
      s => {
        asked(s, 'ktp').needed = true
        const page = s.calls[0]!.form.sections[0]!.pages[1]!
        page.questions.push({ ...asked(s, 'ktp'), code: 'photo' })
        s.calls[0]!.rules.mostFiles = 1
      },
      'calls[0] (registration).rules.mostFiles is 1, but the form needs 2 files',
    ],
    [
      'with eligibility that lets nobody through',
      s => (s.calls[0]!.rules.eligibility![0]!.answers[0]!.verdict = 'cannot'),
      'calls[0] (registration).rules.eligibility[0] has no answer with the verdict "can"',
    ],
    [
      'with eligibility without answers',
      s => (s.calls[0]!.rules.eligibility![0]!.answers = []),
      'calls[0].rules.eligibility[0].answers needs 2 or more',
    ],
    [
      'that forgets a field of a requirement',
      s => s.calls[0]!.requirements[0]!.fields.push('nothing'),
      'calls[0] (registration).requirements[0] (T1).fields names "nothing", which is no question of the form',
    ],
    [
      'that takes a file for a field',
      s => s.calls[0]!.requirements[0]!.fields.push('ktp'),
      'calls[0] (registration).requirements[0] (T1).fields names "ktp", a file: it belongs to documents',
    ],
    [
      'that takes a field for a file',
      s => s.calls[0]!.requirements[0]!.documents.push('nik'),
      'calls[0] (registration).requirements[0] (T1).documents names "nik", which is no file',
    ],
    [
      'with a requirement twice',
      s => s.calls[0]!.requirements.push(s.calls[0]!.requirements[0]!),
      'calls[0] (registration).requirements has "T1" twice',
    ],
  ])('%s', (_name, change, said) => expect(broken(change)).toEqual([expect.stringContaining(said)]))

  test.each<[string, Meaning, string]>([
    ['name', 'applicant.name', 'business'],
    ['owner', 'person.name', 'person'],
    ['village', 'applicant.place', 'business, person'],
    ['phone', 'person.phone', 'business, person'],
  ])('that does not ask %s', (_code, meaning, kinds) => {
    const said = `calls[0] (registration).form asks nothing of the meaning ${meaning}, which applicants of the kind ${kinds} need`
    expect(broken(mute(meaning))).toContain(said)
  })

  test('twice', () => {
    expect(broken(season => season.calls.push(structuredClone(season.calls[0]!)))).toEqual([
      'calls have the code "registration" twice',
      'calls have the prefix "TOY" twice',
    ])
  })
})

describe('a check is refused', () => {
  const place = 'calls[0] (registration).requirements[0] (T1).checks[0]'
  test.each<[Check, string]>([
    [{ check: 'age', of: 'person.birth_date', least: 56, most: 55 }, 'age: least 56 is above most 55'],
    [
      { check: 'education-at-least', of: 'person.education', least: 's9' },
      'needs "s9" among the options of "school" (sd, sma)',
    ],
    [
      { check: 'amount-at-least', of: 'business.assets', least: 1 },
      'amount-at-least needs the meaning business.assets, which the form does not ask',
    ],
    [{ check: 'payable', part: 'tax' }, 'payable needs the meaning tax.npwp'],
  ])('%j', (check, said) => expect(broken(checks(check))).toEqual([expect.stringContaining(`${place} ${said}`)]))

  test.each<[Check, string]>([
    [{ check: 'age', of: 'permit.nib_date', least: 1, most: 2 }, 'person.birth_date, not "permit.nib_date"'],
    [{ check: 'in-region', of: 'applicant.address', region: '32' }, 'applicant.place, not "applicant.address"'],
    [{ check: 'known-number', of: 'person.nik' }, 'applicant.number, not "person.nik"'],
    [{ check: 'education-at-least', of: 'person.sex', least: 'male' }, 'person.education, not "person.sex"'],
    [
      { check: 'amount-at-least', of: 'business.workers', least: 5 },
      'business.turnover_month, business.turnover_year, business.assets, not "business.workers"',
    ],
  ])('that asks for what it cannot judge: %j', (check, said) =>
    expect(broken(checks(check))).toEqual([`calls[0].requirements[0].checks[0].of must be one of ${said}`]),
  )

  test('that does not exist, or lacks what it needs', () => {
    const bad = 'calls[0].requirements[0].checks[0]'
    expect(broken(checks({ check: 'rich' } as never))).toEqual([
      expect.stringContaining(`${bad}.check must be one of in-region`),
    ])
    expect(broken(checks({ check: 'constructor' } as never))).toEqual([
      expect.stringContaining(`${bad}.check must be one`),
    ])
    expect(broken(checks({ check: 'age', of: 'person.birth_date', least: 1 } as never))).toEqual([
      `${bad}.most is missing`,
    ])
    expect(broken(checks({ check: 'in-region', of: 'applicant.place', region: 'Garut' }))[0]).toContain(
      `${bad}.region must be`,
    )
  })

  test('when the sexes of the form are others', () => {
    expect(broken(season => (asked(season, 'sex').options![0]!.code = 'w'))).toEqual([
      'calls[0] (registration).requirements[0] (T1).checks[1] needs "female" among the options of "sex" (w, male)',
    ])
  })

  test('when payability has no rule', () => {
    expect(broken(rule({ payability: undefined }))).toEqual([
      'calls[0] (registration).requirements[0] (T1).checks[7] asks for payable, but the call has no rule payability',
    ])
  })
})
