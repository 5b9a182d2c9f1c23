import { describe, expect, test } from 'vitest'
import { season } from '../../../modules/registration/test-season.ts'
import type { Answers } from '../../form/answer.ts'
import { questionsOf } from '../../form/content.ts'
import type { FileShown } from '../../form/type.ts'
import { nextStep, sectionTasks, toMend } from './tasks.ts'

const { content, slots } = season
const tasks = (answers: Answers, files: Record<string, FileShown[]> = {}) =>
  sectionTasks(content, answers, { slots, files })
const task = (code: string, answers: Answers, files?: Record<string, FileShown[]>) =>
  tasks(answers, files).find(one => one.section.code === code)!

const shown = (state: FileShown['state']): FileShown[] => [
  { documentId: 'd', position: 1, name: 'a.jpg', bytes: 1, state },
]
const shortNik = { raw: { rep_nik: '320501570890000' }, problem: 'digits.short', params: { paper: 'NIK', off: 1 } }
/** Something good in every answer; conditions that hang on others see an answer they do not ask for. */
const everything: Answers = Object.fromEntries(
  questionsOf(content)
    .filter(one => one.type !== 'file')
    .map(one => [one.code, { value: 'x' }]),
)
const neededPapers = Object.fromEntries(
  Object.values(slots)
    .filter(one => one.needed)
    .map(one => [one.code, shown('received')]),
)

describe('a section of the form', () => {
  test('nothing answered: empty, and the row leads to the first page', () => {
    const first = tasks({})[0]!
    expect(first).toMatchObject({ state: 'empty', wrong: [] })
    expect(first.page.code).toBe('cari')
  })

  test('leads to the wrong page before an earlier empty one', () => {
    const one = task('business', { capacity_month: { raw: { capacity_month: 'banyak' }, problem: 'number.other' } })
    expect(one).toMatchObject({ state: 'wrong', page: { code: 'kapasitas' } })
    expect(one.wrong.map(mend => mend.question.code)).toEqual(['capacity_month'])
  })

  test('keeps the figures of a problem, so that the row can say what is off', () => {
    expect(task('representative', { rep_nik: shortNik }).wrong[0]!.problem).toEqual({
      code: 'digits.short',
      params: { paper: 'NIK', off: 1 },
    })
  })

  test('a refused paper is wrong, a missing needed one waits, one that may follow is neither', () => {
    const refused = task('documents', {}, { ...neededPapers, rep_ktp: shown('refused') })
    expect(refused.wrong.map(mend => mend.question.code)).toEqual(['rep_ktp'])
    expect(task('documents', {}).waits.map(mend => mend.question.code)).toContain('rep_ktp')
    const enough = task('documents', {}, neededPapers)
    expect([enough.wrong, enough.waits]).toEqual([[], []])
    expect(enough.state).toBe('progress')
  })
})

test('what is missing is told page by page, what is wrong one by one', () => {
  const told = toMend(task('representative', { rep_nik: shortNik, rep_sex: { raw: {}, problem: 'required' } }))
  expect(told.map(one => [one.page.code, one.question.code, one.problem.code])).toEqual([
    ['perwakilan', 'rep_nik', 'digits.short'],
    ['perwakilan', 'rep_sex', 'required'],
    ['perwakilan', 'rep_name', 'several'],
    ['jabatan', 'rep_position', 'several'],
    ['kontak-perwakilan', 'rep_phone', 'required.must'],
  ])
})

describe('the next step', () => {
  const kindOf = (answers: Answers, files?: Record<string, FileShown[]>) => {
    const step = nextStep(tasks(answers, files))
    return step.kind === 'send' ? 'send' : `${step.kind} ${step.page.code}`
  }

  test.each([
    ['nothing yet', {}, {}, 'go cari'],
    ['a wrong answer far behind empty pages', { rep_nik: shortNik }, {}, 'mend perwakilan'],
    ['all answers, no papers', everything, {}, 'go ktp'],
    ['a refused paper', everything, { ...neededPapers, rep_ktp: shown('refused') }, 'mend ktp'],
    ['papers that may follow are still out', everything, neededPapers, 'send'],
  ] as const)('%s', (_name, answers, files, expected) => {
    expect(kindOf(answers as Answers, files as Record<string, FileShown[]>)).toBe(expected)
  })
})
