import { describe, expect, test } from 'vitest'
import { checkSeasonData } from '../../src/modules/programmes/rules/season/check.ts'
import { pagesOf, questionsOf } from '../../src/platform/form/content.ts'
import { season } from './index.ts'

const call = season.calls[0]!

test('the season can be created; its form has 14 pages, each with a reason', () => {
  expect(checkSeasonData(season)).toEqual([])
  expect(pagesOf(call.form)).toHaveLength(14)
  expect(pagesOf(call.form).filter(({ page }) => !page.why)).toEqual([])
})

test('businesses and persons register from 1 to 30 April, by six requirements', () => {
  expect(call.applicants).toEqual(['business', 'person'])
  const change = season.stages.find(stage => stage.code === call.stage)!.window!.changes.at(-1)!
  expect([change.opens, change.closes]).toEqual(['2019-04-01T00:00:00+07:00', '2019-05-01T00:00:00+07:00'])
  expect(call.requirements.map(requirement => requirement.code)).toEqual(['U1', 'U2', 'U3', 'U4', 'U5', 'U6'])
  const checks = call.requirements.flatMap(requirement => requirement.checks ?? [])
  expect(checks).toContainEqual({ check: 'amount-at-least', of: 'business.turnover_year', least: 100_000_000 })
})

test('what is needed to send: KTP and a photo of the product', () => {
  const needed = questionsOf(call.form).filter(question => question.needed)
  expect(needed.map(question => question.code)).toEqual(['owner_ktp', 'product_photos'])
})

describe('texts', () => {
  const sentences = textsOf(season).flatMap(({ id, en }) => [id, en].flatMap(one => one.split(/(?<=[.?:])\s/)))
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
