import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { photo } from '../../../../test/files/samples.ts'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { forgetAccepted } from '../../../platform/response/index.ts'
import type { ToldPost } from '../../../platform/form/told-post.ts'
import { begin, fullDraft, goodPages, morning, prepareSeason, readOwn } from '../test-registration.ts'

let world: World
let who: SignedIn
let other: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  who = await signIn(world, 'applicant')
  other = await signIn(world, 'applicant')
  for (const one of [who, other]) await begin(world.house, one.actor, morning)
})
beforeEach(() => sql`delete from accepted_post`.execute(world.house.db))
afterAll(() => world.close())

const json = { accept: 'application/json' }
type Form = Record<string, string> | FormData
const post = (page: string, form: Form, key?: string, as = who, headers: Record<string, string> = {}) =>
  world.request(`/saya/~/${page}`, {
    form,
    cookie: as.cookie,
    headers: { ...headers, ...(key === undefined ? {} : { 'idempotency-key': key }) },
  })
const told = async (answer: Response | Promise<Response>) => {
  const { status, headers } = await answer
  expect(headers.get('content-type')).toContain('application/json')
  return { status, ...((await (await answer).json()) as ToldPost) }
}
const own = async (as = who) => (await readOwn(world.house.db, as.actor.personId, true))!
const tell = (page: string, form: Form, key?: string, as = who) => told(post(page, form, key, as, json))

test('a page that comes twice with one key is saved once and answered the same', async () => {
  const first = await post('isi/kemandirian', { cost_share: '10' }, 'k-1')
  const { version } = await own()
  const again = await post('isi/kemandirian', { cost_share: '10' }, 'k-1')
  expect([first.status, again.status]).toEqual([303, 303])
  expect(again.headers.get('location')).toBe(first.headers.get('location'))
  expect(await own()).toMatchObject({ version, answers: { cost_share: { value: 10 } } })
  const asJson = await tell('isi/kemandirian', { cost_share: '10' }, 'k-1')
  expect(asJson).toMatchObject({ status: 200, state: 'saved', problems: [], clashes: [] })
  expect(asJson.next).toMatch(/\/isi\//)
})

test('a key with other answers is refused, and nobody is told that they were saved', async () => {
  await post('isi/kemandirian', { cost_share: '10' }, 'k-1')
  const { version } = await own()
  const others: Form[] = [{ cost_share: '90' }, { cost_share: '10', more: '1' }, {}]
  for (const other of others) {
    expect(await tell('isi/kemandirian', other, 'k-1')).toMatchObject({ status: 422, state: 'refused' })
    const page = await post('isi/kemandirian', other, 'k-1')
    expect([page.status, await page.text()]).toEqual([422, expect.stringContaining('halaman atau jawaban lain')])
  }
  expect(await own()).toMatchObject({ version, answers: { cost_share: { value: 10 } } })
})

test('the code in the address may be typed in small letters the second time', async () => {
  const { draftCode } = await own()
  const at = (code: string) =>
    world.request(`/saya/${code}/isi/kemandirian`, {
      form: { cost_share: '13' },
      cookie: who.cookie,
      headers: { 'idempotency-key': 'small' },
    })
  await at(draftCode)
  const { version } = await own()
  expect((await at(draftCode.toLowerCase())).status).toBe(303)
  expect((await own()).version).toBe(version)
})

test('two at once with one key are one', async () => {
  const { version } = await own()
  const twice = (...shares: string[]) =>
    Promise.all(shares.map(cost_share => post('isi/kemandirian', { cost_share }, `at-once-${shares.join()}`)))
  const statuses = async (...shares: string[]) => (await twice(...shares)).map(one => one.status).sort()
  expect(await statuses('11', '11')).toEqual([303, 303])
  expect(await statuses('12', '14')).toEqual([303, 422])
  expect((await own()).version).toBe(version + 2)
})

test('the key of another person is a key of its own', async () => {
  await post('isi/kemandirian', { cost_share: '20' }, 'shared')
  expect(await tell('isi/kemandirian', { cost_share: '30' }, 'shared', other)).toMatchObject({ status: 200 })
  expect((await own(other)).answers.cost_share).toEqual({ value: 30 })
})

test('a key is for one address, and must be one', async () => {
  await post('isi/kemandirian', { cost_share: '20' }, 'k-2')
  const { version } = await own()
  expect(await tell('isi/produk', { products: 'Keripik' }, 'k-2')).toMatchObject({ status: 422, state: 'refused' })
  expect((await post('isi/produk', { products: 'Keripik' }, 'k-2')).status).toBe(422)
  for (const wrong of ['', 'a b', 'x'.repeat(101), 'kunci-ü'])
    expect([wrong, (await post('isi/produk', { products: 'Keripik' }, wrong)).status]).toEqual([wrong, 400])
  expect((await own()).version).toBe(version)
})

test('without a key a page takes no more statements, and nothing is remembered', async () => {
  const form = { cost_share: '15', dasar: '' }
  await post('isi/kemandirian', form)
  const { queries } = await world.countQueries(() => post('isi/kemandirian', form))
  // One finds the address of the newest draft, for this test only.
  expect(queries).toBe(3)
  expect(await sql`select from accepted_post`.execute(world.house.db)).toMatchObject({ rows: [] })
})

test('a wrong answer is kept, told with its question, and told the same again', async () => {
  const first = await tell('isi/perwakilan', { ...goodPages.perwakilan!, rep_nik: '123' }, 'wrong')
  expect(first).toMatchObject({ status: 422, state: 'wrong' })
  expect(first.problems).toEqual([{ question: 'rep_nik', code: 'digits.short', text: expect.stringMatching(/angka/) }])
  const wrong = { ...goodPages.perwakilan!, rep_nik: '123' }
  expect(await tell('isi/perwakilan', wrong, 'wrong')).toEqual(first)
  const page = await post('isi/perwakilan', wrong, 'wrong')
  expect(page.status).toBe(422)
  expect(await page.text()).toContain('value="123"')
})

test('what two screens said is told with both values', async () => {
  const shown = await (await world.request('/saya/~/isi/kemandirian', { cookie: who.cookie })).text()
  const dasar = /name="dasar" value="([^"]*)"/.exec(shown)![1]!
  await post('isi/kemandirian', { cost_share: '40' })
  const clash = await tell('isi/kemandirian', { cost_share: '50', dasar }, 'clash')
  expect(clash).toMatchObject({ status: 200, state: 'look', problems: [] })
  expect(clash.clashes).toEqual([
    { question: 'cost_share', given: expect.stringContaining('50'), other: expect.stringContaining('40') },
  ])
  expect(clash.next).toContain('/isi/kemandirian')
})

test('files with a key are put once; one that is refused may come again', async () => {
  const form = async (bytes: Uint8Array, name = 'ktp.jpg') => {
    const data = new FormData()
    data.append('rep_ktp', new File([new Uint8Array(bytes)], name))
    return data
  }
  const bad = await tell('isi/ktp', await form(new TextEncoder().encode('no photo')), 'file')
  expect(bad).toMatchObject({ status: 422, state: 'wrong', problems: [{ question: 'rep_ktp' }] })
  expect(bad.problems[0]!.text).not.toBe('')
  const card = await photo({ seed: 71 })
  expect(await tell('isi/ktp', await form(card), 'file')).toMatchObject({ status: 200, state: 'saved' })
  const { files, version } = await own()
  expect(await tell('isi/ktp', await form(card), 'file')).toMatchObject({ status: 200, state: 'saved' })
  expect(await own()).toMatchObject({ files, version })
})

test('sent twice with one key it is sent once, with its number', async () => {
  const sender = await fullDraft(world)
  const first = await tell('kirim', {}, 'send', sender)
  expect(first).toMatchObject({ status: 200, state: 'sent', next: expect.stringMatching(/\/bukti$/) })
  expect(first.number).toMatch(/^OPOP/)
  expect(await tell('kirim', {}, 'send', sender)).toEqual(first)
  expect((await post('kirim', {}, 'send', sender)).status).toBe(303)
  const { responseId } = await own(sender)
  const { rows } = await sql`select from submission where response_id = ${responseId}`.execute(world.house.db)
  expect(rows.length).toBe(1)
  // A page of what was sent is refused, and its key stays free.
  const late = await tell('isi/kemandirian', { cost_share: '60' }, 'late', sender)
  expect(late).toMatchObject({ status: 409, state: 'refused', problems: [{ code: 'closed' }] })
  expect(late.problems[0]!.text).toContain('Pendaftaran sudah dikirim')
})

test('what is missing is told before sending', async () => {
  const answer = await tell('kirim', {}, 'bars')
  expect(answer).toMatchObject({ status: 422, state: 'refused' })
  expect(answer.problems.map(one => one.question)).toContain('rep_photo')
})

test('a closed window, another site and an ended session are refused in JSON too', async () => {
  await sql`update stage_window set closes_at = opens_at + interval '1 second'`.execute(world.house.db)
  const closed = await tell('isi/kemandirian', { cost_share: '70' }, 'closed')
  expect(closed).toMatchObject({ status: 409, state: 'refused', clashes: [] })
  expect(closed.problems[0]!.text).toContain('Pendaftaran sudah ditutup')
  const nobody = { ...who, cookie: 'opop=none' }
  for (const page of ['isi/kemandirian', 'kirim']) {
    expect((await post(page, { cost_share: '1' }, 'x', who, { ...json, origin: 'https://evil.example' })).status).toBe(
      403,
    )
    expect(await tell(page, { cost_share: '1' }, 'x', nobody)).toMatchObject({ status: 401, state: 'refused' })
  }
})

test('keys are forgotten after 30 days', async () => {
  const { db } = world.house
  const put = (key: string, days: number) =>
    sql`
    insert into accepted_post (person_id, key, path, status, body, at) values
      (${who.actor.personId}, ${key}, '/', 303, '{}', now() - make_interval(days => ${days}))`.execute(db)
  await put('old', 31)
  await put('young', 29)
  await forgetAccepted(db)
  const { rows } = await sql<{ key: string }>`select key from accepted_post`.execute(db)
  expect(rows).toEqual([{ key: 'young' }])
})
