import { createPublicKey, verify } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../../test/world.ts'
import { keepPublicKey } from '../../../platform/keys/known-keys.ts'
import { readSigningKey } from '../../../platform/keys/signing-key.ts'
import { makeServer } from '../../../platform/web/server.ts'
import type { House } from '../../../platform/web/context.ts'
import { findReceipt, receiptRoutes } from '../../../platform/receipt/index.ts'
import { splitReceipt } from '../../../platform/receipt/address.ts'
import { contentHash } from '../../../platform/response/index.ts'
import { fullDraft, morning, prepareSeason, submit } from '../test-registration.ts'

let world: World
/** The installation after its key was changed. */
let after: House
let address: string
const folder = mkdtempSync(join(tmpdir(), 'opop-key-'))

beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  await keepPublicKey(world.house)
  const sent = await submit(world.house, (await fullDraft(world)).actor, morning, { lang: 'id' })
  if (!('receipt' in sent)) throw new Error(JSON.stringify(sent))
  address = `/bukti/${sent.receipt.number}-${sent.receipt.code}`
  after = { ...world.house, signingKey: readSigningKey(folder, {}) }
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true })
})

const read = async (path: string) => (await makeServer(after).request(`http://localhost${path}`)).text()

test('after a new key the receipts under the old one are still valid, and both keys are published', async () => {
  expect(await read(address)).toContain('Bukti ini sah')
  const keys = (await read('/kunci')).replace(/<[^>]+>/g, '')
  const [present, earlier] = [after, world.house].map(house => keys.indexOf(house.signingKey.publicKey))
  expect(present).toBeGreaterThan(0)
  expect(earlier).toBeGreaterThan(present!)
  expect(keys).toContain('Kunci sebelumnya')
})

test('the keys are a file too, in the form that programs read, and check what they signed', async () => {
  const answer = await makeServer(after).request('http://localhost/kunci.json')
  expect(answer.headers.get('content-type')).toContain('application/jwk-set+json')
  const { keys } = (await answer.json()) as { keys: Record<'kid' | 'kty' | 'crv' | 'x', string>[] }
  expect(keys.map(key => key.kid)).toEqual([after.signingKey.id, world.house.signingKey.id])
  const { number, code } = splitReceipt(address.slice('/bukti/'.length))!
  const { payload, signature, keyId } = (await findReceipt(world.house.db, number, code))!
  const key = createPublicKey({ key: keys.find(one => one.kid === keyId)!, format: 'jwk' })
  expect(verify(null, Buffer.from(payload), key, signature)).toBe(true)
  expect(await read('/kunci')).toContain('href="/kunci.json"')
})

test('the check says in whose name it was sent as long as they agree to that, and folds away what machines check', async () => {
  const page = (await read(address)).split('<main')[1]!
  expect(page).toMatch(/Atas nama[^]*Pondok Pesantren Nurul Huda/)
  expect(page.indexOf('Sidik digital isi')).toBeGreaterThan(page.indexOf('<details'))
  const say = (yes: boolean) => sql`
    update submission set answers = jsonb_set(answers, '{consent_publish}', ${JSON.stringify({ value: yes })}::jsonb)`
  await say(false).execute(world.house.db)
  const silent = await read(address)
  await say(true).execute(world.house.db)
  expect(silent).not.toContain('Nurul Huda')
})

const uuid = '01900000-0000-7000-8000-000000000001'

test('the kind of subject that knows the receipt says what it is about; the engine knows none', async () => {
  expect(await read(address)).toContain('Pendaftaran pesantren OPOP 2019')
  const toy = {
    other: () => Promise.resolve(undefined),
    toy: () => Promise.resolve({ about: 'Mainan', since: 'Rusak.', recorded: { act: 'toy', subjectId: uuid } }),
  }
  const house = { ...after, routes: receiptRoutes('registration.receipt', toy) }
  const page = await (await makeServer(house).request(`http://localhost${address}`)).text()
  for (const said of ['Mainan', 'Rusak.', 'Bukti ini sah']) expect(page).toContain(said)
})

test('a receipt of a key that is not known cannot be checked, which is not the same as not valid', async () => {
  await after.db.deleteFrom('signing_key').execute()
  const page = await read(address)
  expect(page).toContain('Bukti ini belum dapat diperiksa')
  expect(page).not.toMatch(/Bukti ini (tidak )?sah/)
  await keepPublicKey(world.house)
})

test('a receipt that names another key than signed it is not valid', async () => {
  const name = (id: string) => after.db.updateTable('receipt').set({ key_id: id }).execute()
  await name(after.signingKey.id)
  expect(await read(address)).toContain('Bukti ini tidak sah')
  await name(world.house.signingKey.id)
})

test('what a receipt and the trail say of the content is worth nothing without the salt, even to who knows the content', async () => {
  const { number, code } = splitReceipt(address.slice('/bukti/'.length))!
  const found = (await findReceipt(world.house.db, number, code))!
  const guessed = contentHash(found.formVersionId, found.answers, found.documents, null).toString('hex')
  expect(found.payload).not.toContain(guessed)
  expect(await read(address)).not.toContain(guessed)
  const entries = await world.house.db.selectFrom('ledger_entry').select('detail').execute()
  expect(JSON.stringify(entries)).toContain(found.contentHash.toString('hex'))
  expect(JSON.stringify(entries)).not.toContain(guessed)
  expect(await read(address)).not.toContain(found.salt!.toString('hex'))
})

test('a receipt that was issued before there were salts is still valid', async () => {
  const { number, code } = splitReceipt(address.slice('/bukti/'.length))!
  const { db, signingKey } = world.house
  const found = (await findReceipt(db, number, code))!
  const hash = contentHash(found.formVersionId, found.answers, found.documents, null)
  const { content_hmac: _later, ...rest } = JSON.parse(found.payload) as Record<string, unknown>
  const payload = JSON.stringify({ content_sha256: hash.toString('hex'), ...rest })
  const signature = Buffer.from(signingKey.sign(Buffer.from(payload)))
  await db.updateTable('submission').set({ salt: null, content_hash: hash }).execute()
  await db.updateTable('receipt').set({ payload, signature }).execute()
  expect(await read(address)).toContain('Bukti ini sah')
  await db
    .updateTable('submission')
    .set({ answers: JSON.stringify({ ...found.answers, name: { value: 'Lain' } }) })
    .execute()
  expect(await read(address)).toContain('Bukti ini tidak sah')
})
