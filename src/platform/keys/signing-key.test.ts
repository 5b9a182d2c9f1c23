import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { UnusableEnvironment } from '../env/env.ts'
import { readSigningKey } from './signing-key.ts'

const folder = mkdtempSync(join(tmpdir(), 'opop-key-'))
afterAll(() => rmSync(folder, { recursive: true }))

const pem = (key: { privateKey: { export(options: object): string | Buffer } }) =>
  key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

test('a key that is given is used, else one is made and kept', () => {
  const given = readSigningKey(folder, { SIGNING_KEY: pem(generateKeyPairSync('ed25519')) })
  const made = readSigningKey(folder, {})
  expect(given.id).not.toBe(made.id)
  expect(readSigningKey(folder, {}).id).toBe(made.id)
  expect(made.verify(Buffer.from('a'), made.sign(Buffer.from('a')))).toBe(true)
})

test('an empty key, none at all and one of another kind are refused by name', () => {
  const rsa = pem(generateKeyPairSync('rsa', { modulusLength: 2048 }))
  for (const SIGNING_KEY of ['', ' ', 'rahasia', rsa]) {
    expect(() => readSigningKey(folder, { SIGNING_KEY })).toThrow(UnusableEnvironment)
    expect(() => readSigningKey(folder, { SIGNING_KEY })).toThrow(/^SIGNING_KEY holds no Ed25519 key/)
  }
})
