import { describe, expect, test } from 'vitest'
import { checkForm } from '../../src/platform/form/check-form.ts'
import { pagesOf, questionsOf } from '../../src/platform/form/content.ts'
import { slotsOf } from '../../src/platform/form/slots.ts'
import { meaningsOfCheck } from '../../src/platform/requirement/index.ts'
import { season } from './index.ts'

const call = season.calls[0]!
const questions = questionsOf(call.form)

test('the form has 31 pages, and works', () => {
  expect(pagesOf(call.form)).toHaveLength(31)
  expect(checkForm(call.form)).toEqual([])
})

test('what is needed to submit: KTP, portrait, one photo of the product', () => {
  const needed = Object.values(slotsOf(call.form)).filter(slot => slot.needed)
  expect(needed.map(slot => slot.code)).toEqual(['rep_ktp', 'rep_photo', 'product_photos'])
})

test('every question for a file says what it takes', () => {
  for (const question of questions.filter(one => one.type === 'file')) expect(question.accepts).not.toHaveLength(0)
})

test('each meaning is given once, and every rule of the call finds the meanings it asks for', () => {
  const given = questions.flatMap(question => question.meaning ?? [])
  expect(given.toSorted()).toEqual([...new Set(given)].toSorted())
  const { category, payability, receipt } = call.rules
  const asked = [
    ...(category?.of ?? []),
    ...(payability?.owners ?? []),
    ...(payability?.persons ?? []),
    ...receipt.map(field => field.of).filter(of => of !== 'category'),
    ...call.requirements.flatMap(one => one.checks ?? []).flatMap(meaningsOfCheck),
  ]
  expect(asked.filter(meaning => !given.includes(meaning))).toEqual([])
})

test('the banks of the call are options of its question', () => {
  const bank = questions.find(question => question.meaning === 'account.bank')!
  expect(bank.options!.map(option => option.code)).toEqual(expect.arrayContaining(call.rules.payability!.banks))
})

test('requirements name questions and documents that exist', () => {
  expect(call.requirements.map(requirement => requirement.code)).toEqual(
    Array.from({ length: 12 }, (_, at) => `R${at + 1}`),
  )
  const codes = questions.map(question => question.code)
  for (const { fields, documents } of call.requirements) {
    for (const field of fields) expect(codes).toContain(field)
    for (const slot of documents) expect(Object.keys(slotsOf(call.form))).toContain(slot)
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
