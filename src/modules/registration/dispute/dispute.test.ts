import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepsInvariants } from '../../../../test/invariants.ts'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { afterClosing, decide } from '../test-claims.ts'
import { fullDraft, morning, prepareSeason, refill, submit, withdraw } from '../test-registration.ts'

let world: World
let office: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  office = await signIn(world, 'office')
})
afterAll(() => keepsInvariants(world).finally(world.close))

const send = (who: SignedIn) => submit(world.house, who.actor, morning, { lang: 'id' })
const textOf = async (path: string, who = office) => (await world.request(path, { cookie: who.cookie })).text()
const sightAt = async (path: string) => /name="sight" value="([^"]*)"/.exec(await textOf(path))?.[1] ?? ''
/** As the page of now sends it, unless it is told what another had shown. */
const post = async (path: string, form: Record<string, string>) =>
  world.request(path, { cookie: office.cookie, form: { sight: await sightAt(path), ...form } })

/** One pesantren, one who holds it, others who want it. */
async function contested(nspp: string, claimants = 1) {
  const page = { cari: { nspp } }
  const holder = await fullDraft(world, page)
  await send(holder)
  const others: SignedIn[] = []
  for (let n = 0; n < claimants; n++) {
    const other = await fullDraft(world, { ...page, 'kontak-perwakilan': { rep_phone: '0813-9999-8888' } })
    expect(await send(other)).toMatchObject({ refused: 'duplicate' })
    others.push(other)
  }
  const cases = await world.house.db.selectFrom('registration_dispute').select('id').orderBy('recorded_at').execute()
  return { holder, claimant: others[0]!, others, path: `/kantor/sengketa/${cases.at(-claimants)!.id}` }
}

test('both sides say where they lie, and their phones are one press away, where the look is written down', async () => {
  const { path } = await contested('510032050901')
  const html = await textOf(path)
  expect(html).toMatch(/<dt>Tempat<\/dt><dd>Kec\. kecamatan 320501/)
  expect(html.match(/<dt>Tempat<\/dt>/g)).toHaveLength(2)
  const [, asks] = /href="([^"]*\?tampil=pribadi)"/.exec(html)!
  expect(html).not.toMatch(/812-?3456-?7890|813-?9999-?8888/)
  expect((await world.request(asks!, { cookie: office.cookie })).status).toBe(200)
  expect(await textOf('/kantor')).toMatch(/, Kec\. kecamatan 320501/)
})

const openAgainst = (holder: SignedIn) =>
  world.house.db
    .selectFrom('v_dispute as x')
    .innerJoin('registration as h', 'h.id', 'x.held_by_id')
    .innerJoin('registration as r', 'r.id', 'x.registration_id')
    .select(['x.id', 'r.owner_id'])
    .where('x.state', '=', 'open')
    .where('h.owner_id', '=', holder.actor.personId)
    .execute()

const decisions = () =>
  world.house.db
    .selectFrom('message')
    .select(['channel', 'recipient', 'subject', 'body', 'person_id'])
    .where('template', '=', 'dispute-decision')
    .orderBy('created_at')
    .execute()

const phonesOf = async (...people: SignedIn[]) =>
  (
    await world.house.db
      .selectFrom('account')
      .select('phone_number')
      .where(
        'id',
        'in',
        people.map(one => one.actor.accountId),
      )
      .execute()
  )
    .map(row => row.phone_number)
    .sort()

test('the office finds the case, sees both sides, and is told what is missing', async () => {
  const { path } = await contested('510032051001')
  expect(await textOf('/kantor')).toContain(path)
  const page = await textOf(path)
  // Each side is led to by its own number, and to the phone that is asked to be called.
  expect(page).toMatch(/Lihat pendaftaran OPOP-19-\d{6}/)
  expect(page).toMatch(/Lihat pendaftaran D-/)
  expect(page.match(/>Hubungi<\/a>/g)).toHaveLength(2)
  expect(page).toContain('Pendaftar yang lebih dahulu')
  expect(page).toContain('Pendaftar kedua')
  // Of a draft the office sees whose it is, and none of its answers.
  expect(page).not.toContain('0813-9999-8888')
  // Whole numbers stand on the pages of the two registrations, where a look is written down.
  expect(page).toContain('0812-••••-890')
  expect(page).not.toContain('0812-3456-7890')
  // What nobody takes back is said before it is chosen, not after.
  expect(page).toContain('Tidak dapat dicabut: begitu diputus')
  const refused = await post(path, { reason: 'pendek' })
  expect(refused.status).toBe(422)
  const text = await refused.text()
  expect(text).toContain('Pilih salah satu keputusan.')
  expect(text).toContain('paling sedikit 10 huruf')
  expect(text).toContain('pendek')
  expect((await post(path, { decision: 'kept', reason: 'x'.repeat(301) })).status).toBe(422)
})

test('kept: nothing moves, the claimant is told why, and a second decision changes nothing', async () => {
  const { claimant, path } = await contested('510032051002')
  const before = (await decisions()).length
  const sight = await sightAt(path)
  expect((await post(path, { decision: 'kept', reason: 'Surat kuasa ada pada pemegang.', sight })).status).toBe(303)
  const late = await post(path, { decision: 'moved', reason: 'Berubah pikiran sesudahnya.', sight })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('Anda sendiri sudah memutus kasus ini')
  const decided = await textOf(path)
  for (const text of [
    'Diputus: tetap pada pendaftar yang lebih dahulu',
    `Sudah dikirimi pesan: ${claimant.actor.name}`,
  ])
    expect(decided).toContain(text)
  expect(decided).toContain('Tidak ada lagi yang perlu Anda kerjakan.')
  const told = (await decisions()).slice(before)
  expect(told).toHaveLength(1)
  expect(told[0]!.body).toContain('Surat kuasa ada pada pemegang.')
  expect(await send(claimant)).toMatchObject({ refused: 'duplicate' })
})

test('who decides without having seen the case decides nothing, whatever its state', async () => {
  const { path } = await contested('510032051007')
  const unseen = await post(path, { decision: 'kept', reason: 'Surat kuasa ada pada pemegang.', sight: '' })
  expect([unseen.status, (await unseen.text()).includes('berubah sejak halaman ini dibuka')]).toEqual([409, true])
  expect(await textOf(path)).not.toContain('Diputus')
})

test('moved: the holder is withdrawn with the reason, and the place waits for the winner, whoever sends first', async () => {
  const { holder, claimant, others, path } = await contested('510032051003', 2)
  const before = (await decisions()).length
  await post(path, { decision: 'moved', reason: 'Pemegang bukan pengurus pesantren.' })
  expect(await textOf('/saya', holder)).toContain('Mulai mendaftar')
  const told = (await decisions()).slice(before)
  // The number that was given for the representative has proved nothing: both are told where they sign in.
  expect(told.map(one => one.recipient).sort()).toEqual(await phonesOf(holder, claimant))
  // The third one's claim is against the winner now, and nobody has decided it.
  expect(await openAgainst(holder)).toEqual([])
  const [third] = await openAgainst(claimant)
  expect(third!.owner_id).toBe(others[1]!.actor.personId)
  expect(await textOf(`/kantor/sengketa/${third!.id}`)).not.toContain('Diputus')
  expect(await send(others[1]!)).toEqual({ refused: 'duplicate' })
  await refill(world, holder, { cari: { nspp: '510032051003' } })
  expect(await send(holder)).toEqual({ refused: 'duplicate' })
  const review = await world.request('/saya/~/kirim', { cookie: holder.cookie, form: {} })
  expect(await review.text()).toContain('Kantor OPOP sudah memutuskan bahwa pesantren ini didaftarkan pendaftar lain.')
  expect(await openAgainst(claimant)).toHaveLength(2)
  expect(await textOf(path)).toContain('Pendaftar kedua sekarang dapat mengirim sendiri')
  expect(await send(claimant)).toHaveProperty('receipt')
  expect(await textOf(path)).not.toContain('sekarang dapat mengirim sendiri')
  expect(await send(others[1]!)).toMatchObject({ refused: 'duplicate' })
  const acts = await world.house.db
    .selectFrom('ledger_entry')
    .select('act')
    .where('actor_id', '=', office.actor.personId)
    .execute()
  expect(acts.map(row => row.act).sort()).toEqual([
    'registration.decide',
    'registration.decide',
    'registration.dispute',
    'registration.settle',
    'registration.withdraw',
  ])
})

test('moved, and the winner gives up: the place is free', async () => {
  const { claimant, others, path } = await contested('510032051005', 2)
  await post(path, { decision: 'moved', reason: 'Pemegang bukan pengurus pesantren.' })
  expect(await send(others[1]!)).toMatchObject({ refused: 'duplicate' })
  await withdraw(world.house, claimant.actor, '', morning)
  expect(await send(others[1]!)).toHaveProperty('receipt')
})

test('after closing the place is moved to nobody who could not send any more', async () => {
  const { holder, claimant, path } = await contested('510032051006')
  const { id } = await world.house.db
    .selectFrom('registration_dispute')
    .select('id')
    .where('id', '=', path.split('/').at(-1)!)
    .executeTakeFirstOrThrow()
  const deciding = { disputeId: id, reason: 'Pemegang bukan pengurus.', actor: office.actor, at: afterClosing }
  expect(await decide(world.house, { ...deciding, decision: 'moved' })).toEqual({ refused: 'closed' })
  expect(await textOf('/saya', holder)).not.toContain('Mulai mendaftar')
  expect(await openAgainst(holder)).toHaveLength(1)
  expect(await decide(world.house, { ...deciding, decision: 'kept' })).toHaveProperty('decided')
  expect(await send(claimant)).toMatchObject({ refused: 'duplicate', reason: 'Pemegang bukan pengurus.' })
})

test('the head reads, nobody else finds it', async () => {
  const { path } = await contested('510032051004')
  const head = await signIn(world, 'head')
  expect(await textOf(path, head)).not.toContain('Putuskan')
  const kabupaten = await signIn(world, { role: 'kabupaten', region: '3205' })
  expect((await world.request(path, { cookie: kabupaten.cookie })).status).toBe(404)
  expect(
    (await world.request(path, { cookie: head.cookie, form: { decision: 'kept', reason: 'x'.repeat(20) } })).status,
  ).toBe(404)
})

test('who has proved a mail address and no number is told by mail', async () => {
  const { claimant, path } = await contested('510032051008')
  const email = 'siti@contoh.id'
  await world.house.db
    .updateTable('account')
    .set({ email, email_verified: true, phone_number_verified: false })
    .where('id', '=', claimant.actor.accountId)
    .execute()
  const before = (await decisions()).length
  expect((await post(path, { decision: 'kept', reason: 'Surat kuasa ada pada pemegang.' })).status).toBe(303)
  const [letter] = (await decisions()).slice(before)
  const to = { channel: 'email', recipient: email, person_id: claimant.actor.personId }
  expect(letter).toMatchObject({ ...to, subject: expect.stringContaining('Keputusan Kantor OPOP') })
})

test('deciding asks for a proof again after a quarter of an hour, and says about what', async () => {
  const { path } = await contested('510032051009')
  const aged = (hours: number) =>
    sql`update session set proven_at = now() - make_interval(hours => ${hours}) where user_id = ${office.actor.accountId}`
  await aged(1).execute(world.house.db)
  const asked = await post(path, { decision: 'moved', reason: 'Pemegang bukan pengurus pesantren.' })
  const html = await asked.text()
  expect(asked.status).toBe(401)
  for (const text of ['Siapa yang berhak mendaftarkan', 'Pindah ke pendaftar kedua', `href="${path}">Batal`])
    expect(html).toContain(text)
  await aged(0).execute(world.house.db)
  expect(await textOf(path)).not.toContain('Diputus:')
})

test('who lost is told on the own page what was decided, why, and what can be done; the winner is not', async () => {
  world.house.env.helpWhatsapp = '0812-0000-0000'
  const one = await contested('510032051011')
  await post(one.path, { decision: 'kept', reason: 'Surat kuasa ada pada pemegang.' })
  const kept = await textOf('/saya', one.claimant)
  for (const said of [
    'tetap pada pendaftar yang lebih dahulu',
    'Surat kuasa ada pada pemegang.',
    'untuk pesantren lain',
  ])
    expect(kept).toContain(said)
  expect(kept).toContain('https://wa.me/6281200000000?text=')
  expect(await textOf('/saya', one.holder)).not.toContain('Alasan Kantor OPOP')
  const two = await contested('510032051012')
  await post(two.path, { decision: 'moved', reason: 'Pendaftar kedua adalah pengasuhnya.' })
  const moved = await textOf('/saya', two.holder)
  for (const said of [
    'sekarang didaftarkan pendaftar lain',
    'adalah pengasuhnya',
    'tidak berlaku lagi untuk pesantren ini',
  ])
    expect(moved).toContain(said)
  expect(await textOf('/saya', two.claimant)).not.toContain('Alasan Kantor OPOP')
  world.house.env.helpWhatsapp = undefined
  expect(await textOf('/saya', two.holder)).toContain('href="/bantuan"')
  await refill(world, two.holder, { cari: { nspp: '510032051013' } })
  expect(await textOf('/saya', two.holder)).not.toContain('Alasan Kantor OPOP')
})
