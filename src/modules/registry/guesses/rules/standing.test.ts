import { expect, test } from 'vitest'
import { guessStanding, type Guess } from './standing.ts'

const here = '320514'
const there = '320515'
const guess = (more: Partial<Guess> = {}): Guess => ({
  ...{ kecamatan_code: null, kecamatan_guess_code: here, addressed: here, refused: [], named: [] },
  ...more,
})

test('a guess waits in the kecamatan it names, and in no other', () => {
  expect(guessStanding(guess(), here)).toBe('guessed')
  expect(guessStanding(guess(), there)).toBeUndefined()
})

test('what lies somewhere for certain is no guess any more, there or anywhere else', () => {
  expect(guessStanding(guess({ kecamatan_code: here, kecamatan_guess_code: null }), here)).toBe('here')
  expect(guessStanding(guess({ kecamatan_code: there, kecamatan_guess_code: null }), here)).toBe('elsewhere')
  expect(guessStanding(guess({ kecamatan_code: there, kecamatan_guess_code: null, refused: [here] }), here)).toBe(
    'elsewhere',
  )
})

test('those who refused it, and those it was named to, are told; to others it does not exist', () => {
  const moved = guess({ kecamatan_guess_code: there, refused: [here], named: [there] })
  expect(guessStanding(moved, here)).toBe('refused')
  expect(guessStanding(moved, there)).toBe('guessed')
  expect(guessStanding(moved, '320516')).toBeUndefined()
  expect(guessStanding(guess({ kecamatan_guess_code: null, addressed: undefined, named: [there] }), there)).toBe(
    'elsewhere',
  )
})
