import { describe, expect, test } from 'vitest'
import type { Question } from '../../../../platform/form/content.ts'
import type { SeasonData } from '../season-data.ts'
import { asked, broken } from './test-season.ts'

const words = { id: 'a', en: 'a' }
const condition = { question: 'sex', is: ['female'] }
const at = (code: string) => `calls[0] (registration).form: page "satu", question "${code}":`

/** Asked once the sex is known, and left out. */
const last = (code: string, more: Partial<Question>) => (season: SeasonData) => {
  const { questions } = season.calls[0]!.form.sections[0]!.pages[0]!
  const question = questions.find(one => one.code === code)!
  questions.splice(questions.indexOf(question), 1)
  questions.push({ ...question, ...more })
}

describe('what is needed can not be left out', () => {
  test.each<[string, Partial<Question>, string]>([
    ['name', { optional: true }, 'applicants of the kind business need applicant.name: leave out optional'],
    ['name', { none: words, optional: true }, 'business need applicant.name: leave out optional and none'],
    ['name', { if: condition }, 'applicants of the kind business need applicant.name: leave out if'],
    ['owner', { optional: true }, 'applicants of the kind person need person.name: leave out optional'],
    ['village', { none: words }, 'applicants of the kind business, person need applicant.place: leave out none'],
    ['phone', { if: condition }, 'applicants of the kind business, person need person.phone: leave out if'],
    ['agreed', { if: condition }, '"nik" asks person.nik: leave out if'],
  ])('%s with %j is refused', (code, more, said) =>
    expect(broken(last(code, more))).toEqual([
      expect.stringMatching(`^${at(code).replace(/[()[\]]/g, '\\$&')} must always be answered, because .*${said}$`),
    ]),
  )

  test('the number under numberIsBar may offer none, which the rule takes off, but not hang on another', () => {
    const bar = (more: Partial<Question>) =>
      broken(season => {
        season.calls[0]!.rules.numberIsBar = true
        last('number', more)(season)
      })
    expect(bar({ none: words, optional: true })).toEqual([])
    expect(bar({ if: condition })).toEqual([
      `${at('number')} must always be answered, because of the rule numberIsBar: leave out if`,
    ])
  })
})

test('whatever is sensitive needs consent, a photo of a card too; a phone alone needs none', () => {
  const only = (ktp: Partial<Question>) =>
    broken(season => {
      const call = season.calls[0]!
      const [page, papers] = call.form.sections[0]!.pages
      page!.questions = page!.questions.filter(one => ['name', 'owner', 'village', 'phone'].includes(one.code))
      Object.assign(papers!.questions[0]!, ktp)
      call.requirements = []
      call.rules = { mostFiles: 1, eraseDraftsAfterMonths: 1, receipt: [{ of: 'applicant.name', label: words }] }
    })
  expect(only({})).toEqual([])
  expect(only({ sensitive: true })).toEqual([
    'calls[0] (registration).form must ask consent.processing too, because "ktp" asks something sensitive',
  ])
})

test('what lies after the last day of registration can never be given', () => {
  const said = (code: string, min: string | number, more: Partial<Question> = {}) =>
    broken(season => Object.assign(asked(season, code), { min }, more))
  expect(said('born', '2019-04-30')).toEqual([])
  expect(said('born', '2019-05-01')).toEqual([
    `${at('born')} min 2019-05-01 is after 2019-04-30, the last day of registration: nobody could answer it`,
  ])
  expect(said('born', '2019-05-01', { max: '2020-01-01' })).toEqual([])
  expect(said('started', 2020)).toEqual([expect.stringContaining('min 2020 is after 2019-04-30')])
  const endless = broken(season => {
    delete season.stages[0]!.window
    asked(season, 'started').min = 2020
  })
  expect(endless).toEqual([expect.stringContaining('min 2020 is after 2019-12-31')])
})
