import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepsInvariants } from '../../../../test/invariants.ts'
import type { SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { createPesantren } from '../../registry/index.ts'
import { afterClosing, presentOf } from '../test-claims.ts'
import {
  choose,
  fullDraft,
  goodPages,
  morning,
  post,
  prepareSeason,
  readOwn,
  reopen,
  submit,
  withdraw,
} from '../test-registration.ts'
import { closeRegistrations } from './close.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
})
afterAll(() => keepsInvariants(world).finally(world.close))

const send = (who: SignedIn) => submit(world.house, who.actor, morning, { lang: 'id' })
const present = (nspp: string) => presentOf(world, nspp)
const own = async (who: SignedIn) => (await readOwn(world.house.db, who.actor.personId, false))!
const numbered = (nspp: string) => ({ cari: { nspp }, identitas: { ...goodPages.identitas!, name: 'Nurul Huda' } })
const rowOf = (nspp: string) =>
  world.house.db
    .selectFrom('pesantren')
    .select('organisation_id as id')
    .where('nspp', '=', nspp)
    .executeTakeFirstOrThrow()

test('what was taken back after sending is left: without a number it is a claim of its own', async () => {
  const [listed, claimed] = ['510032050820', '510032050821']
  const source = { kind: 'registry', at: morning }
  await createPesantren(world.house.db, { name: 'Nurul Huda', nspp: listed }, source)
  const none = { 'nspp-none': '1' }
  for (const [nspp, says] of [
    [listed, true],
    [listed, false],
    [claimed, false],
  ] as const) {
    const who = await fullDraft(world, numbered(nspp))
    if (says) await choose(world, who, (await rowOf(nspp)).id)
    await send(who)
    const before = (await own(who)).organisationId
    expect(before).toBe((await rowOf(nspp)).id)
    await reopen(world.house, who.actor, morning)
    if (says) await choose(world, who)
    expect((await own(who)).organisationId).toBe(says ? undefined : before)
    await post(world, who, 'cari', none)
    const kontak = { ...goodPages.kontak!, leader_name: 'KH. Bukan Sini' }
    await post(world, who, 'kontak', kontak)
    expect(await send(who)).toHaveProperty('receipt')
    const { organisationId } = await own(who)
    expect(organisationId).not.toBe(before)
    // Sent once more it stays what it is, and whoever it belongs to registers it.
    await reopen(world.house, who.actor, morning)
    await post(world, who, 'kontak', { ...kontak, leader_name: 'KH. Bukan Sini II' })
    await send(who)
    expect((await own(who)).organisationId).toBe(organisationId)
    const owner = await fullDraft(world, numbered(nspp))
    expect(await send(owner)).toHaveProperty('receipt')
    await withdraw(world.house, owner.actor, '', morning)
  }
  await closeRegistrations(world.house, afterClosing)
  for (const nspp of [listed, claimed]) {
    const now = await present(nspp)
    expect([now.facts['applicant.leader'], now.account]).toEqual([undefined, undefined])
  }
  await closeRegistrations(world.house, morning)
})

test('“bukan” alone is a change: one without a number is left although no answer changed', async () => {
  const { db } = world.house
  const id = await createPesantren(db, { name: 'Tanpa Nomor' }, { kind: 'registry', at: morning })
  const who = await fullDraft(world, {
    cari: { 'nspp-none': '1' },
    identitas: { ...goodPages.identitas!, name: 'Tanpa Nomor' },
  })
  await choose(world, who, id)
  await send(who)
  expect((await own(who)).organisationId).toBe(id)
  await reopen(world.house, who.actor, morning)
  await choose(world, who)
  expect(await send(who)).toMatchObject({ again: false })
  expect((await own(who)).organisationId).not.toBe(id)
})

test('one sent without a number keeps its pesantren when the office gives it one', async () => {
  const nspp = '510032050822'
  const who = await fullDraft(world, { cari: { 'nspp-none': '1' } })
  await send(who)
  const { organisationId } = await own(who)
  await world.house.db.updateTable('pesantren').set({ nspp }).where('organisation_id', '=', organisationId!).execute()
  await reopen(world.house, who.actor, morning)
  await post(world, who, 'kontak', { ...goodPages.kontak!, leader_name: 'KH. Lain' })
  await send(who)
  expect((await own(who)).organisationId).toBe(organisationId)
})
