import { describe, expect, test } from 'vitest'
import { seasons } from '../../seasons/index.ts'
import { kindOf, regionBook, regionSource } from '../../src/modules/regions/index.ts'
import type { Answers } from '../../src/platform/form/answer.ts'
import { pagesOf, questionsOf } from '../../src/platform/form/content.ts'
import { parsePage } from '../../src/platform/form/parse-page.ts'
import { posted } from '../play.ts'
import type { Registrant } from '../played.ts'
import { recordedPerRegency } from '../shape.ts'
import { businessCrowd } from './businesses.ts'
import type { Crowd } from './crowd.ts'
import { mentorCrowd } from './mentors.ts'

// A kecamatan and a village in each regency.
const places = recordedPerRegency.flatMap(([code]) => [
  [code, `Kabupaten ${code}`],
  [`${code}01`, 'Cibiuk'],
  [`${code}011001`, 'Cibiuk Kaler'],
])
const book = regionBook(places.map(([code = '', name = '']) => ({ code, name, kind: kindOf(code, name) })))

const drawnOf = (crowd: Crowd) => Array.from({ length: crowd.size }, (_, at) => crowd.draw(crowd.first + at))

function callOf({ programme, call }: Crowd) {
  const season = seasons.find(one => one.programme.code === programme)!
  const found = season.calls.find(one => one.code === call)!
  return { call: found, stage: season.stages.find(({ code }) => code === found.stage)! }
}

/** What is wrong with what somebody types, page by page. */
function wrongOf(crowd: Crowd, { applicant }: Registrant, today: Temporal.PlainDate): string[] {
  const form = { lang: 'id' as const, regions: regionSource(book), today }
  const answers: Answers = {}
  return pagesOf(callOf(crowd).call.form).flatMap(({ page }) => {
    const parsed = parsePage(page, posted(applicant.pages[page.code] ?? {}), form, answers)
    Object.assign(answers, parsed.answers)
    return parsed.problems.map(({ question, problem }) => `${question}: ${problem.code}`)
  })
}

describe.each([
  ['mentors', mentorCrowd(book, 300)],
  ['businesses', businessCrowd(book, 300)],
] as const)('%s', (_, crowd) => {
  const all = drawnOf(crowd)

  test('answer every page that is no file page, under the codes of the form, and never wrongly', () => {
    const asked = pagesOf(callOf(crowd).call.form).filter(({ page }) => page.questions.some(one => one.type !== 'file'))
    expect(Object.keys(all[0]!.applicant.pages).sort()).toEqual(asked.map(({ page }) => page.code).sort())
    expect(all.flatMap(one => wrongOf(crowd, one, crowd.to))).toEqual([])
  })

  test('correct a page of the form with what it takes', () => {
    const corrected = all.map(({ correction: { page, fields }, ...one }) => {
      const pages = { ...one.applicant.pages, [page]: { ...one.applicant.pages[page], ...fields } }
      return { ...one, correction: { page, fields }, applicant: { ...one.applicant, pages } }
    })
    expect(corrected.flatMap(one => wrongOf(crowd, one, crowd.to))).toEqual([])
    expect(corrected[0]!.applicant.pages).not.toEqual(all[0]!.applicant.pages)
  })

  test('whoever sends has reached the last page and has the papers that are needed', () => {
    const { form } = callOf(crowd).call
    const needed = questionsOf(form).filter(question => question.needed)
    for (const { applicant, papers, drawn } of all.filter(one => one.applicant.ending !== 'draft')) {
      expect(applicant.pagesDone).toBe(pagesOf(form).length)
      expect(papers(drawn).map(paper => paper.slot)).toEqual(expect.arrayContaining(needed.map(one => one.code)))
    }
  })

  test('come on days on which the call is open, as applicants that it takes', () => {
    const { call, stage } = callOf(crowd)
    const { opens, closes } = stage.window!.changes.findLast(change => change.adopted)!
    const at = (day: Temporal.PlainDate) => day.toZonedDateTime('Asia/Jakarta').toInstant()
    expect(at(crowd.from)).toEqual(Temporal.Instant.from(opens))
    expect(at(crowd.to.add({ days: 1 }))).toEqual(Temporal.Instant.from(closes))
    expect(new Set(all.map(one => one.applicant.kind))).toEqual(new Set(call.applicants))
  })

  test('follow from their serial: most send, some leave a draft, few withdraw; each has a phone of their own', () => {
    expect(drawnOf(crowd).map(one => one.applicant)).toEqual(all.map(one => one.applicant))
    const rate = (ending: string) => all.filter(one => one.applicant.ending === ending).length / all.length
    expect(rate('submitted')).toBeGreaterThan(0.75)
    expect(rate('draft')).toBeGreaterThan(0.05)
    expect(rate('withdrawn')).toBeGreaterThan(0)
    expect(new Set(all.map(one => one.phone)).size).toBe(all.length)
  })
})

test('no two crowds share a serial, nor one with the helpers of pesantren', () => {
  const [mentors, businesses] = [mentorCrowd(book, 10_000), businessCrowd(book, 10_000)]
  expect(mentors.first).toBeGreaterThan(50_000 + 10_000)
  expect(businesses.first).toBeGreaterThanOrEqual(mentors.first + mentors.size)
})
