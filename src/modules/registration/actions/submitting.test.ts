import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepsInvariants } from '../../../../test/invariants.ts'
import type { SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { createPesantren, organisationById } from '../../registry/index.ts'
import { historyOf } from '../../../platform/life/index.ts'
import { contentHash } from '../../../platform/response/index.ts'
import { findReceipt, readPayload, receiptsOf } from '../../../platform/receipt/index.ts'
import {
  begin,
  detach,
  attachPhoto,
  choose,
  fullDraft,
  goodPages,
  morning,
  post,
  prepareSeason,
  readOwn,
  refill,
  reopen,
  submit,
  withdraw,
} from '../test-registration.ts'
import { registrationLife } from '../rules/life.ts'
import { afterClosing } from '../test-claims.ts'
import { closeRegistrations, eraseOldDrafts } from './close.ts'
import { type Submitted } from './submit.ts'

let world: World
let who: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  who = await fullDraft(world)
})
afterAll(() => keepsInvariants(world).finally(world.close))

const send = (sender = who, at = morning, version?: number) =>
  submit(world.house, sender.actor, at, { lang: 'id', version })
const own = async (owner = who) => (await readOwn(world.house.db, owner.actor.personId, true))!
const receiptIn = (done: Submitted) => {
  if (!('receipt' in done)) throw new Error(JSON.stringify(done))
  return done.receipt
}
const afterEnd = Temporal.Instant.from('2019-05-01T00:00:00+07:00')
const ofTable = async (table: 'submission' | 'message' | 'consent' | 'organisation') =>
  Number(
    (
      await world.house.db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll().as('n'))
        .executeTakeFirst()
    )?.n,
  )

test('what is wrong or missing bars submitting, by name', async () => {
  await post(world, who, 'rekening', { account_number: '12', account_owner: 'Yayasan Nurul Huda' })
  await detach(world, who, { slot: 'rep_ktp', position: 1 })
  const refused = await send()
  expect('bars' in refused && refused.bars.map(bar => [bar.page.code, bar.question, bar.problem])).toEqual([
    ['rekening', 'account_number', 'account.length'],
    ['ktp', 'rep_ktp', 'file.missing'],
  ])
  await post(world, who, 'rekening', { account_number: '0012345678901', account_owner: 'Yayasan Nurul Huda' })
  await attachPhoto(world, who, 'rep_ktp')
})

test('a review that is no longer true is shown again', async () => {
  expect(await send(who, morning, (await own()).version - 1)).toEqual({ refused: 'changed' })
})

test('the same submission sent three times at once is one, with one receipt and each message once', async () => {
  const done = await Promise.all([1, 2, 3].map(() => send(who, morning)))
  expect(new Set(done.map(one => receiptIn(one).code)).size).toBe(1)
  expect(await ofTable('submission')).toBe(1)
  // The receipt, and the question to the representative's phone.
  expect(await ofTable('message')).toBe(2)
  expect(await ofTable('consent')).toBe(4)
  expect(receiptIn(done[0]!).number).toMatch(/^OPOP-19-\d{6}$/)
})

test('the receipt is signed, names no person, and its hash is that of what was submitted', async () => {
  const receipt = (await receiptsOf(world.house.db, (await own()).responseId))[0]!
  expect(world.house.signingKey.verify(Buffer.from(receipt.payload), receipt.signature)).toBe(true)
  expect(receipt.payload).not.toMatch(/Siti|Nurul|3205/)
  const found = (await findReceipt(world.house.db, receipt.number, receipt.code))!
  const hash = contentHash(found.formVersionId, found.answers, found.documents, found.salt).toString('hex')
  expect(readPayload(receipt.payload)).toMatchObject({ content_hmac: hash, sequence: 1, documents: 4 })
  expect(await findReceipt(world.house.db, receipt.number, 'AAAAAAAAAA')).toBeUndefined()
})

test('the pesantren is recorded, and lists know category, place, payability and what is missing', async () => {
  const row = await world.house.db
    .selectFrom('registration')
    .selectAll()
    .where('state', '=', 'submitted')
    .executeTakeFirst()
  expect(row).toMatchObject({
    category: 'scale-up',
    kecamatan_code: '320501',
    payable: 'payable',
    missing: 9,
    problems: 1,
  })
  const known = await world.house.db
    .selectFrom('pesantren')
    .selectAll()
    .where('nspp', '=', '510032050123')
    .executeTakeFirst()
  expect(known?.organisation_id).toBe(row?.organisation_id)
})

test('the registry learns where a pesantren lies, and never where it lies otherwise', async () => {
  const source = { kind: 'registry', at: morning }
  const made = await world.house.db
    .transaction()
    .execute(async tx => [
      await createPesantren(tx, { name: 'Al Hikmah', nspp: '510032050601', regency_code: '3205' }, source),
      await createPesantren(tx, { name: 'Al Hikmah', nspp: '510032050602', regency_code: '32' }, source),
    ])
  for (const nspp of ['510032050601', '510032050602']) await send(await fullDraft(world, { cari: { nspp } }))
  const places = async () =>
    (await Promise.all(made.map(id => organisationById(world.house.db, id)))).map(row => [
      row?.regency_code,
      row?.kecamatan_code,
    ])
  const asListed = [
    ['3205', null],
    ['32', null],
  ]
  expect(await places()).toEqual(asListed)
  await closeRegistrations(world.house, afterClosing)
  expect(await places()).toEqual([['3205', '320501'], asListed[1]])
  await closeRegistrations(world.house, morning)
})

test('another number given after a link goes to the record of that number', async () => {
  const source = { kind: 'registry', at: morning }
  const [first, second] = await world.house.db
    .transaction()
    .execute(async tx => [
      await createPesantren(tx, { name: 'Darul Ulum', nspp: '510032050611' }, source),
      await createPesantren(tx, { name: 'Darul Ulum', nspp: '510032050612' }, source),
    ])
  const one = await fullDraft(world, { cari: { nspp: '510032050611' } })
  await choose(world, one, first)
  await post(world, one, 'cari', { nspp: '510032050612' })
  await send(one)
  expect((await own(one)).organisationId).toBe(second)
})

describe('after submitting', () => {
  test('nothing is changed until it is reopened', async () => {
    expect(await post(world, who, 'kemandirian', { cost_share: '20' })).toEqual({
      refused: 'state',
      state: 'submitted',
    })
    expect(await attachPhoto(world, who, 'rep_photo')).toEqual({ refused: 'state', state: 'submitted' })
  })

  test('reopened and sent without a change, the old receipt counts again', async () => {
    const before = receiptIn(await send())
    expect(await reopen(world.house, who.actor, morning)).toEqual({ reopened: true })
    expect(await reopen(world.house, who.actor, morning)).toEqual({ reopened: true })
    expect(receiptIn(await send()).code).toBe(before.code)
    expect((await own()).state).toBe('submitted')
  })

  test('reopened, changed and sent again there is a second receipt under the same number, and both verify', async () => {
    await reopen(world.house, who.actor, morning)
    await post(world, who, 'kemandirian', { cost_share: '20' })
    await attachPhoto(world, who, 'rep_photo')
    const second = receiptIn(await send())
    const all = await receiptsOf(world.house.db, (await own()).responseId)
    expect(all.map(receipt => receipt.sequence)).toEqual([2, 1])
    expect(new Set(all.map(receipt => receipt.number)).size).toBe(1)
    for (const receipt of all) {
      const found = (await findReceipt(world.house.db, receipt.number, receipt.code))!
      const { formVersionId, answers, documents, salt } = found
      expect(contentHash(formVersionId, answers, documents, salt)).toEqual(receipt.contentHash)
      expect(found.lastSequence).toBe(second.sequence)
    }
  })
})

describe('a pesantren that is registered already', () => {
  test('is told without names, and becomes one case for the office however often it is tried', async () => {
    const other = await fullDraft(world)
    const refused = await Promise.all([send(other), send(other)])
    for (const one of refused) expect(one).toEqual({ refused: 'duplicate', since: morning })
    const cases = await world.house.db.selectFrom('registration_dispute').selectAll().execute()
    expect(cases).toHaveLength(1)
    expect((await own(other)).state).toBe('draft')
  })

  test('two at once: one is submitted', async () => {
    const nspp = { cari: { nspp: '510032050777' } }
    const both = [await fullDraft(world, nspp), await fullDraft(world, nspp)]
    const done = await Promise.all(both.map(one => send(one)))
    expect(done.filter(one => 'receipt' in one)).toHaveLength(1)
    expect(done.filter(one => 'refused' in one && one.refused === 'duplicate')).toHaveLength(1)
  })

  test('without a number two pesantren of one name are two', async () => {
    const before = await ofTable('organisation')
    for (const one of [1, 2]) {
      const nameless = await fullDraft(world, { cari: { 'nspp-none': String(one) } })
      expect(await send(nameless)).toHaveProperty('receipt')
    }
    expect(await ofTable('organisation')).toBe(before + 2)
  })
})

test('without a number, who withdraws and registers the same name again is the same pesantren', async () => {
  const nameless = { cari: { 'nspp-none': '1' }, identitas: { ...goodPages.identitas!, name: 'Pesantren Tanpa Nomor' } }
  const one = await fullDraft(world, nameless)
  await send(one)
  const before = await ofTable('organisation')
  await withdraw(world.house, one.actor, '', morning)
  await refill(world, one, nameless)
  await send(one)
  expect(await ofTable('organisation')).toBe(before)
})

test('who withdraws may begin again, and another may register the pesantren', async () => {
  const nspp = { cari: { nspp: '510032050888' } }
  const first = await fullDraft(world, nspp)
  const second = await fullDraft(world, nspp)
  await send(first)
  expect(await withdraw(world.house, first.actor, ' Salah lembaga ', morning)).toHaveProperty('withdrawn')
  expect(await send(second)).toHaveProperty('receipt')
  expect(await begin(world.house, first.actor, morning)).toMatchObject({ state: 'draft', version: 0 })
})

describe('when the window has closed', () => {
  test('nothing is submitted, reopened or begun', async () => {
    const late = await fullDraft(world, { cari: { nspp: '510032050999' } })
    expect(await send(late, afterEnd)).toMatchObject({ refused: 'window' })
    expect(await reopen(world.house, who.actor, afterEnd)).toMatchObject({ refused: 'window' })
  })

  test('drafts freeze, reopened ones count as last submitted, once', async () => {
    await reopen(world.house, who.actor, morning)
    await post(world, who, 'kemandirian', { cost_share: '99' })
    expect(await closeRegistrations(world.house, afterEnd)).toBeGreaterThan(1)
    expect(await closeRegistrations(world.house, afterEnd)).toBe(0)
    const mine = await own()
    expect(mine.state).toBe('submitted')
    expect((await historyOf(world.house.db, registrationLife, mine.id)).at(-1)).toMatchObject({
      from: 'reopened',
      to: 'submitted',
    })
    const open = world.house.db.selectFrom('registration').select('id').where('state', 'in', ['draft', 'reopened'])
    expect(await open.execute()).toEqual([])
  })

  test('a window that is opened again thaws them', async () => {
    expect(await closeRegistrations(world.house, morning)).toBeGreaterThan(0)
    await closeRegistrations(world.house, afterEnd)
  })

  test('frozen drafts are erased with their papers after six months, not before', async () => {
    expect(await eraseOldDrafts(world.house, afterEnd.add({ hours: 24 * 180 }))).toBe(0)
    const erased = await eraseOldDrafts(world.house, afterEnd.add({ hours: 24 * 185 }))
    expect(erased).toBeGreaterThan(0)
    const left = await world.house.db
      .selectFrom('registration as r')
      .leftJoin('draft as d', 'd.response_id', 'r.response_id')
      .leftJoin('document as c', 'c.response_id', 'r.response_id')
      .select(['d.version', 'c.id'])
      .where('r.state', '=', 'frozen')
      .execute()
    expect(left.every(row => row.version === null && row.id === null)).toBe(true)
    expect(left).toHaveLength(erased)
  })
})
