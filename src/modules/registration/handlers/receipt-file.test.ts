import { spawnSync } from 'node:child_process'
import { generateKeyPairSync, sign } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openWorld, type World } from '../../../../test/world.ts'
import { keepPublicKey } from '../../../platform/keys/known-keys.ts'
import { seal } from '../../../platform/ledger/seal.ts'
import { checkFile, readReceiptFile } from '../../../platform/receipt/index.ts'
import type { ReceiptFile } from '../../../platform/receipt/file.ts'
import { makeServer } from '../../../platform/web/server.ts'
import { fullDraft, morning, prepareSeason, submit } from '../test-registration.ts'

let world: World
let address: string
let early: string
let file: ReceiptFile
const folder = mkdtempSync(join(tmpdir(), 'opop-receipt-'))

const read = async (path: string) => (await makeServer(world.house).request(`http://localhost${path}`)).text()

beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  await keepPublicKey(world.house)
  const sent = await submit(world.house, (await fullDraft(world)).actor, morning, { lang: 'id' })
  if (!('receipt' in sent)) throw new Error(JSON.stringify(sent))
  address = `/bukti/${sent.receipt.number}-${sent.receipt.code}`
  early = await read(`${address}/berkas`)
  // Older transactions of other databases hold the sealer back.
  await vi.waitFor(async () => expect(await seal(world.house)).toBeGreaterThan(0), 10_000)
  file = readReceiptFile(await read(`${address}/berkas`))!
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true })
})

/** The command line, where there is neither a database nor a network. */
function verify(text: string, ...flags: string[]) {
  const path = join(folder, 'bukti.json')
  writeFileSync(path, text)
  const env = { ...process.env, DATABASE_URL: 'postgres://nowhere.invalid/x', DATA_DIR: join(folder, 'none') }
  const ran = spawnSync(process.execPath, ['bin/opop.mjs', 'receipt', 'verify', path, ...flags], {
    env,
    encoding: 'utf8',
  })
  return { code: ran.status, out: ran.stdout, err: ran.stderr }
}

/** The file with something changed in it. */
function changed(change: (file: ReceiptFile) => void): ReceiptFile {
  const copy = structuredClone(file)
  change(copy)
  return copy
}

test('a receipt is checked by its file alone: signed, recorded, sealed', async () => {
  const { number } = JSON.parse(file.receipt.payload) as { number: string }
  const { id } = world.house.signingKey
  expect(await checkFile(file)).toMatchObject({
    said: { number, sequence: 1 },
    keys: [id],
    sealed: { origin: expect.stringMatching(/jejak$/) as string },
  })
  const keys = join(folder, 'kunci.json')
  writeFileSync(keys, await read('/kunci.json'))
  const ran = verify(JSON.stringify(file), '--keys', keys)
  expect(ran).toMatchObject({ code: 0, err: expect.stringContaining('valid and sealed') as string })
  expect(ran.out).toContain(number)
  expect(ran.out).toContain(id)
})

test('downloaded before it is sealed it is valid all the same, and says so', async () => {
  expect(verify(early)).toMatchObject({ code: 0, err: expect.stringContaining('not sealed yet') })
})

test('the page says where it stands in the sealed ledger, with the proof and the file', async () => {
  const page = await read(address)
  expect(page).toMatch(/catatan ke-\d+ dari \d+/)
  expect(page).toContain(file.ledger!.proof.split('\n')[1])
  expect(page).toContain(`href="${address}/berkas"`)
})

test('a file names nobody', async () => {
  const text = await read(`${address}/berkas`)
  expect(text).not.toMatch(/Nurul Huda|Siti|32\d{14}/)
})

test.each<[string, (file: ReceiptFile) => void]>([
  ['signature', f => void (f.receipt.payload = f.receipt.payload.replace('-000001', '-000002'))],
  ['signature', f => void (f.receipt.signature = f.receipt.signature.replace(/^./, c => (c === 'A' ? 'B' : 'A')))],
  ['key', f => void (f.receipt.key = 'x')],
  ['key', f => void (f.ledger!.key = '')],
  ['entry', f => void (f.ledger!.entry = { ...f.ledger!.entry, detail: { number: 'OPOP-19-000009' } })],
  ['proof', f => void (f.ledger!.entry = { ...f.ledger!.entry, happened_at: '2019-03-01T00:00:00.000Z' })],
  ['proof', f => void (f.ledger!.proof = f.ledger!.proof.replace(/index \d+/, 'index 0'))],
  ['proof', f => void (f.ledger!.proof = 'nonsense')],
  ['checkpoint', f => void (f.ledger!.proof = f.ledger!.proof.replace(/\n(\d+)\n(?=[^\n]+\n\n—)/, '\n9999\n'))],
])('changed afterwards it is not valid (%s)', async (problem, change) => {
  expect(await checkFile(changed(change))).toEqual({ problem })
})

test('whoever signs with a key of their own is a stranger to the published keys', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const key = publicKey.export({ format: 'jwk' }).x!
  const forged = { format: file.format, receipt: { ...file.receipt, key, signature: '' } }
  const id = await idOf(key)
  forged.receipt.payload = file.receipt.payload.replace(world.house.signingKey.id, id)
  forged.receipt.signature = sign(null, Buffer.from(forged.receipt.payload), privateKey).toString('base64url')
  expect(await checkFile(forged)).toMatchObject({ keys: [id] })
  expect(await checkFile(forged, [world.house.signingKey.id])).toEqual({ problem: 'stranger' })
  const weird = { ...forged, receipt: { ...forged.receipt, payload: '[1]' } }
  weird.receipt.signature = sign(null, Buffer.from('[1]'), privateKey).toString('base64url')
  expect(await checkFile(weird)).toEqual({ problem: 'payload' })
})

async function idOf(key: string): Promise<string> {
  const { publicKeyOf } = await import('../../../platform/keys/signing-key.ts')
  return publicKeyOf(key)!.id
}

test.each(['', '[]', 'null', '{"format":"opop-receipt/1"}', '{"format":"opop-receipt/1","receipt":{"payload":1}}'])(
  'what is no receipt is refused with a sentence: %j',
  text => {
    expect(readReceiptFile(text)).toBeUndefined()
    if (text === '')
      expect(verify(text)).toMatchObject({ code: 1, err: expect.stringContaining('is no file of a receipt') })
  },
)

test('keys that are none are said', () => {
  const keys = join(folder, 'wrong.json')
  writeFileSync(keys, '{"keys":[null,{"x":3}]}')
  expect(verify(JSON.stringify(file), '--keys', keys)).toMatchObject({
    code: 1,
    err: expect.stringContaining('holds no key'),
  })
})
