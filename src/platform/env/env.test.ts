import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readEnvironment, UnusableEnvironment } from './env.ts'

const DATA_DIR = mkdtempSync(join(tmpdir(), 'opop-env-'))
afterAll(() => rmSync(DATA_DIR, { recursive: true }))

const own = { DATA_DIR, DATABASE_URL: 'postgres:///opop' }

test('a database of one’s own needs ORIGIN, said in a sentence', () => {
  for (const ORIGIN of [undefined, '']) {
    expect(() => readEnvironment({ ...own, ORIGIN })).toThrow(UnusableEnvironment)
    expect(() => readEnvironment({ ...own, ORIGIN })).toThrow(/ORIGIN must be given.*https:\/\/opop\.example/)
  }
  expect(readEnvironment({ ...own, ORIGIN: 'https://opop.id' })).toMatchObject({
    origin: 'https://opop.id',
    trial: false,
  })
})

test('work without links runs without ORIGIN, and gets none that a link could be built on', () => {
  expect(readEnvironment(own, { needsOrigin: false }).origin).toBe('')
  expect(readEnvironment({ ...own, ORIGIN: 'https://opop.id' }, { needsOrigin: false }).origin).toBe('https://opop.id')
})

test('the trial is on this machine', () => {
  expect(readEnvironment({ DATA_DIR, PORT: '3001' })).toMatchObject({ origin: 'http://localhost:3001', trial: true })
})

test('a number that cannot be used is named', () => {
  expect(() => readEnvironment({ DATA_DIR, PORT: 'x' })).toThrow(
    'PORT must be a whole number from 0 to 65535, not "x".',
  )
})

test('an invented number for help stands in a trial only; with a database of one’s own it is the office’s or none', () => {
  const named = { ...own, ORIGIN: 'https://opop.id' }
  expect(readEnvironment({ DATA_DIR }).helpWhatsapp).toBe('0812-0000-0000')
  expect(readEnvironment(named).helpWhatsapp).toBeUndefined()
  expect(readEnvironment({ ...named, HELP_WHATSAPP: '0813-5555-0000' }).helpWhatsapp).toBe('0813-5555-0000')
})
