import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { whatCounts } from './index.ts'
import type { ToldPost } from '../form/told-post.ts'
import { at, mostSent, newToy, openToyWorld, save, servingOf, type ToyWorld } from './test-toy.ts'

let world: ToyWorld
let toy: string
beforeAll(async () => void (world = await openToyWorld()))
beforeEach(async () => void (toy = await newToy(world)))
afterAll(() => world.close())

const visit = (form?: Record<string, string>, headers: Record<string, string> = {}) =>
  world.server.request(`http://localhost/mainan/${toy}/kirim`, {
    method: form ? 'POST' : 'GET',
    headers: { cookie: world.owner.cookie, origin: 'http://localhost', ...headers },
    body: form && new URLSearchParams(form),
  })
const kept = async () => (await servingOf(world, toy)).response
const counts = async (isSent: boolean) => whatCounts(world.house.db, await kept(), isSent)
const shut = () => sql`update toy set open = false where id = ${toy}`.execute(world.house.db)
const toldOf = async (answer: Response) => ({ status: answer.status, ...((await answer.json()) as ToldPost) })

async function fill(): Promise<void> {
  await save(world, toy, 'hewan', { animal: 'cat', name: 'Manis' })
  await save(world, toy, 'umur', { age: '3', food: 'ikan' })
}

test('everything stands on the page before sending; its button once nothing bars it', async () => {
  const before = await (await visit()).text()
  expect(before).toContain('Periksa mainan')
  expect(before).not.toContain('Kirim mainan')
  await fill()
  const html = await (await visit()).text()
  for (const part of ['Manis', 'Kirim mainan', 'name="versi" value="2"', 'name="draf" value="M-1"'])
    expect(html).toContain(part)
})

test('what was sent leads to the page that says so, and counts from then on', async () => {
  await fill()
  const answer = await visit({ versi: '2', draf: 'M-1' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/mainan/${toy}/bukti`])
  const { answers, formVersionId } = await kept()
  expect(await counts(true)).toEqual({
    ...{ formVersionId, answers, files: {} },
    slots: new Set(),
    unsentSince: undefined,
  })
})

test('what is changed after sending does not count, and since when is known', async () => {
  await fill()
  await visit({})
  await save(world, toy, 'hewan', { animal: 'cat', name: 'Belang' })
  expect(await counts(true)).toMatchObject({ answers: { name: { value: 'Manis' } }, unsentSince: at })
  const { answers, formVersionId } = await kept()
  expect(await counts(false)).toEqual({ formVersionId, answers, files: {}, slots: new Set() })
})

test('what bars is told on the page with the way to it, and in JSON with its question', async () => {
  const answer = await visit({})
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('Belum bisa dikirim')
  expect(html).toContain(`/mainan/${toy}/isi/hewan?dari=periksa#animal`)
  const told = await toldOf(await visit({}, { accept: 'application/json' }))
  expect(told).toMatchObject({ status: 422, state: 'refused', next: `/mainan/${toy}/kirim` })
  expect(told.problems.map(one => one.question)).toContain('animal')
})

test('what was changed since it was looked at is looked at again', async () => {
  await fill()
  const answer = await visit({ versi: '1' })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('Ada jawaban yang berubah. Periksa sekali lagi, lalu kirim.')
  expect(
    await sql`select from submission where response_id = ${(await kept()).responseId}`.execute(world.house.db),
  ).toMatchObject({ rows: [] })
})

test('the page of another draft sends nothing', async () => {
  await fill()
  expect((await visit({ draf: 'M-2' })).status).toBe(409)
})

test('what only its subject knows of is refused in its sentence; opened again, the page leads elsewhere', async () => {
  await fill()
  await shut()
  const answer = await visit({})
  expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('Kotak mainan ditutup')])
  const told = await toldOf(await visit({}, { accept: 'application/json' }))
  expect(told.problems).toEqual([{ code: 'shut', text: 'Kotak mainan ditutup' }])
  expect((await visit()).headers.get('location')).toBe(`/mainan/${toy}/status`)
})

test('sent twice with one key it is sent once, with its number', async () => {
  await fill()
  const headers = { accept: 'application/json', 'idempotency-key': toy }
  const first = await toldOf(await visit({}, headers))
  expect(first).toMatchObject({ status: 200, state: 'sent', number: 'M-1' })
  expect(await toldOf(await visit({}, headers))).toEqual(first)
})

test('one account sends as often as the subject says; tries that only found something to mend do not count', async () => {
  await world.house.db.deleteFrom('rate_limit').execute()
  const statuses = async (change: (n: number) => unknown) => {
    const seen: number[] = []
    for (let n = 0; n <= mostSent; n++) {
      await change(n)
      seen.push((await visit({})).status)
    }
    return seen
  }
  expect(new Set(await statuses(() => undefined))).toEqual(new Set([422]))
  await fill()
  const rename = (n: number) => save(world, toy, 'hewan', { animal: 'cat', name: `Manis ${n}` })
  expect(await statuses(rename)).toEqual([...Array<number>(mostSent).fill(303), 429])
})

test('what its subject refuses counts: it may have been written down', async () => {
  await world.house.db.deleteFrom('rate_limit').execute()
  await fill()
  await shut()
  for (let n = 0; n < mostSent; n++) expect((await visit({})).status).toBe(409)
  expect((await visit({})).status).toBe(429)
})
