import { expect, test } from 'vitest'
import { backupCodeIn, newBackupCodes } from './backup-codes.ts'

test('ten codes of two halves are drawn, sign by sign', () => {
  let drawn = 0
  const codes = newBackupCodes(below => drawn++ % below)
  expect(drawn).toBe(100)
  expect(codes).toHaveLength(10)
  expect(codes.slice(0, 3)).toEqual(['23456-789AB', 'CDEFG-HJKMN', 'PQRST-UVWXY'])
})

test('a code is read however it was typed, when it has ten signs', () => {
  const typed = ['K7MWP-2RTXY', 'k7mwp2rtxy', ' K7MWP 2RTXY.', 'K7-MW-P2-RT-XY', '«K7MWP–2RTXY»']
  expect(typed.map(backupCodeIn)).toEqual(Array(5).fill('K7MWP-2RTXY'))
  expect(backupCodeIn('00000-ZZZ99')).toBe('00000-ZZZ99')
  expect(['K7MWP-2RTX', 'K7MWP-2RTXYZ', '-----', 'K7MWP-2RTXÉ'].map(backupCodeIn)).toEqual(Array(4).fill(undefined))
})
