import { expect, test } from 'vitest'
import { secureChance } from '../../../platform/keys/chance.ts'
import { draftCode } from './codes.ts'

test('a draft is called by four characters', () => {
  expect(draftCode(secureChance)).toMatch(/^D-[2-9A-HJKMNP-Z]{4}$/)
})
