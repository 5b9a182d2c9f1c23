import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepsInvariants } from '../../../../test/invariants.ts'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { decisionsOf } from '../../../platform/decision/index.ts'
import { decide, said, sightNow } from '../test-claims.ts'
import { fullDraft, morning, prepareSeason, refill, submit, withdraw } from '../test-registration.ts'
import { disputeDecision } from './actions/on-release.ts'

let world: World
let rina: SignedIn
let asep: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  rina = await signIn(world, { role: 'office', name: 'Rina Marlina' })
  asep = await signIn(world, { role: 'office', name: 'Asep Suparman' })
})
afterAll(() => keepsInvariants(world).finally(world.close))

const send = (who: SignedIn) => submit(world.house, who.actor, morning, { lang: 'id' })
const textOf = async (path: string) => (await world.request(path, { cookie: rina.cookie })).text()
const sightIn = (html: string) => /name="sight" value="([^"]*)"/.exec(html)?.[1] ?? ''
const post = async (path: string, form: Record<string, string>, who = rina) => {
  const answer = await world.request(path, { cookie: who.cookie, form })
  return { status: answer.status, html: await answer.text() }
}

/** One pesantren, one who holds it, others who want it; the newest case first. */
async function contested(nspp: string, claimants = 1) {
  const page = { cari: { nspp } }
  const holder = await fullDraft(world, page)
  await send(holder)
  const others: SignedIn[] = []
  for (let n = 0; n < claimants; n++) {
    const other = await fullDraft(world, page)
    expect(await send(other)).toMatchObject({ refused: 'duplicate' })
    others.push(other)
  }
  const cases = await world.house.db.selectFrom('registration_dispute').select('id').orderBy('recorded_at').execute()
  const ids = cases.slice(-claimants).map(row => row.id as string)
  return { holder, others, ids, path: `/kantor/sengketa/${ids[0]}` }
}

const historyOf = async (id: string) =>
  (await decisionsOf(world.house.db, disputeDecision, id)).map(({ value, reason, by, untold }) => [
    value,
    reason,
    by,
    untold,
  ])
const reason = 'Surat kuasa ada padanya.'
const told = async (who: SignedIn) => {
  const account = await world.house.db
    .selectFrom('account')
    .select('phone_number')
    .where('id', '=', who.actor.accountId)
    .executeTakeFirstOrThrow()
  const letters = world.house.db.selectFrom('message').select('body').where('template', '=', 'dispute-decision')
  return (await letters.where('recipient', '=', account.phone_number!).orderBy('created_at').execute()).map(
    one => one.body,
  )
}

test('two officers at the same second: one decides, the other is told, and both decisions are shown', async () => {
  const { ids, path } = await contested('510032052001')
  const sight = sightIn(await textOf(path))
  const both = await Promise.all([
    post(path, { decision: 'kept', reason: 'Pemegang membawa surat kuasa.', sight }, rina),
    post(path, { decision: 'kept', reason: 'Pemegang dikenal kecamatan.', sight }, asep),
  ])
  expect(both.map(one => one.status).toSorted()).toEqual([303, 409])
  const lost = both.find(one => one.status === 409)!
  const [won, other] = both[0] === lost ? ['Asep Suparman', 'kecamatan'] : ['Rina Marlina', 'surat kuasa']
  expect(lost.html).toContain('Keputusan Anda tidak disimpan')
  for (const text of [won, 'Keputusan Anda, belum disimpan', 'surat kuasa', 'dikenal kecamatan'])
    expect(lost.html).toContain(text)
  expect(await historyOf(ids[0]!)).toEqual([['kept', expect.stringContaining(other!), won, undefined]])
})

test('the same by two calls in two transactions: one row, nothing done twice', async () => {
  const { holder, ids } = await contested('510032052002')
  const sight = await sightNow(world.house, ids[0]!)
  const deciding = { disputeId: ids[0]!, decision: 'moved', reason, at: morning, sight } as const
  const both = await Promise.all([rina, asep].map(({ actor }) => decide(world.house, { ...deciding, actor })))
  expect(both.filter(one => 'decided' in one)).toHaveLength(1)
  expect(both).toContainEqual({ refused: 'again' })
  expect(await historyOf(ids[0]!)).toHaveLength(1)
  expect(await told(holder)).toHaveLength(1)
})

test('two cases of one holder decided at the same moment: the second is told that its case has changed', async () => {
  const { ids } = await contested('510032052003', 2)
  const sights = await Promise.all(ids.map(async id => sightIn(await textOf(`/kantor/sengketa/${id}`))))
  const both = await Promise.all(
    ids.map((disputeId, n) =>
      decide(world.house, { disputeId, decision: 'moved', reason, at: morning, actor: rina.actor, sight: sights[n] }),
    ),
  )
  expect(both.filter(one => 'decided' in one)).toHaveLength(1)
  expect(both).toContainEqual({ refused: 'changed' })
})

test('cases of one holder decided at the same moment, one of which decides the others: nobody waits for each other', async () => {
  for (const nspp of ['510032052101', '510032052102', '510032052103', '510032052104']) {
    const { others, ids } = await contested(nspp, 3)
    await withdraw(world.house, others[0]!.actor, '', morning)
    const deciding = { decision: 'moved', reason, at: morning, actor: rina.actor } as const
    const sights = await Promise.all(ids.map(id => sightNow(world.house, id)))
    const all = await Promise.all(
      ids.map((disputeId, n) => decide(world.house, { disputeId, ...deciding, sight: sights[n] })),
    )
    expect(all.filter(one => 'decided' in one).length).toBeGreaterThan(0)
    const refused = all.flatMap(one => ('decided' in one ? [] : [one.refused]))
    for (const why of refused) expect(why).toBeOneOf(['again', 'changed'])
  }
})

test('withdrawn meanwhile: whoever decides is told before anything is kept, and what was typed stays', async () => {
  const { holder, ids, path } = await contested('510032052004')
  const sight = sightIn(await textOf(path))
  await withdraw(world.house, holder.actor, 'Salah pesantren.', morning)
  const late = await post(path, { decision: 'moved', reason, sight })
  expect(late.status).toBe(409)
  expect(late.html).toContain('berubah sejak halaman ini dibuka')
  expect(late.html).toContain(reason)
  expect(await historyOf(ids[0]!)).toEqual([])
  // What was withdrawn cannot keep the place, and that is said.
  expect(late.html).toContain('pembatalan tidak dapat dicabut')
  const kept = { disputeId: ids[0]!, decision: 'kept', reason, at: morning, actor: rina.actor } as const
  expect(await decide(world.house, { ...kept, sight: sightIn(late.html) })).toEqual({ refused: 'gone' })
  expect((await post(path, { decision: 'moved', reason, sight: sightIn(late.html) })).status).toBe(303)
})

test('kept, then decided anew: what was fact is taken back, both decisions stay with who and why', async () => {
  const { holder, others, ids, path } = await contested('510032052005')
  await post(path, { decision: 'kept', reason, sight: sightIn(await textOf(path)) })
  expect((await said(world, '510032052005', 'applicant.leader'))[0]).toMatchObject({ taken_back_at: null })
  const second = { decision: 'moved', reason: 'Surat kuasanya ternyata palsu.', sight: sightIn(await textOf(path)) }
  expect((await post(path, second, asep)).status).toBe(303)
  expect((await said(world, '510032052005', 'applicant.leader'))[0]!.taken_back_at).not.toBeNull()
  const html = await textOf(path)
  for (const text of ['Diganti keputusan Asep Suparman', 'Rina Marlina', reason, 'palsu']) expect(html).toContain(text)
  // The holder was withdrawn, which nobody takes back: the page says why, and offers no decision.
  expect(html).toContain('pembatalan tidak dapat dicabut')
  expect(html).not.toContain('name="reason"')
  const again = {
    disputeId: ids[0]!,
    decision: 'kept',
    reason,
    at: morning,
    actor: rina.actor,
    sight: sightIn(html),
  } as const
  expect(await decide(world.house, again)).toHaveProperty('refused')
  expect([(await told(holder)).length, (await told(others[0]!)).length]).toEqual([1, 2])
  expect(await send(others[0]!)).toHaveProperty('receipt')
})

test('the same decision again, and one that was not seen, are refused', async () => {
  const { ids, path } = await contested('510032052006')
  await post(path, { decision: 'kept', reason, sight: sightIn(await textOf(path)) })
  const sight = sightIn(await textOf(path))
  const same = await post(path, { decision: 'kept', reason, sight })
  expect([same.status, same.html.includes('Inilah keputusan yang berlaku.')]).toEqual([409, true])
  expect((await post(path, { decision: 'moved', reason, sight: 'lain' })).status).toBe(409)
  expect(await historyOf(ids[0]!)).toHaveLength(1)
})

test('cases that end with another one have a decision, a ledger row and a message of their own', async () => {
  const { holder, others, ids } = await contested('510032052007', 3)
  // The first claimant gives up: decided for them, nobody is left to contest it with.
  await withdraw(world.house, others[0]!.actor, '', morning)
  await decide(world.house, { disputeId: ids[0]!, decision: 'moved', reason, at: morning, actor: rina.actor })
  for (const id of ids) expect(await historyOf(id)).toEqual([['moved', reason, 'Rina Marlina', undefined]])
  const acts = await world.house.db
    .selectFrom('ledger_entry')
    .select('subject_id')
    .where('subject_id', 'in', ids)
    .where('act', '=', 'registration.decide')
    .execute()
  expect(acts.map(row => row.subject_id).toSorted()).toEqual(ids.toSorted())
  const letters = await Promise.all([holder, ...others].map(told))
  expect(letters.map(list => list.length)).toEqual([1, 0, 1, 1])
  // The newest has the place; the other is told that somebody comes first.
  expect(letters[2]![0]).toContain('pendaftar lain didahulukan')
  expect(letters[3]![0]).toContain('sekarang dapat Anda daftarkan')
  expect(await send(others[1]!)).toMatchObject({ refused: 'duplicate' })
  expect(await send(others[2]!)).toHaveProperty('receipt')
})

test('a winner who has not sent yet can lose the place, and get it back; they are told, and nothing is withdrawn', async () => {
  const { holder, others, ids } = await contested('510032052008', 2)
  const at = morning
  await decide(world.house, { disputeId: ids[0]!, decision: 'moved', reason, at, actor: rina.actor })
  const other = {
    disputeId: ids[1]!,
    decision: 'moved',
    reason,
    at: at.add({ minutes: 1 }),
    actor: rina.actor,
  } as const
  expect(await decide(world.house, other)).toHaveProperty('decided')
  expect((await told(others[0]!)).at(-1)).toContain('menunggu pendaftar lain')
  expect((await told(others[0]!)).at(-1)).not.toContain('dibatalkan')
  expect(await send(others[0]!)).toMatchObject({ refused: 'duplicate' })
  const sight = sightIn(await textOf(`/kantor/sengketa/${ids[1]}`))
  const back = { ...other, decision: 'kept', at: at.add({ minutes: 2 }), sight } as const
  expect(await decide(world.house, back)).toHaveProperty('decided')
  expect((await told(others[0]!)).at(-1)).toContain('sekarang dapat Anda daftarkan')
  expect(await send(others[1]!)).toMatchObject({ refused: 'duplicate', reason })
  expect(await send(others[0]!)).toHaveProperty('receipt')
  await refill(world, holder, { cari: { nspp: '510032052008' } })
  expect(await send(holder)).toMatchObject({ refused: 'duplicate' })
})
