import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { keepPublicKey } from '../keys/known-keys.ts'
import { readSigningKey } from '../keys/signing-key.ts'
import { nobody } from '../policy/index.ts'
import type { House } from '../web/context.ts'
import { record } from './record.ts'
import { seal } from './seal.ts'
import { verifyLedger } from './verify.ts'

let world: World
let after: House
const folder = mkdtempSync(join(tmpdir(), 'opop-key-'))

/** One checkpoint under the first key, then one under the key that took its place. */
beforeAll(async () => {
  world = await openWorld()
  after = { ...world.house, signingKey: readSigningKey(folder, {}) }
  for (const house of [world.house, after]) {
    await keepPublicKey(house)
    await sealOne(house)
  }
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true })
})

async function sealOne(house: House): Promise<void> {
  const at = Temporal.Instant.from('2019-04-25T02:00:00Z')
  const subjectId = '01900000-0000-7000-8000-000000000001'
  await record(house.db, { act: 'a', subjectKind: 'test', subjectId, actor: nobody, at })
  // Any older transaction on the server holds the sealer back, as it should.
  await vi.waitFor(async () => expect(await seal(house)).toBe(1), 10_000)
}

const setKey = (size: number, id: string) =>
  world.house.db.updateTable('ledger_checkpoint').set({ key_id: id }).where('tree_size', '=', size).execute()

test('after a new key the checkpoints under the old one are still checked, and both keys are named', async () => {
  const keys = [world.house.signingKey.id, after.signingKey.id]
  expect(await verifyLedger(after)).toMatchObject({ checkpoints: 2, problems: [], keys })
  await sql`update ledger_checkpoint set note = replace(note, 'jejak', 'palsu') where tree_size = 1`.execute(after.db)
  expect((await verifyLedger(after)).problems).toEqual(['The signature of checkpoint 1 is not valid.'])
  await sql`update ledger_checkpoint set note = replace(note, 'palsu', 'jejak') where tree_size = 1`.execute(after.db)
})

test('a checkpoint that names a key nobody knows, or another than signed it, is a problem', async () => {
  await setKey(2, '0123456789abcdef')
  expect((await verifyLedger(after)).problems).toEqual([
    'Checkpoint 2 is signed with a key that is not known: 0123456789abcdef.',
  ])
  await setKey(2, world.house.signingKey.id)
  expect((await verifyLedger(after)).problems).toEqual(['The signature of checkpoint 2 is not valid.'])
  await setKey(2, after.signingKey.id)
})

test('another key in the place of a known one does not count under its id', async () => {
  const { id, publicKey } = world.house.signingKey
  const put = (key: string) =>
    after.db.updateTable('signing_key').set({ public_key: key }).where('id', '=', id).execute()
  for (const other of [after.signingKey.publicKey, 'not a key']) {
    await put(other)
    expect((await verifyLedger(after)).problems).toEqual([
      `Checkpoint 1 is signed with a key that is not known: ${id}.`,
    ])
  }
  await put(publicKey)
  expect((await verifyLedger(after)).problems).toEqual([])
})
