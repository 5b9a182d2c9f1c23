import { expect, test } from 'vitest'
import { isHandleOf, isStandIn, maskedEmail, parseContact, parseEmail, standInEmail } from './contact.ts'

test('what has an @ is a mail address or nothing, everything else a phone or nothing', () => {
  expect(parseContact(' Siti@Contoh.id ')).toEqual({ channel: 'email', to: 'siti@contoh.id' })
  expect(parseContact('0812-3456-7890')).toEqual({ channel: 'whatsapp', to: '+6281234567890' })
  expect(parseContact('081234567890@')).toBeUndefined()
  expect(parseContact('siti')).toBeUndefined()
  expect(parseContact('')).toBeUndefined()
})

test('addresses that mail knows are taken', () => {
  const good = [
    'a@b.id',
    '1@2.co',
    'a.b_c%d+e-f@x-y.sch.id',
    'a_@b.id',
    'a+@b.id',
    'a-@b.id',
    'a%@b.id',
    'a@b.c.museum',
  ]
  expect(good.map(parseEmail)).toEqual(good)
})

test('what mail cannot reach is refused: dots and signs in the wrong place, no name, no domain', () => {
  const bad = [
    '.a@b.id',
    'a.@b.id',
    '_a@b.id',
    'a@-b.id',
    'a@b-.id',
    'a@b.i',
    'a@b.1d',
    'a@.id',
    'a@@b.id',
    'x a@b.id',
    'a@b.id x',
  ]
  expect(bad.filter(one => parseEmail(one) !== undefined)).toEqual([])
  expect(['a..b@c.id', 'a@b..id', 'é@b.id', 'a@b_c.id'].filter(one => parseEmail(one) !== undefined)).toEqual([])
})

test('an address has at most 200 characters, without the spaces around it', () => {
  const longest = `${'x'.repeat(195)}@b.id`
  expect(longest).toHaveLength(200)
  expect(parseEmail(` ${longest} `)).toBe(longest)
  expect(parseEmail(`x${longest}`)).toBeUndefined()
})

test('an address that can never receive mail is nobody’s, and stands in for who has none', () => {
  expect(standInEmail('+6281234567890')).toBe('6281234567890@telepon.invalid')
  expect(isStandIn('6281234567890@telepon.invalid')).toBe(true)
  expect(isStandIn('invalid@contoh.id')).toBe(false)
  expect(isStandIn('a@xinvalid')).toBe(false)
  expect(parseEmail('a@telepon.INVALID')).toBeUndefined()
  expect(parseEmail('a@invalid.id')).toBe('a@invalid.id')
})

test('of an address only its first letter and its domain are shown', () => {
  expect(maskedEmail('siti@contoh.id')).toBe('s•••@contoh.id')
  expect(maskedEmail('a@contoh.id')).toBe('a•••@contoh.id')
})

test('a name is the handle of an address only where it is all that stands before the @', () => {
  expect(isHandleOf('siti', 'siti@contoh.id')).toBe(true)
  expect(isHandleOf('Siti', 'siti@contoh.id')).toBe(false)
  expect(isHandleOf('siti', 'siti.r@contoh.id')).toBe(false)
  expect(isHandleOf('siti', null)).toBe(false)
})
