import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCommandPlace, type CommandPlace } from '../test-command.ts'

let place: CommandPlace
beforeAll(async () => void (place = await openCommandPlace('template_opop')))
afterAll(() => place.close())

test('behind a proxy nobody trusts the doctor says what to set', { timeout: 90_000 }, async () => {
  const ask = (env: NodeJS.ProcessEnv) => place.begin('doctor', env).ended
  const wrong = await ask({ TRUSTED_PROXY: '0' })
  expect(wrong.out).toMatch(/^proxy +NOT FINE: .*Set TRUSTED_PROXY=1/m)
  expect(wrong.code).toBe(1)
  const right = await ask({ TRUSTED_PROXY: '1' })
  expect(right.out).toMatch(/^proxy +1 trusted$/m)
  expect(right.out).toMatch(/^integrity +\d+ statements hold$/m)
})
