import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { verifyInclusion } from '../../methods/merkle/verify.ts'
import { runVerb } from '../verb.ts'
import { verb } from './merkle.ts'

const folder = mkdtempSync(join(tmpdir(), 'merkle-'))
afterAll(() => rmSync(folder, { recursive: true }))
const root = join(import.meta.dirname, '../../..')
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const leaf = (text: string) => sha256(Buffer.from(`\0${text}`)).toString('hex')
const empty = sha256(Buffer.alloc(0)).toString('hex')

interface Answer {
  size: number
  root: string
  index?: number
  leaf?: string
  proof?: string[]
}

async function run(...argv: string[]) {
  let [out, err] = ['', '']
  const code = await runVerb(verb, argv, { out: text => void (out += text), err: text => void (err += text) })
  return { code, err, answer: code === 0 ? (JSON.parse(out) as Answer) : undefined }
}

async function merkle(content: string | Uint8Array, ...flags: string[]) {
  const file = join(folder, 'leaves')
  writeFileSync(file, content)
  return run(file, ...flags)
}

test('the example of the help runs, and its proof verifies', async () => {
  const [file, ...flags] = /^Example: opop merkle (.+)$/m.exec(verb.help)![1]!.split(' ')
  const { answer } = await run(join(root, file!), ...flags)
  const bytes = (hex: string) => Buffer.from(hex, 'hex')
  const { index, size, proof } = answer!
  const inclusion = {
    index: index!,
    size,
    leaf: bytes(answer!.leaf!),
    proof: proof!.map(bytes),
    root: bytes(answer!.root),
  }
  expect(verifyInclusion(sha256, inclusion)).toBe(true)
  expect(answer!.leaf).toBe(leaf('{"act":"ballot.sent","seq":3}'))
})

test('the Certificate Transparency vectors come out exactly', async () => {
  const path = join(root, 'src/methods/merkle/reference/merkle_rfc6962.json')
  const vectors = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string[]>
  for (const [size, expected] of vectors.roots_by_size!.entries()) {
    const lines = vectors.leaves_hex!.slice(0, size).map(line => `${line}\n`)
    expect((await merkle(lines.join(''), '--hex')).answer).toEqual({ size, root: expected })
  }
  const all = vectors.leaves_hex!.map(line => `${line}\n`).join('')
  for (const [i, proof] of vectors.inclusion_proofs_size8!.entries()) {
    expect((await merkle(all, '--hex', '--prove', String(i))).answer!.proof).toEqual(proof)
  }
})

test.each([
  ['an empty file is the empty tree', '', { size: 0, root: empty }],
  ['a newline alone is one empty leaf', '\n', { size: 1, root: leaf('') }],
  ['the last newline ends a line', 'a\n', { size: 1, root: leaf('a') }],
  ['the last newline may be missing', 'a', { size: 1, root: leaf('a') }],
  ['a carriage return belongs to the file', 'a\r\n', { size: 1, root: leaf('a') }],
  ['one alone, too', '\r\n', { size: 1, root: leaf('') }],
  ['a byte order mark belongs to the file', '\ufeffé\n', { size: 1, root: leaf('é') }],
  ['spaces belong to the leaf', ' a \n', { size: 1, root: leaf(' a ') }],
])('%s', async (_, content, expected) => expect((await merkle(content)).answer).toEqual(expected))

test('an empty line in the middle is a leaf of its own', async () => {
  expect((await merkle('a\n\nb\n')).answer!.size).toBe(3)
  expect((await merkle('a\nb\n\n')).answer!.size).toBe(3)
})

test('one leaf has an empty proof, and hexadecimal digits may be large', async () => {
  expect((await merkle('AB\r\n', '--hex', '--prove', '0')).answer).toEqual({
    ...(await merkle('ab', '--hex')).answer,
    index: 0,
    leaf: sha256(Buffer.from('00ab', 'hex')).toString('hex'),
    proof: [],
  })
})

test.each<[string | Uint8Array, string[], number, string]>([
  ['ab\nxz\n', ['--hex'], 1, 'row 2: "x" is no hexadecimal digit'],
  ['ab\nabc\n', ['--hex'], 1, 'row 2: an odd number'],
  [Uint8Array.of(97, 10, 0xff, 10), [], 1, 'row 2: not UTF-8'],
  ['a\nb\n', ['--prove', '2'], 1, 'has leaves 0 to 1, so there is no leaf 2'],
  ['', ['--prove', '0'], 1, 'has no leaves'],
  ['a\n', ['--prove', '-1'], 2, ''],
  ['a\n', ['--prove=-1'], 2, '--prove'],
  ['a\n', ['--prove', 'x'], 2, '--prove takes a number'],
])('%j %j ends with code %i and a sentence', async (content, flags, code, sentence) => {
  const done = await merkle(content, ...flags)
  expect(done.code).toBe(code)
  expect(done.err).toContain(sentence)
})

test('a missing file is refused by name, no file is wrong use', async () => {
  expect(await run(join(folder, 'none'))).toMatchObject({ code: 1, err: expect.stringContaining('none was not found') })
  expect((await run(folder)).code).toBe(1)
  expect((await run()).code).toBe(2)
})
