import { createHash, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkpointText, readCheckpoint } from './checkpoint.ts'
import type { Sha256 } from './hash.ts'
import { cosignNote, fromBase64, noteKeyText, openNote, signNote, type NoteSigner, type NoteVerifier } from './note.ts'

const sha256: Sha256 = bytes => createHash('sha256').update(bytes).digest()
const root = sha256(new Uint8Array(0))
const text = checkpointText({ origin: 'opop.example/ledger', size: 12, root })

test('a checkpoint is origin, size and root, a line each, and reads back', () => {
  expect(text).toBe('opop.example/ledger\n12\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n')
  expect(readCheckpoint(text)).toMatchObject({ origin: 'opop.example/ledger', size: 12, extensions: [] })
  expect(Buffer.from(readCheckpoint(text)!.root)).toEqual(root)
  const extended = checkpointText({ origin: 'o', size: 0, root, extensions: ['2026-11-24'] })
  expect(readCheckpoint(extended)!.extensions).toEqual(['2026-11-24'])
})

test.each([
  '',
  'o\n1\n',
  'o\n01\n' + text.split('\n')[2] + '\n',
  'o\n1\nAAAA\n',
  text + '\n',
  text.slice(0, -1),
  text.replace('12', '-1'),
])('text that is no checkpoint is not read: %j', broken => expect(readCheckpoint(broken)).toBeNull())

test('a checkpoint that could not be read back is not written', () => {
  expect(() => checkpointText({ origin: '', size: 1, root })).toThrow(TypeError)
  expect(() => checkpointText({ origin: 'a\nb', size: 1, root })).toThrow(TypeError)
  expect(() => checkpointText({ origin: 'o', size: 1.5, root })).toThrow(TypeError)
  expect(() => checkpointText({ origin: 'o', size: 1, root: root.subarray(1) })).toThrow(TypeError)
})

// The example of the Go package golang.org/x/mod/sumdb/note.
const neumann = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const published =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'

test('a note signed by another implementation opens, and its key has the same name in one line', async () => {
  const key = verifier('PeterNeumann', fromBase64(neumann.split('+').slice(2).join('+'))!.subarray(1))
  expect(noteKeyText(sha256, key)).toBe(neumann)
  expect((await openNote(sha256, published, [key]))!.names).toEqual(['PeterNeumann'])
  expect(await openNote(sha256, published.replace('answer', 'Answer'), [key])).toBeNull()
})

test('the log and a witness sign the same text; each signature opens it alone', async () => {
  const [log, witness, stranger] = [signer('opop.example/ledger'), signer('saksi.example'), signer('asing.example')]
  const note = cosignNote(sha256, signNote(sha256, text, log), witness)
  expect(await openNote(sha256, note, [log])).toEqual({ text, names: [log.name] })
  expect(await openNote(sha256, note, [witness, stranger])).toEqual({ text, names: [witness.name] })
  expect((await openNote(sha256, note, [witness, log]))!.names).toEqual([log.name, witness.name])
  expect(await openNote(sha256, note, [stranger])).toBeNull()
  expect(await openNote(sha256, note, [{ ...signer(log.name), publicKey: stranger.publicKey }])).toBeNull()
})

test('a changed text, a changed signature or a broken form does not open', async () => {
  const log = signer('log.example')
  const note = signNote(sha256, text, log)
  const broken = [
    note.replace('12', '13'),
    note.replace('\n\n', '\n'),
    note.slice(0, -1),
    note.replace('— ', '- '),
    note.replace(/.{6}\n$/, 'AAAA==\n'),
    note.replace('12', '1\u00072'),
    '',
  ]
  for (const one of broken) expect(await openNote(sha256, one, [log])).toBeNull()
  expect(await openNote(sha256, note, [log])).not.toBeNull()
})

test('a text or a name that the format cannot carry is not signed', () => {
  const log = signer('log.example')
  expect(() => signNote(sha256, 'no line end', log)).toThrow(TypeError)
  expect(() => signNote(sha256, 'a\rb\n', log)).toThrow(TypeError)
  expect(() => signNote(sha256, text, { ...log, name: 'two words' })).toThrow(TypeError)
  expect(() => signNote(sha256, text, { ...log, name: 'a+b' })).toThrow(TypeError)
  expect(() => cosignNote(sha256, text, log)).toThrow(TypeError)
})

function signer(name: string): NoteSigner & NoteVerifier {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { ...verifier(name, rawKey(publicKey)), sign: bytes => sign(null, bytes, privateKey) }
}

function verifier(name: string, publicKey: Uint8Array): NoteVerifier {
  const x = Buffer.from(publicKey).toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  return { name, publicKey, verify: (bytes, signature) => verify(null, bytes, key, signature) }
}

function rawKey(key: KeyObject): Uint8Array {
  return Buffer.from(key.export({ format: 'jwk' }).x!, 'base64url')
}
