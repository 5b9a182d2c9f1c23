import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { date } from '../../../platform/clock/clock.ts'
import { system } from '../../../platform/policy/index.ts'
import { createPesantren } from '../../registry/index.ts'
import { afterClosing, decide, presentOf, said } from '../test-claims.ts'
import { fullDraft, goodPages, morning, post, prepareSeason, reopen, submit, withdraw } from '../test-registration.ts'
import { closeRegistrations } from './close.ts'

let world: World
let office: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  office = await signIn(world, 'office')
})
afterAll(() => world.close())

const later = (hours: number) => morning.add({ hours })
const send = (who: SignedIn, at = morning) => submit(world.house, who.actor, at, { lang: 'id' })
const close = () => closeRegistrations(world.house, afterClosing)
/** The window is open again, as the recurring work sees it. */
const openAgain = () => closeRegistrations(world.house, morning)
const present = (nspp: string) => presentOf(world, nspp)
const history = (nspp: string, field: string) => said(world, nspp, field)

const pages = (nspp: string, leader: string, account: string): typeof goodPages => ({
  cari: { nspp },
  kontak: { leader_name: leader, pesantren_phone: '0262-233456' },
  rekening: { account_number: account, account_owner: 'Yayasan Nurul Huda' },
})
const resend = async (who: SignedIn, changes: typeof goodPages, at: Temporal.Instant) => {
  await reopen(world.house, who.actor, at)
  for (const [code, change] of Object.entries(changes)) await post(world, who, code, change, at)
  expect(await send(who, at)).toHaveProperty('receipt')
}
/** The list's record of a pesantren whose kecamatan nobody knows, with facts of its own. */
const listed = (nspp: string) =>
  world.house.db
    .transaction()
    .execute(tx =>
      createPesantren(
        tx,
        { name: 'Nurul Huda', nspp, regency_code: '3205', address: 'Kp. Lama' },
        { kind: 'registry', text: 'daftar.csv', at: morning.subtract({ hours: 1 }) },
      ),
    )
const disputes = (holder: SignedIn) =>
  world.house.db
    .selectFrom('v_dispute as x')
    .innerJoin('registration as r', 'r.id', 'x.held_by_id')
    .select('x.id')
    .where('r.owner_id', '=', holder.actor.personId)
    .where('x.state', '=', 'open')
    .execute()
const judge = async (holder: SignedIn, decision: 'kept' | 'moved', at: Temporal.Instant) => {
  const [open] = await disputes(holder)
  const deciding = { disputeId: open!.id, decision, reason: 'Surat kuasa.', actor: office.actor, at }
  expect(await decide(world.house, deciding)).toHaveProperty('decided')
}

test('until the window closes nothing that a registration says is fact, and a new pesantren lies nowhere', async () => {
  const who = await fullDraft(world, pages('510032050701', 'KH. Ahmad', '0011111111111'))
  await send(who)
  const before = await present('510032050701')
  expect(before).toMatchObject({ standing: 'claimed', place: [null, null, null], facts: {} })
  expect([before.account, before.unit]).toEqual([undefined, undefined])
  expect(await history('510032050701', 'applicant.leader')).toEqual([])
})

test('uncontested at closing it becomes fact, with its number as the source, and only once', async () => {
  await close()
  const after = await present('510032050701')
  expect(after).toMatchObject({
    standing: 'recorded',
    place: ['3205', '320501', '3205011001'],
    facts: { 'applicant.leader': 'KH. Ahmad', 'applicant.legal_form': 'kopontren', nspp: '510032050701' },
    account: { bank: 'bjb', number: '0011111111111', source_kind: 'registration', source_text: /^OPOP-19-/ },
    unit: { name: 'Keripik Nurul Huda', field: 'food', started: '2017-02-01', source_kind: 'registration' },
  })
  expect(after.facts).not.toHaveProperty(['account.number'])
  const [leader] = await history('510032050701', 'applicant.leader')
  expect(leader).toMatchObject({ source_kind: 'registration', source_text: expect.stringMatching(/^OPOP-19-\d{6}$/) })
  await close()
  expect(await present('510032050701')).toEqual(after)
  await openAgain()
})

test('sent again in a longer window and settled again, it replaces its own words and leaves what it says no more', async () => {
  const nspp = '510032050702'
  const given = pages(nspp, 'KH. Ahmad', '0022222222222')
  const who = await fullDraft(world, { ...given, kontak: { ...given.kontak!, website: 'contoh.sch.id' } })
  await send(who)
  await close()
  await openAgain()
  expect((await present(nspp)).facts).toHaveProperty(['applicant.website'])
  const kontak = { leader_name: 'KH. Usman', pesantren_phone: '0262-233456' }
  await resend(who, { kontak, usaha: { unit_name: 'Kopi Nurul Huda', field: 'fashion' } }, later(1))
  expect((await present(nspp)).facts).toMatchObject({ 'applicant.leader': 'KH. Ahmad' })
  await close()
  await openAgain()
  const after = await present(nspp)
  expect(after.facts).toMatchObject({ nspp, name: goodPages.identitas!.name, 'applicant.leader': 'KH. Usman' })
  expect(after.facts).not.toHaveProperty(['applicant.website'])
  expect(after.unit).toMatchObject({ name: 'Kopi Nurul Huda', field: 'fashion' })
  expect(after.units).toBe(1)
  expect(after.account).toMatchObject({ number: '0022222222222' })
  expect((await history(nspp, 'applicant.leader')).map(one => [one.value, one.valid_to === null])).toEqual([
    ['KH. Ahmad', false],
    ['KH. Usman', true],
  ])
})

test('withdrawn after it was settled, it takes its words back; the list’s are there again, and the history has both', async () => {
  const nspp = '510032050703'
  await listed(nspp)
  const before = await present(nspp)
  const who = await fullDraft(world, pages(nspp, 'KH. Ahmad', '0033333333333'))
  await send(who)
  await close()
  expect(await present(nspp)).toMatchObject({ place: ['3205', '320501', '3205011001'], facts: { name: 'Nurul Huda' } })
  await withdraw(world.house, who.actor, 'Salah lembaga', afterClosing)
  await openAgain()
  expect(await present(nspp)).toEqual(before)
  const [leader] = await history(nspp, 'applicant.leader')
  expect(leader).toMatchObject({ value: 'KH. Ahmad', source_kind: 'registration' })
  expect(leader!.taken_back_at).not.toBeNull()
})

test('contested at closing it stays a claim until the office decides for it', async () => {
  const nspp = '510032050704'
  const holder = await fullDraft(world, pages(nspp, 'KH. Pemegang', '0044444444444'))
  await send(holder)
  const rival = await fullDraft(world, pages(nspp, 'KH. Penantang', '0055555555555'))
  expect(await send(rival)).toMatchObject({ refused: 'duplicate' })
  await close()
  expect(await present(nspp)).toMatchObject({ standing: 'claimed', facts: {}, place: [null, null, null] })
  await judge(holder, 'kept', afterClosing)
  expect(await present(nspp)).toMatchObject({
    standing: 'recorded',
    facts: { 'applicant.leader': 'KH. Pemegang' },
    account: { number: '0044444444444' },
  })
  await openAgain()
})

test('denied by its representative it stays a claim', async () => {
  const nspp = '510032050709'
  await listed(nspp)
  const before = await present(nspp)
  const who = await fullDraft(world, pages(nspp, 'KH. Disangkal', '0099999999999'))
  await send(who)
  const named = world.house.db
    .selectFrom('response')
    .select('confirmation_id')
    .where('owner_id', '=', who.actor.personId)
  const { confirmation_id } = await named.executeTakeFirstOrThrow()
  await world.house.db
    .updateTable('confirmation')
    .set({ answer: 'disowned', answered_at: date(morning), own: false })
    .where('id', '=', confirmation_id)
    .execute()
  await close()
  expect(await present(nspp)).toEqual(before)
  await openAgain()
})

test('decided for another, what the loser had made fact is taken back, and the winner’s words come at closing', async () => {
  const nspp = '510032050705'
  await listed(nspp)
  const before = await present(nspp)
  const loser = await fullDraft(world, pages(nspp, 'KH. Kalah', '0066666666666'))
  await send(loser)
  await close()
  await openAgain()
  expect(await present(nspp)).toMatchObject({ account: { number: '0066666666666' } })
  const winner = await fullDraft(world, pages(nspp, 'KH. Menang', '0077777777777'))
  await send(winner, later(1))
  await judge(loser, 'moved', later(2))
  expect(await present(nspp)).toEqual(before)
  expect(await send(winner, later(3))).toHaveProperty('receipt')
  await close()
  await openAgain()
  expect(await present(nspp)).toMatchObject({
    facts: { 'applicant.leader': 'KH. Menang' },
    account: { number: '0077777777777' },
    place: ['3205', '320501', '3205011001'],
  })
  const leaders = await history(nspp, 'applicant.leader')
  expect(leaders.map(one => [one.value, one.taken_back_at !== null])).toEqual([
    ['KH. Kalah', true],
    ['KH. Menang', false],
  ])
})

test('a number that another pesantren got meanwhile stays with it', async () => {
  const nspp = '510032050708'
  const who = await fullDraft(world, pages(nspp, 'KH. Ahmad', '0088888888888'))
  await send(who)
  const { db } = world.house
  await db.updateTable('pesantren').set({ nspp: null }).where('nspp', '=', nspp).execute()
  await listed(nspp)
  await close()
  await openAgain()
  expect((await present(nspp)).facts).not.toHaveProperty(['applicant.leader'])
  const { organisation_id } = await db
    .selectFrom('registration')
    .select('organisation_id')
    .where('owner_id', '=', who.actor.personId)
    .executeTakeFirstOrThrow()
  const numbers = db.selectFrom('organisation_fact').select('value').where('field', '=', 'nspp')
  expect(await numbers.where('organisation_id', '=', organisation_id).execute()).toEqual([])
})

test('one that cannot be settled stops none of the others, and is told', async () => {
  const [good, bad] = [pages('510032050706', 'KH. Baik', '1'), pages('510032050707', 'KH. Rusak', '1')]
  const account = { rekening: goodPages.rekening! }
  for (const given of [bad, good]) await send(await fullDraft(world, { ...given, ...account }))
  const { db } = world.house
  await db
    .updateTable('submission')
    .set({ answers: JSON.stringify({ name: { value: 'x'.repeat(301) } }) })
    .where('id', '=', eb =>
      eb
        .selectFrom('submission as s')
        .innerJoin('registration as r', 'r.response_id', 's.response_id')
        .innerJoin('pesantren as p', 'p.organisation_id', 'r.organisation_id')
        .select('s.id')
        .where('p.nspp', '=', '510032050707'),
    )
    .execute()
  await expect(close()).rejects.toThrow('1 registrations cannot be settled')
  expect((await present('510032050706')).facts).toMatchObject({ 'applicant.leader': 'KH. Baik' })
  expect((await present('510032050707')).facts).toEqual({})
  const settled = await db
    .selectFrom('ledger_entry')
    .select('detail')
    .where('act', '=', 'registration.settle')
    .where('actor_id', 'is', system.personId ?? null)
    .execute()
  expect(settled.length).toBeGreaterThan(0)
  expect(JSON.stringify(settled)).not.toMatch(/KH\.|Yayasan/)
})
