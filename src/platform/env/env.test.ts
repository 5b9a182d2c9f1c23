import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { kept, readEnvironment, UnusableEnvironment } from './env.ts'

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

test('whoever keeps the checkpoints has one mail address', () => {
  expect(readEnvironment({ DATA_DIR }).anchorMail).toBeUndefined()
  expect(readEnvironment({ DATA_DIR, ANCHOR_MAIL: 'saksi@contoh.id' }).anchorMail).toBe('saksi@contoh.id')
  expect(() => readEnvironment({ DATA_DIR, ANCHOR_MAIL: 'a@b, c@d' })).toThrow(/^ANCHOR_MAIL must be one mail address/)
})

test('a secret that is given empty or short is refused by name; a long one is taken, none is made', () => {
  const long = 'x'.repeat(32)
  for (const name of ['SESSION_SECRET', 'METRICS_TOKEN']) {
    for (const given of ['', '   ', 'rahasia', 'x'.repeat(31)]) {
      expect(() => readEnvironment({ DATA_DIR, [name]: given }), `${name}="${given}"`).toThrow(
        new RegExp(`^${name} is (empty|too short): give at least 32 characters`),
      )
    }
    readEnvironment({ DATA_DIR, [name]: long })
  }
  expect(readEnvironment({ DATA_DIR, SESSION_SECRET: long, METRICS_TOKEN: long })).toMatchObject({
    sessionSecret: long,
    metricsToken: long,
  })
  const made = readEnvironment({ DATA_DIR })
  expect(made.sessionSecret).toMatch(/^[0-9a-f]{64}$/)
  expect(made.metricsToken).toBeUndefined()
})

test('a kept secret is the same for everybody, only its owner reads it, and a damaged one is said', () => {
  const keys = join(DATA_DIR, 'keys')
  expect(readEnvironment({ DATA_DIR }).sessionSecret).toBe(readEnvironment({ DATA_DIR }).sessionSecret)
  expect(kept(keys, 'another', () => 'first')).toBe('first')
  expect(kept(keys, 'another', () => 'second')).toBe('first')
  expect(readdirSync(keys).sort()).toEqual(['another', 'session-secret'])
  expect(statSync(join(keys, 'session-secret')).mode & 0o777).toBe(0o600)
  const other = mkdtempSync(join(tmpdir(), 'opop-env-'))
  mkdirSync(join(other, 'keys'))
  writeFileSync(join(other, 'keys', 'session-secret'), '')
  expect(() => readEnvironment({ DATA_DIR: other })).toThrow(/session-secret is damaged/)
  rmSync(other, { recursive: true })
})
