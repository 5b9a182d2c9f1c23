import { describe, expect, test } from 'vitest'
import { checkSeasonData } from '../../../src/modules/programmes/rules/season/check.ts'
import { toySeason } from '../../../src/modules/programmes/rules/season/test-season.ts'
import { pagesOf, questionsOf } from '../../../src/platform/form/content.ts'
import { stages } from '../stages.ts'
import { mentors } from './index.ts'
import { mentorsWindow } from './window.ts'

const questions = questionsOf(mentors.form)

test('the call works in a season with its stage and its window', () => {
  const within = stages.map(stage => (stage.code === mentors.stage ? { ...stage, window: mentorsWindow } : stage))
  const season = { ...toySeason(), stages: within, rubrics: [], quotas: [], prizes: [], promises: [] }
  season.calls = [mentors]
  expect(checkSeasonData(season)).toEqual([])
})

test('identity and fifteen more questions, four documents that are needed; every page says why', () => {
  const identity = ['name', 'nik', 'birth_date', 'sex', 'village']
  const statements = pagesOf(mentors.form)
    .at(-1)!
    .page.questions.map(question => question.code)
  const asked = questions.filter(({ code, type }) => type !== 'file' && ![...identity, ...statements].includes(code))
  expect(asked).toHaveLength(15)
  const needed = questions.filter(question => question.needed).map(question => question.code)
  expect(needed).toEqual(['ktp', 'photo', 'cv', 'diploma'])
  expect(pagesOf(mentors.form).filter(({ page }) => !page.why)).toEqual([])
})

test('persons apply from 1 to 10 April, and may name each of 27 regencies', () => {
  expect([mentors.applicants, mentors.prefix]).toEqual([['person'], 'PDP'])
  expect(mentorsWindow.changes.at(-1)).toMatchObject({ closes: '2019-04-11T00:00:00+07:00', adopted: true })
  expect(questions.find(question => question.code === 'regencies')!.options).toHaveLength(27)
})

describe('texts', () => {
  const sentences = textsOf(mentors).flatMap(({ id, en }) => [id, en].flatMap(one => one.split(/(?<=[.?:])\s/)))
  test('have at most 15 words a sentence and no exclamation marks', () => {
    expect(sentences.length).toBeGreaterThan(200)
    expect(sentences.filter(sentence => sentence.split(/\s+/).length > 15 || sentence.includes('!'))).toEqual([])
  })
})

function textsOf(value: unknown): { id: string; en: string }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('id' in value && 'en' in value) return [value as { id: string; en: string }]
  return Object.values(value).flatMap(textsOf)
}
