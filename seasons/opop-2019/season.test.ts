import { describe, expect, test } from 'vitest'
import { checkForm } from '../../src/platform/form/check-form.ts'
import { pagesOf, questionsOf } from '../../src/platform/form/content.ts'
import { season } from './index.ts'

const questions = questionsOf(season.form.content)

test('the form has 31 pages, and works', () => {
  expect(pagesOf(season.form.content)).toHaveLength(31)
  expect(checkForm(season.form.content)).toEqual([])
})

test('every document has one question, and every question of a document a slot', () => {
  const asked = questions.filter(question => question.type === 'file').map(question => question.code)
  expect(asked.toSorted()).toEqual(season.documents.map(document => document.code).toSorted())
})

test('what is needed to submit: KTP, portrait, one photo of the product', () => {
  const needed = season.documents.filter(document => document.neededToSubmit).map(document => document.code)
  expect(needed).toEqual(['rep_ktp', 'rep_photo', 'product_photos'])
})

test('requirements name questions and documents that exist', () => {
  expect(season.requirements.map(requirement => requirement.code)).toEqual(
    Array.from({ length: 12 }, (_, at) => `R${at + 1}`),
  )
  const codes = questions.map(question => question.code)
  for (const { fields, documents } of season.requirements) {
    for (const field of fields) expect(codes).toContain(field)
    for (const slot of documents) expect(season.documents.map(one => one.code)).toContain(slot)
  }
})

test.each(season.rubrics)('the weights of $stage add up to 100', ({ criteria }) => {
  expect(criteria.reduce((sum, criterion) => sum + criterion.weight, 0)).toBe(100)
})

test('quotas, prizes, rubrics and promises speak of stages that exist', () => {
  const codes = season.stages.map(stage => stage.code)
  for (const { stage } of [...season.quotas, ...season.prizes, ...season.rubrics]) expect(codes).toContain(stage)
  for (const { stage } of season.promises.filter(promise => promise.of === 'season')) expect(codes).toContain(stage)
})

describe('texts', () => {
  const all = textsOf(season)
  test('stand in both languages', () => {
    expect(all.length).toBeGreaterThan(300)
    for (const text of all) expect(text.id && text.en, JSON.stringify(text)).toBeTruthy()
  })
  test('have at most 15 words a sentence and no exclamation marks', () => {
    for (const text of all) {
      for (const sentence of [text.id, text.en].flatMap(one => one.split(/(?<=[.?:])\s/))) {
        expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(15)
        expect(sentence).not.toContain('!')
      }
    }
  })
})

function textsOf(value: unknown): { id: string; en: string }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('id' in value && 'en' in value) return [value as { id: string; en: string }]
  return Object.values(value).flatMap(textsOf)
}
