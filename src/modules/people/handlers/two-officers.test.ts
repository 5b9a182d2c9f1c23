import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ensureRegion, signIn, type SignedIn } from '../../../../test/persons.ts'
import { hiddenIn, postFrom } from '../../../../test/staff-forms.ts'
import { openWorld, type World } from '../../../../test/world.ts'

let world: World
let first: SignedIn
let second: SignedIn
beforeAll(async () => {
  world = await openWorld()
  first = await signIn(world, { role: 'office', name: 'Euis Komariah' })
  second = await signIn(world, { role: 'office', name: 'Dadang Suhendar' })
  await ensureRegion(world, '320402')
})
afterAll(() => world.close())

let serial = 0
let who: SignedIn
let page: string
beforeEach(async () => {
  who = await signIn(world, { role: 'kecamatan', region: '320402' })
  page = `/kantor/orang/${who.actor.personId}`
  serial++
})

type Typed = Record<string, string>

/** The second officer has the page before them, the first one is quicker. Resolves to what the second one then sends. */
async function late(what: string, quick: Typed, mine: Typed) {
  const html = await (await world.request(page, { cookie: second.cookie })).text()
  const to = `${page}/${what}`
  const done = await postFrom(world, page, to, { form: quick, cookie: first.cookie })
  expect(done.status).toBe(303)
  return { to, form: { ...hiddenIn(html, to, mine), ...mine } }
}

const send = (to: string, form: Typed, headers?: Record<string, string>) =>
  world.request(to, { form, cookie: second.cookie, headers })

test('two officers move one account: the second sees both numbers, loses nothing, and may have theirs', async () => {
  const { to, form } = await late(
    'pindah',
    { 'hp-baru': `0857-4444-1${serial}01`, 'alasan-pindah': 'HP lama hilang di pasar' },
    { 'hp-baru': `0857-4444-1${serial}02`, 'alasan-pindah': 'Nomor diganti oleh operatornya' },
  )
  const answer = await send(to, form)
  expect(answer.status).toBe(409)
  const html = await answer.text()
  for (const said of [
    'Euis Komariah',
    `0857-4444-1${serial}01`,
    'HP lama hilang di pasar',
    'Isian ini baru saja berubah',
  ])
    expect(html).toContain(said)
  expect(html.match(/<h1/g)).toHaveLength(1)
  for (const typed of [`0857-4444-1${serial}02`, 'Nomor diganti oleh operatornya']) expect(html).toContain(typed)
  expect((await send(to, hiddenIn(html, to))).status).toBe(303)
  const after = await (await world.request(page, { cookie: second.cookie })).text()
  expect(after).toContain(`Dari 0857-4444-1${serial}01 ke 0857-4444-1${serial}02`)
})

test('a form that is pressed twice is done once, and leads back', async () => {
  const mine = { 'hp-baru': `0857-4444-2${serial}01`, 'alasan-pindah': 'HP lama hilang di pasar' }
  const { to, form } = await late('pindah', mine, mine)
  const answer = await send(to, form)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, page])
  expect((await (await world.request(page, { cookie: second.cookie })).text()).match(/ ke 0857-4444-2/g)).toHaveLength(
    1,
  )
})

test('an account that was opened again is so for whoever pressed twice, and for nobody else', async () => {
  const reopen = (by: SignedIn) => world.request(`${page}/buka`, { form: {}, cookie: by.cookie })
  expect((await reopen(second)).status).toBe(404)
  const form = { 'alasan-tutup': 'Akun dipakai orang lain' }
  expect((await postFrom(world, page, `${page}/tutup`, { form, cookie: first.cookie })).status).toBe(303)
  const answers = await Promise.all([reopen(second), reopen(second)])
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect((await reopen(second)).headers.get('location')).toBe(`${page}?ok=buka`)
  expect((await reopen(first)).status).toBe(404)
  const { rows } = await sql`
    select from ledger_entry where act = 'account.reopened' and subject_id = ${who.actor.personId}`.execute(
    world.house.db,
  )
  expect(rows).toHaveLength(1)
})

const dayOf = (year: string): Typed => ({
  ...{ 'akhir-day': '31', 'akhir-month': '12', 'akhir-year': year },
  'alasan-akhir': `Bertugas sampai ${year}`,
})

test('two officers end one role: the date of the first stays until the second has seen it', async () => {
  const peran = who.actor.grantId!
  const { to, form } = await late('akhir-peran', { peran, ...dayOf('2091') }, { peran, ...dayOf('2092') })
  const answer = await send(to, form)
  expect(answer.status).toBe(409)
  const html = await answer.text()
  for (const said of ['31 Desember 2091', '31 Desember 2092', 'Bertugas sampai 2091', 'Euis Komariah'])
    expect(html).toContain(said)
  const role = async () => (await world.request(page, { cookie: second.cookie })).text()
  expect(await role()).toContain('31 Desember 2091')
  expect((await send(to, hiddenIn(html, to))).status).toBe(303)
  expect(await role()).toContain('31 Desember 2092')
})

test('two officers close one account: the reason of the first is shown beside the second one', async () => {
  const { to, form } = await late(
    'tutup',
    { 'alasan-tutup': 'Akun dipakai orang lain' },
    { 'alasan-tutup': 'Petugas ini pindah tugas' },
  )
  const answer = await send(to, form)
  expect(answer.status).toBe(409)
  const html = await answer.text()
  for (const said of ['Akun dipakai orang lain', 'Petugas ini pindah tugas', 'Euis Komariah'])
    expect(html).toContain(said)
  expect((await send(to, hiddenIn(html, to))).status).toBe(303)
})

test('a post without a version has seen nobody knows what: it is asked, and the right one is taken', async () => {
  const form = { 'hp-baru': `0857-5555-1${serial}01`, 'alasan-pindah': 'HP lama hilang di pasar' }
  const answer = await send(`${page}/pindah`, form)
  expect(answer.status).toBe(409)
  expect((await send(`${page}/pindah`, hiddenIn(await answer.text(), `${page}/pindah`))).status).toBe(303)
})

test('a program hears of both values, and of what is wrong, in the shape of every post', async () => {
  const json = { accept: 'application/json' }
  const form = { 'hp-baru': `0857-6666-1${serial}01`, 'alasan-pindah': 'HP lama hilang di pasar' }
  const wrong = await send(`${page}/pindah`, { ...form, 'hp-baru': '08' }, json)
  expect(wrong.status).toBe(422)
  expect(await wrong.json()).toMatchObject({ state: 'refused', problems: [{ question: 'hp-baru', code: 'other' }] })
  const clash = await send(`${page}/pindah`, form, json)
  expect(clash.status).toBe(409)
  const told = (await clash.json()) as { version: string; problems: unknown; clashes: unknown[] }
  expect(told).toMatchObject({ problems: [{ code: 'changed' }], next: page })
  expect(told.clashes).toContainEqual(expect.objectContaining({ question: 'hp-baru' }))
  const saved = await send(`${page}/pindah`, { ...form, versi: told.version }, json)
  expect([saved.status, await saved.json()]).toEqual([
    200,
    expect.objectContaining({ state: 'saved', next: `${page}?ok=pindah` }),
  ])
})

test('a reason that is too long, is markup, or cannot be seen comes back whole with a sentence', async () => {
  const refused: [string, string][] = [
    ['a'.repeat(10_000), 'Kurangi 9.500 huruf'],
    ['<script>alert(1)</script> dan alasan', 'tulis dengan kata-kata saja'],
    ['\u200d'.repeat(30), 'Tulis alasannya'],
  ]
  for (const [reason, sentence] of refused) {
    const form = { 'hp-baru': '0857-7777-0001', 'alasan-pindah': reason }
    const answer = await postFrom(world, page, `${page}/pindah`, { form, cookie: first.cookie })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(sentence)
    expect(html).toContain(reason.replaceAll('<', '&lt;'))
    expect(html).not.toContain('<script>alert')
  }
})
