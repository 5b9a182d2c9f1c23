import { expect, test } from 'vitest'
import { season } from '../../modules/registration/test-season.ts'
import { chosenIn, judge, nextQuestion } from './judge.ts'

const questions = season.rules.eligibility!
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
  expect(judge(questions, { ...best, ...change }).verdict).toBe(verdict)
})

test('questions come one after another, and answers that do not exist are asked again', () => {
  expect(nextQuestion(questions, {})?.code).toBe('in_west_java')
  expect(nextQuestion(questions, { in_west_java: 'yes' })?.code).toBe('nspp_state')
  expect(nextQuestion(questions, best)).toBeUndefined()
  expect(chosenIn(questions, name => (name === 'in_west_java' ? 'perhaps' : 'yes'))).not.toHaveProperty('in_west_java')
})

test('after an answer that shuts the door nothing more is asked', () => {
  expect(nextQuestion(questions, { in_west_java: 'no' })).toBeUndefined()
  expect(nextQuestion(questions, { in_west_java: 'yes', nspp_state: 'no' })?.code).toBe('took_part_before')
})

test('every answer of every question has a verdict', () => {
  for (const { code, answers } of questions) {
    for (const { code: answer } of answers)
      expect(judge(questions, { [code]: answer }).items[0]?.answer.verdict).toBeDefined()
  }
})
