import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { signIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { readCheckpoint } from '../../../methods/merkle/checkpoint.ts'
import { leafHash, canonicalLeaf } from '../../../methods/merkle/hash.ts'
import { fromBase64 } from '../../../methods/merkle/note.ts'
import { readProofText } from '../../../methods/merkle/proof-text.ts'
import { verifyConsistency, verifyInclusion } from '../../../methods/merkle/verify.ts'
import { anchorLedger } from './actions/anchor.ts'
import { keepPublicKey, knownKeys } from '../../../platform/keys/known-keys.ts'
import { continues } from '../../../platform/ledger/continues.ts'
import { sha256 } from '../../../platform/ledger/leaf.ts'
import { recordAll } from '../../../platform/ledger/record.ts'
import { seal } from '../../../platform/ledger/seal.ts'
import { nobody } from '../../../platform/policy/index.ts'

let world: World
/** What somebody kept when there were seven rows. */
let kept: string
const at = Temporal.Instant.from('2019-04-25T02:00:00Z')
const subjectId = '01900000-0000-7000-8000-000000000001'

const read = async (path: string) => (await world.request(path)).text()
const checkpointOf = (note: string) => readCheckpoint(note.slice(0, note.lastIndexOf('\n\n') + 1))!
const ask = (note: string) => world.request(`/jejak?titik=${encodeURIComponent(note)}`)

async function write(n: number): Promise<void> {
  const acts = Array.from({ length: n }, (_, i) => ({
    act: `uji.${i}`,
    subjectKind: 'uji',
    subjectId,
    actor: nobody,
    at,
  }))
  await world.house.db.transaction().execute(tx => recordAll(tx, acts))
  // Older transactions of other databases hold the sealer back.
  let sealed = 0
  await vi.waitFor(async () => expect((sealed += await seal(world.house))).toBeGreaterThanOrEqual(n), 10_000)
}

beforeAll(async () => {
  world = await openWorld()
  await keepPublicKey(world.house)
  await write(7)
  kept = await read('/jejak/titik')
  await write(6)
})
afterAll(() => world.close())

test('whoever kept a checkpoint is told that the ledger of today continues it, however it was pasted', async () => {
  const letter = `Mohon simpan surat ini.\n\n${kept}\n--\nDinas`
  const quoted = kept.replace(/^/gm, '> ')
  for (const note of [kept, kept.trim(), kept.replaceAll('\n', '\r\n'), letter, quoted]) {
    const answer = await ask(note)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('Jejak hari ini melanjutkan titik itu')
  }
})

test.each([
  ['Teks itu bukan titik segel', () => 'bukan'],
  ['Titik segel itu tidak sah', () => kept.replace(/\n\d+\n/, '\n5\n')],
  ['Titik segel itu tidak sah', () => kept.replace(/.{8}\n$/, 'AAAAAAA=\n')],
])('what is not one is said: %s', async (said, note) => {
  const answer = await ask(note())
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(said)
})

test('a past that was changed and sealed anew is found by whoever kept a checkpoint, and so are rows that are gone', async () => {
  const keys = await knownKeys(world.house)
  const work = world.house.db.transaction().execute(async tx => {
    await sql`update ledger_node set hash = sha256('x') where level = 2 and node_index = 0`.execute(tx)
    expect(await continues(tx, kept, keys)).toEqual({ problem: 'changed' })
    await sql`delete from ledger_checkpoint where tree_size >= 7`.execute(tx)
    expect(await continues(tx, kept, keys)).toEqual({ problem: 'shorter' })
    throw new Error('back')
  })
  await expect(work).rejects.toThrow('back')
})

test('every continuation between any two sizes verifies, by program', async () => {
  const newest = checkpointOf(await read('/jejak/titik'))
  const older = checkpointOf(await read('/jejak/titik/7'))
  expect([older.size, newest.size]).toEqual([7, 13])
  const proof = (await read('/jejak/lanjutan?dari=7&sampai=13'))
    .trim()
    .split('\n')
    .map(line => fromBase64(line)!)
  const sizes = { oldSize: 7, oldRoot: older.root, size: 13, root: newest.root, proof }
  expect(verifyConsistency(sha256, sizes)).toBe(true)
  for (let from = 0; from <= 13; from++)
    for (let to = from; to <= 13; to++)
      expect((await world.request(`/jejak/lanjutan?dari=${from}&sampai=${to}`)).status, `${from} ${to}`).toBe(200)
  for (const wrong of [
    '',
    '?dari=7',
    '?dari=8&sampai=7',
    '?dari=7&sampai=14',
    '?dari=-1&sampai=2',
    '?dari=7&sampai=1e1',
  ])
    expect((await world.request(`/jejak/lanjutan${wrong}`)).status, wrong).toBe(404)
  for (const wrong of ['5', '0', 'x', '99999999999999999999'])
    expect((await world.request(`/jejak/titik/${wrong}`)).status, wrong).toBe(404)
})

test('a row is shown as it is sealed, and its proof verifies', async () => {
  const { cookie } = await signIn(world, 'office')
  const page = async (seq: string) => world.request(`/kantor/jejak/${seq}`, { headers: { cookie } })
  const first = await world.house.db.selectFrom('ledger_entry').select('seq').orderBy('seq').executeTakeFirstOrThrow()
  const html = await (await page(String(first.seq))).text()
  const [entry, text] = [...html.matchAll(/<pre[^>]*>([^]*?)<\/pre>/g)].map(found =>
    found[1]!.replaceAll('&quot;', '"'),
  )
  const { index, proof, note } = readProofText(text!)!
  const { size, root } = checkpointOf(note)
  const leaf = leafHash(sha256, canonicalLeaf(JSON.parse(entry!)))
  expect(verifyInclusion(sha256, { index, size, leaf, proof, root })).toBe(true)
  for (const wrong of ['0', '999999', 'x']) expect((await page(wrong)).status).toBe(404)
})

test('each day one letter brings the checkpoint to whoever keeps it, and it is one that checks', async () => {
  const { db, env } = world.house
  const letters = () =>
    db.selectFrom('message').select(['recipient', 'body']).where('template', '=', 'anchor').execute()
  await anchorLedger(world.house, at)
  expect(await letters()).toEqual([])
  const house = { db, env: { ...env, anchorMail: 'saksi@contoh.id' } }
  for (const hours of [0, 1, 24]) await anchorLedger(house, at.add({ hours }))
  const [first, ...others] = await letters()
  expect(others).toHaveLength(1)
  expect(first!.recipient).toBe('saksi@contoh.id')
  const note = first!.body.slice(first!.body.indexOf('\n\n') + 2)
  expect(await continues(db, note, await knownKeys(world.house))).toMatchObject({ kept: { size: 13 } })
})
