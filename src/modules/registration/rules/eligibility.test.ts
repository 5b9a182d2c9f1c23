import { expect, test } from 'vitest'
import { eligibilityQuestions, judgeEligibility, nextQuestion, readEligibility } from './eligibility.ts'

const best = {
  in_west_java: 'yes',
  nspp_state: 'yes',
  took_part_before: 'no',
  own_product: 'yes',
  institution_account: 'yes',
  representative_age: 'inside',
}

test.each([
  [{}, 'can'],
  [{ nspp_state: 'processing' }, 'not-yet'],
  [{ nspp_state: 'no' }, 'not-yet'],
  [{ own_product: 'planned' }, 'not-yet'],
  [{ institution_account: 'no' }, 'not-yet'],
  [{ representative_age: 'other' }, 'not-yet'],
  [{ in_west_java: 'no' }, 'cannot'],
  [{ took_part_before: 'yes', nspp_state: 'no' }, 'cannot'],
])('%o: %s', (change, verdict) => {
  expect(judgeEligibility({ ...best, ...change }).verdict).toBe(verdict)
})

test('questions come one after another, and answers that do not exist are asked again', () => {
  expect(nextQuestion({})?.code).toBe('in_west_java')
  expect(nextQuestion({ in_west_java: 'yes' })?.code).toBe('nspp_state')
  expect(nextQuestion(best)).toBeUndefined()
  expect(readEligibility(name => (name === 'in_west_java' ? 'perhaps' : 'yes'))).not.toHaveProperty('in_west_java')
})

test('every answer of every question has a verdict', () => {
  for (const { code, answers } of eligibilityQuestions) {
    for (const answer of answers) expect(judgeEligibility({ [code]: answer }).items[0]?.verdict).toBeDefined()
  }
})
