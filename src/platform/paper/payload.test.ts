import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { publicKeyOf } from '../keys/signing-key.ts'
import { paperPayload, readSealed, sealedText } from './payload.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const known = publicKeyOf(publicKey.export({ format: 'jwk' }).x!)!
const facts = {
  ...{ called: 'OPOP-J1-27-000418', kind: 'champion', code: 'ABCDE23456', who: 'Al-Falah' },
  ...{ dated: Temporal.PlainDate.from('2027-06-05'), content: { name: 'Al-Falah' } },
}
const payload = paperPayload(facts, known.id)
const sealed = sealedText(payload, sign(null, Buffer.from(payload), privateKey))
const address = `https://opop.example/sertifikat/ABCDE23456#${sealed}`

test('what the code says is read and checked with the public key alone', () => {
  const expected = {
    n: 'OPOP-J1-27-000418',
    t: 'champion',
    d: '2027-06-05',
    c: 'ABCDE23456',
    w: 'Al-Falah',
    k: known.id,
  }
  expect(readSealed(address, [known])).toMatchObject(expected)
  expect(readSealed(sealed, [known])).toMatchObject(expected)
})

test('nothing but the crypto of Node is needed for it', () => {
  const [text, signature] = address
    .split('#')[1]!
    .split('.')
    .map(part => Buffer.from(part, 'base64url'))
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: known.publicKey }, format: 'jwk' })
  expect(verify(null, text!, key, signature!)).toBe(true)
  expect(JSON.parse(text!.toString())).toMatchObject({ n: 'OPOP-J1-27-000418', w: 'Al-Falah' })
})

test('a changed letter anywhere is seen', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.constantFrom(...letters), (at, letter) => {
      const changed = sealed.slice(0, at) + letter + sealed.slice(at + 1)
      fc.pre(changed !== sealed)
      expect(readSealed(changed, [known])).toBeUndefined()
    }),
    { numRuns: 300 },
  )
})

test('a key of somebody else has signed nothing, and no text is an error', () => {
  const other = publicKeyOf(generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x!)!
  expect(readSealed(address, [other])).toBeUndefined()
  for (const text of ['', '#', '.', 'a.b', '💥', address.slice(0, -1)])
    expect(readSealed(text, [known])).toBeUndefined()
})

test('a name of 200 letters leaves the code small enough to be read from paper', () => {
  const long = paperPayload({ ...facts, who: 'Panjang'.repeat(30) }, known.id)
  expect(sealedText(long, Buffer.alloc(64)).length).toBeLessThan(400)
})
