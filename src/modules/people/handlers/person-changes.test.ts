import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { openWorld, type World } from '../../../../test/world.ts'
import { ensureRegion, signIn, type SignedIn } from '../../../../test/persons.ts'
import { Browser } from '../../../../test/browser.ts'
import { newestLetter } from '../../../../test/inbox.ts'
import { postFrom } from '../../../../test/staff-forms.ts'
import { NotAllowed } from '../../../platform/policy/index.ts'
import { versionOf } from '../../../platform/staff-form/index.ts'
import { endRole } from '../actions/end-role.ts'
import { insertGrant } from '../data/persons.ts'

let world: World
let office: SignedIn
beforeAll(async () => {
  world = await openWorld()
  office = await signIn(world, 'office')
  await ensureRegion(world, '320402')
})
afterAll(() => world.close())

const pageOf = ({ actor }: SignedIn) => `/kantor/orang/${actor.personId}`
/** A form of somebody's page, posted as it stands there now. */
const post = (who: SignedIn, what: string, form: Record<string, string>) =>
  postFrom(world, pageOf(who), `${pageOf(who)}/${what}`, { form, cookie: office.cookie })
const ledger = async (subject: string) =>
  (
    await sql<{ act: string; detail: unknown }>`
      select act, detail from ledger_entry where subject_id = ${subject} order by seq`.execute(world.house.db)
  ).rows

test('an account moves to a new phone: sessions end, the old number hears of it, the ledger has no number', async () => {
  const who = await signIn(world, { role: 'applicant', phone: '0857-1111-0001' })
  const moved = await post(who, 'pindah', {
    'hp-baru': '0857-1111-0002',
    'alasan-pindah': 'HP lama hilang di pasar',
  })
  expect(moved.headers.get('location')).toContain('?ok=pindah')
  expect((await world.request('/peran', { cookie: who.cookie })).status).toBe(303)
  expect((await newestLetter(world, '+6285711110001'))!.template).toBe('account-moved')
  const entries = await ledger(who.actor.personId)
  expect(entries.at(-1)!.act).toBe('account.moved')
  expect(JSON.stringify(entries)).not.toContain('8571111')
  const html = await (await world.request(pageOf(who), { cookie: office.cookie })).text()
  expect(html).toContain('Dari 0857-1111-0001 ke 0857-1111-0002')
  expect(html).toContain('HP lama hilang di pasar')

  // Who gets the old number later is somebody else.
  const stranger = new Browser(world)
  await stranger.post('/masuk', { kontak: '0857-1111-0001' })
  const kode = /\b\d{6}\b/.exec((await newestLetter(world, '+6285711110001'))!.body)![0]
  expect((await stranger.post('/masuk/kode', { kode })).status).toBe(303)
  const { rows } = await sql`select distinct person_id from account where phone_number like '+628571111000%'`.execute(
    world.house.db,
  )
  expect(rows).toHaveLength(2)
})

test('a code on its way to the old number is worth nothing after the move', async () => {
  const who = await signIn(world, { role: 'applicant', phone: '0857-2222-0001' })
  const thief = new Browser(world)
  await thief.post('/masuk', { kontak: '0857-2222-0001' })
  const kode = /\b\d{6}\b/.exec((await newestLetter(world, '+6285722220001'))!.body)![0]
  await post(who, 'pindah', { 'hp-baru': '0857-2222-0002', 'alasan-pindah': 'HP lama hilang di pasar' })
  expect((await thief.post('/masuk/kode', { kode })).status).toBe(422)
})

test('a move is refused with a sentence: taken, same, incomplete, without reason', async () => {
  const who = await signIn(world, { role: 'applicant', phone: '0857-3333-0001' })
  await signIn(world, { role: 'applicant', phone: '0857-3333-0002' })
  const refusals: [string, string, string][] = [
    ['0857-3333-0002', 'HP lama hilang', 'sudah dipakai akun lain'],
    ['0857-3333-0001', 'HP lama hilang', 'sama dengan nomor sekarang'],
    ['0857', 'HP lama hilang', 'tidak lengkap'],
    ['0857-3333-0003', 'hilang', 'Tulis alasannya'],
    ['0857', 'hilang', 'Ada 2 isian'],
  ]
  for (const [phone, reason, sentence] of refusals) {
    const answer = await post(who, 'pindah', { 'hp-baru': phone, 'alasan-pindah': reason })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(sentence)
    expect(html).toContain(`value="${phone}"`)
    expect(html).toContain(reason)
  }
  expect((await world.request('/peran', { cookie: who.cookie })).status).toBe(200)
})

test('a planned end stands in its form, is changed or taken back there, and the page says who set it', async () => {
  const who = await signIn(world, { role: 'kecamatan', region: '320402' })
  const peran = who.actor.grantId!
  const why = { peran, 'alasan-akhir': 'Pindah tugas ke daerah lain' }
  const html = async (more = '') => (await world.request(pageOf(who) + more, { cookie: office.cookie })).text()
  expect(await html()).not.toContain('name="tanpa-akhir"')
  const day = { 'akhir-day': '30', 'akhir-month': '6', 'akhir-year': '2090' }
  expect((await post(who, 'akhir-peran', { ...why, ...day })).headers.get('location')).toContain('?ok=peran')
  const planned = await html()
  expect(planned).toContain('Ubah hari terakhir: Petugas kecamatan')
  for (const value of ['30', '2090'])
    expect(planned).toMatch(new RegExp(`name="akhir-(day|year)"[^>]* value="${value}"`))
  expect(planned).toMatch(/Ditetapkan oleh [^,<]+, \d/)
  const back = await post(who, 'akhir-peran', { ...why, 'tanpa-akhir': 'ya' })
  expect(back.headers.get('location')).toContain('?ok=tanpa-akhir')
  expect(await html('?ok=tanpa-akhir')).toContain('berlaku tanpa batas lagi')
  const { rows } = await sql`select valid_to from role_grant where id = ${peran}`.execute(world.house.db)
  expect(rows).toEqual([{ valid_to: null }])
  expect(await html()).not.toContain('Ditetapkan oleh')
  // Without a day and without taking it back there is still a field to mend.
  expect((await post(who, 'akhir-peran', why)).status).toBe(422)
})

test('a closed account says on its page why it was closed, by whom and when', async () => {
  const who = await signIn(world, { role: 'juror', name: 'Ani Yulia' })
  await post(who, 'tutup', { 'alasan-tutup': 'Sudah tidak bekerja di dinas' })
  const html = await (await world.request(pageOf(who), { cookie: office.cookie })).text()
  expect(html).toContain('Sudah tidak bekerja di dinas')
  expect(html).toMatch(/Ditutup oleh [^,<]+, \d/)
  await post(who, 'buka', {})
  expect(await (await world.request(pageOf(who), { cookie: office.cookie })).text()).not.toContain('Ditutup oleh')
})

test('inviting somebody and giving a role are confirmed', async () => {
  const form = { nama: 'Euis Komariah', surel: 'euis@contoh.id', hp: '', peran: 'juror', daerah: '' }
  const invited = await world.request('/kantor/orang/undangan', { form, cookie: office.cookie })
  const at = invited.headers.get('location')!
  const given = await world.request(`${at.split('?')[0]}/peran`, { form: { peran: 'mentor' }, cookie: office.cookie })
  for (const answer of [invited, given]) {
    const html = await (await world.request(answer.headers.get('location')!, { cookie: office.cookie })).text()
    expect(html).toContain('Peran sudah diberikan.')
  }
})

test("a role ends after its last day, never before it began, and never one's own", async () => {
  const who = await signIn(world, { role: 'kecamatan', region: '320402' })
  const end = (peran: string, day: Temporal.PlainDate, person = who) =>
    post(person, 'akhir-peran', {
      peran,
      'akhir-day': String(day.day),
      'akhir-month': String(day.month),
      'akhir-year': String(day.year),
      'alasan-akhir': 'Pindah tugas ke daerah lain',
    })
  const today = Temporal.Now.plainDateISO('Asia/Jakarta')
  const grant = who.actor.grantId!
  expect((await end(grant, today.subtract({ days: 2 }))).status).toBe(422)
  expect((await end(office.actor.grantId!, today)).status).toBe(404)
  expect(await (await end(office.actor.grantId!, today, office)).text()).toContain(
    'Peran Anda sendiri diakhiri oleh petugas lain',
  )
  expect((await end(grant, today)).status).toBe(303)
  expect(await (await world.request('/peran', { cookie: who.cookie })).text()).toContain('Petugas kecamatan')
  expect((await end(grant, today.subtract({ days: 1 }))).status).toBe(303)
  expect(await (await world.request('/peran', { cookie: who.cookie })).text()).not.toContain('Petugas kecamatan')
  expect((await ledger(who.actor.personId)).map(entry => entry.act)).toContain('role.ended')
})

const why = 'Masa tugasnya selesai & diganti'
const dayOf = (year: number) => ({
  ...{ 'akhir-day': '31', 'akhir-month': '12', 'akhir-year': String(year) },
  'alasan-akhir': why,
})

test('whoever holds a role hears in the same moment that it ends, and until when', async () => {
  const phone = '+6281200000401'
  const who = await signIn(world, { role: 'mentor', phone, name: 'Rina Marlina' })
  await post(who, 'akhir-peran', { peran: who.actor.grantId!, ...dayOf(2090) })
  const ended = (await newestLetter(world, phone))!
  expect(ended.template).toBe('role-ended')
  for (const told of ['Rina Marlina', 'Pendamping', '31 Desember 2090', why]) expect(ended.body).toContain(told)
  await post(who, 'akhir-peran', { peran: who.actor.grantId!, ...dayOf(2091) })
  const later = (await newestLetter(world, phone))!
  expect([later.template, later.body.includes('31 Desember 2091')]).toEqual(['role-goes-on', true])
  expect(later.body).toContain(why)
  const html = await (await world.request(pageOf(who), { cookie: office.cookie })).text()
  expect(html).toContain(why.replace('&', '&amp;'))
  expect(JSON.stringify(await ledger(who.actor.personId))).not.toContain('Masa tugasnya')
  expect((await ledger(who.actor.personId)).map(entry => entry.act)).toEqual(['role.ended', 'role.end-moved'])
})

test('no role ends without a reason, one as many', async () => {
  const who = await signIn(world, 'mentor')
  const answer = await post(who, 'akhir-peran', {
    ...{ peran: who.actor.grantId!, ...dayOf(2090) },
    'alasan-akhir': 'pindah',
  })
  const html = await answer.text()
  expect(answer.status).toBe(422)
  for (const told of ['Tulis alasannya, paling sedikit 10 huruf.', 'Dibaca juga oleh orangnya'])
    expect(html).toContain(told)
  expect(await ledger(who.actor.personId)).toEqual([])
})

test('the end of a role that decides is moved by whoever has just shown who they are', async () => {
  const colleague = await signIn(world, { role: 'verifier', name: 'Dewi Lestari' })
  const mentor = await signIn(world, 'mentor')
  const stale = (ago: string) => sql`update session set proven_at = now() - ${ago}::interval`.execute(world.house.db)
  await stale('1 hour')
  expect((await post(colleague, 'akhir-peran', { peran: colleague.actor.grantId!, ...dayOf(2090) })).status).toBe(401)
  expect((await post(mentor, 'akhir-peran', { peran: mentor.actor.grantId!, ...dayOf(2090) })).status).toBe(303)
  expect(await ledger(colleague.actor.personId)).toEqual([])
  const now = Temporal.Now.instant()
  const ending = {
    personId: colleague.actor.personId,
    grantId: colleague.actor.grantId!,
    lastDay: '2090-12-31',
    reason: why,
    seen: versionOf(null),
  }
  const unproved = { ...office.actor, fresh: false }
  await expect(endRole(world.house, unproved, ending, now)).rejects.toThrow(NotAllowed)
  await stale('0')
  expect((await post(colleague, 'akhir-peran', { peran: colleague.actor.grantId!, ...dayOf(2090) })).status).toBe(303)
})

test('one’s own roles are ended by somebody else, whichever one works in', async () => {
  const { db } = world.house
  const other = await insertGrant(db, { personId: office.actor.personId, role: 'mentor', from: '2019-01-01' })
  const html = await (await world.request(pageOf(office), { cookie: office.cookie })).text()
  expect(html).not.toContain('akhir-peran')
  const answer = await post(office, 'akhir-peran', { peran: other, ...dayOf(2090) })
  expect([answer.status, (await answer.text()).includes('diakhiri oleh petugas lain')]).toEqual([422, true])
})

test('no role is held twice at one time: an end is not moved over a later one, also by two officers at once', async () => {
  const { db } = world.house
  const who = await signIn(world, { role: 'mentor', until: '2090-01-01' })
  const { personId } = who.actor
  await insertGrant(db, { personId, role: 'mentor', from: '2091-01-01', to: '2092-01-01' })
  const peran = who.actor.grantId!
  const over = await post(who, 'akhir-peran', { peran, ...dayOf(2091) })
  expect([over.status, (await over.text()).includes('sudah memegang peran yang sama')]).toEqual([422, true])
  // One officer appoints again, and has not finished, when the other moves the end over those days.
  const moving = await db.transaction().execute(async tx => {
    await insertGrant(tx, { personId, role: 'mentor', from: '2090-06-01', to: '2091-01-01' })
    const moving = post(who, 'akhir-peran', { peran, ...dayOf(2090) })
    await setTimeout(500)
    return { moving }
  })
  const late = await moving.moving
  expect([late.status, (await late.text()).includes('sudah memegang peran yang sama')]).toEqual([422, true])
  await expect(insertGrant(db, { personId, role: 'mentor', from: '2091-06-01' })).rejects.toThrow('role_grant_once')
  await insertGrant(db, { personId, role: 'mentor', from: '2092-01-01' })
})

test('a closed account is out at once, and opens again', async () => {
  const who = await signIn(world, 'applicant')
  expect((await post(who, 'tutup', { 'alasan-tutup': 'pendek' })).status).toBe(422)
  expect((await post(who, 'tutup', { 'alasan-tutup': 'Akun dipakai orang lain' })).status).toBe(303)
  expect((await world.request('/peran', { cookie: who.cookie })).status).toBe(303)
  expect((await post(who, 'buka', {})).status).toBe(303)
  const self = await post(office, 'tutup', { 'alasan-tutup': 'Saya ingin berhenti' })
  expect(await self.text()).toContain('akun Anda sendiri')
})

test('people open on officers, and stand in the order they are looked up in', async () => {
  await signIn(world, { role: 'applicant', name: 'Bukan Petugas' })
  for (const name of ['zahra Zz', 'Álvaro Zz', 'andi Zz', 'Budi Zz']) await signIn(world, { role: 'office', name })
  const get = async (path: string) => (await world.request(path, { cookie: office.cookie })).text()
  const [, opens] = /href="(\/kantor\/orang[^"]*)"/.exec(await get('/kantor')) ?? []
  const officers = await get(opens!)
  expect(officers).toContain('Budi Zz')
  expect(officers).not.toContain('Bukan Petugas')
  expect(officers).toMatch(/href="\/kantor\/orang[^"]*" aria-current="page"/)
  expect(await get('/kantor/orang?q=bukan')).toContain('Bukan Petugas')
  const names = (await get('/kantor/orang?q=zz')).match(/\p{L}+ Zz/gu)!
  expect([...new Set(names)]).toEqual(['Álvaro Zz', 'andi Zz', 'Budi Zz', 'zahra Zz'])
})

test('the list asks as many queries for three as for one, and is searched and filtered', async () => {
  await signIn(world, { role: 'kabupaten', region: '3204', name: 'Dewi Kartika' })
  const get = (query: string) => world.request(`/kantor/orang?${query}`, { cookie: office.cookie })
  // The clock is read anew once a second; a count without that query is the smaller of two in a row.
  const queries = async (query: string) => {
    const [a, b] = [await world.countQueries(() => get(query)), await world.countQueries(() => get(query))]
    return Math.min(a.queries, b.queries)
  }
  expect(await queries('')).toBe(await queries('q=Dewi'))
  const html = await (await get('q=Dewi')).text()
  expect(html).toContain('Dewi Kartika')
  expect(html).not.toContain('Perwakilan 1')
  expect(await (await get('peran=kabupaten&kabupaten=3204')).text()).toContain('Dewi Kartika')
  expect(await (await get('peran=kecamatan')).text()).not.toContain('Dewi Kartika')
  expect(await (await get('q=100%25')).text()).toContain('Tidak ada yang cocok')
  const found = async (typed: string) =>
    (await (await get(`q=${encodeURIComponent(typed)}`)).text()).includes('Dewi Alamat')
  await signIn(world, { role: 'office', name: 'Dewi Alamat', email: 'd.alamat@contoh.id' })
  // What stands masked is found whole only: parts of it would spell it out.
  expect([await found('d.alamat@contoh.id'), await found('D.Alamat@contoh.id')]).toEqual([true, true])
  expect([await found('d.alamat@'), await found('@contoh.id'), await found('alamat@contoh')]).toEqual(
    Array(3).fill(false),
  )
  const csv = await (await get('unduh=csv')).text()
  expect(csv).toContain('Dewi Kartika')
  expect(csv).not.toMatch(/0857-?\d/)
})
