import { expect, test } from 'vitest'
import { makeLog } from './log.ts'

function logged(error: unknown): Record<string, unknown> {
  let text = ''
  const log = makeLog(line => (text += line))
  log.error('failed', error, { id: 'a1' })
  log.flush()
  return JSON.parse(text) as Record<string, unknown>
}

test('a failure is logged with its place, and without the values of people', () => {
  const database = Object.assign(new Error('invalid input syntax for type date: "3204050101900001"'), { code: '22007' })
  const line = logged(database)
  expect(line).toMatchObject({ event: 'failed', id: 'a1', code: '22007' })
  expect(line.problem).toBe('invalid input syntax for type date: "…"')
  expect((line.stack as string[])[0]).toContain('log.test.ts')
  const mail = new Error(
    '550 <siti@pesantren.example>: no mailbox for siti@pesantren.example, +6281234567890, code 123456',
  )
  expect(JSON.stringify(logged(mail))).not.toMatch(/siti|6281234|123456/)
  expect(JSON.stringify(logged('job 7 failed for asep@contoh.id'))).not.toContain('asep')
})

test('a message of several lines stays out of the stack', () => {
  expect(JSON.stringify(logged(new Error('bad\nrahasia: 12345')).stack)).not.toContain('rahasia')
})
