import { expect, test } from 'vitest'
import { named } from './named.ts'

const ofEveryObject = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf']

test('names that every object has are in no table', () => {
  expect(ofEveryObject.map(name => named({ ya: 1 }, name))).toEqual(ofEveryObject.map(() => undefined))
  expect(named({ ya: 1 }, 'ya')).toBe(1)
})
