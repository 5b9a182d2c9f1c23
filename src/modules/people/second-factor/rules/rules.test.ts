import { createOTP } from '@better-auth/utils/otp'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupCodeIn, howMany, newBackupCodes } from './backup-codes.ts'
import { addressOfSecret, secretLength, stepOfCode, stepSeconds, textOfSecret } from './totp.ts'

test('the codes are those of RFC 6238, appendix B, in its six last digits', async () => {
  const secret = '12345678901234567890'
  const known = [
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ] as const
  for (const [second, code] of known)
    expect(await stepOfCode(secret, code, second * 1000), code).toBe(Math.floor(second / stepSeconds))
})

test('a code is taken in its own 30 seconds, the ones before and the ones after, and not a step further', async () => {
  const secret = 'a'.repeat(secretLength)
  const code = await createOTP(secret).hotp(1000)
  const taken = await Promise.all([998, 999, 1000, 1001, 1002].map(step => stepOfCode(secret, code, step * 30_000)))
  expect(taken).toEqual([undefined, 1000, 1000, 1000, undefined])
  for (const other of ['', '12345', `${code}0`, '١٢٣٤٥٦'])
    expect(await stepOfCode(secret, other, 30_000_000)).toBe(undefined)
})

test('the QR code and the text say the same secret', () => {
  const secret = 'Ab3'.repeat(8) + 'x'
  const address = new URL(addressOfSecret(secret, 'siti@contoh.id'))
  expect(address.searchParams.get('secret')).toBe(textOfSecret(secret))
  expect(decodeURIComponent(address.pathname)).toContain('OPOP Jawa Barat:siti@contoh.id')
  expect(textOfSecret(secret)).toMatch(/^[A-Z2-7]{40}$/)
})

test('ten backup codes, all different, are read back however they are typed', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(30)), numbers => {
      const codes = newBackupCodes(() => numbers.next().value)
      expect(codes).toHaveLength(howMany)
      for (const code of codes) {
        expect(code).toMatch(/^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$/)
        expect(backupCodeIn(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code)
      }
    }),
  )
  for (const none of ['', 'K7MWP', 'K7MWP-2RTXY-2']) expect(backupCodeIn(none)).toBeUndefined()
})
