import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { chance } from './chance.ts'
import { luhn, sampleNik, sampleNpwp, sampleNspp } from './numbers.ts'
import { drawPictures } from './pictures.ts'
import { spread } from './shape.ts'

test('the same seed plays the same season, another seed another', () => {
  const play = (seed: number) => Array.from({ length: 8 }, chance(seed).whole.bind(null, 0, 1e9))
  expect(play(1)).toEqual(play(1))
  expect(play(1)).not.toEqual(play(2))
})

test('a spread adds up, follows the shape, and leaves no regency out', () => {
  const parts = spread(1600)
  expect([...parts.values()].reduce((sum, n) => sum + n, 0)).toBe(1600)
  expect(parts.size).toBe(27)
  expect(parts.get('3275')).toBeGreaterThanOrEqual(1)
  expect(parts.get('3206')).toBe(Math.round((1327 / 8410) * 1600))
})

test('sample numbers have the form of real ones and cannot be real ones', () => {
  expect(sampleNspp('3204', 7)).toBe('510032049007')
  expect(sampleNik('320401', Temporal.PlainDate.from('1990-03-05'), true)).toBe('3204014503900000')
  const npwp = sampleNpwp(chance(3))
  expect(npwp).toMatch(/^\d{15}$/)
  expect(Number(npwp[8])).toBe(luhn(npwp.slice(0, 8)))
})

test('Luhn agrees with a published example', () => {
  expect(luhn('7992739871')).toBe(3)
})

test('at most 40 different pictures, each a small JPEG', async () => {
  const all = [...(await drawPictures()).values()].flat()
  expect(all.length).toBeLessThanOrEqual(40)
  expect(new Set(all.map(bytes => createHash('sha256').update(bytes).digest('hex'))).size).toBe(all.length)
  expect(Math.max(...all.map(bytes => bytes.length))).toBeLessThan(60_000)
})
