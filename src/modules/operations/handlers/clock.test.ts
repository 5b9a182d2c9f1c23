import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { enqueue } from '../../../platform/jobs/enqueue.ts'

let world: World
let cookie: string
beforeAll(async () => {
  world = await openWorld()
  cookie = (await signIn(world, 'office')).cookie
})
afterAll(() => world.close())

const step = (form: Record<string, string>) => world.request('/waktu', { form, cookie })
const day = (date: string) => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { langkah: 'date', 'tanggal-day': day, 'tanggal-month': month, 'tanggal-year': year }
}

test('a date that is none, past, or far ahead comes back as it was typed, with a sentence', async () => {
  const refused: [string, string][] = [
    ['2031-02-31', 'Tanggal itu tidak ada'],
    ['1999-01-01', 'Waktu tidak dapat dimundurkan'],
    ['2500-01-01', 'lebih dari lima tahun lagi'],
    ['', 'Tanggal itu tidak ada'],
  ]
  for (const [date, sentence] of refused) {
    const answer = await step(day(date))
    expect(answer.status, date).toBe(422)
    const html = await answer.text()
    expect(html).toContain(sentence)
    if (date) expect(html).toContain(`value="${date.slice(0, 4)}"`)
  }
  expect((await step({ langkah: 'abad' })).status).toBe(422)
})

test('a button steps the clock', async () => {
  expect((await step({ langkah: 'week' })).headers.get('location')).toBe('/waktu')
})

test('a job that is none is not tried again', async () => {
  for (const pekerjaan of ['', 'x', '1e3']) {
    expect((await world.request('/kantor/proses', { form: { pekerjaan }, cookie })).status).toBe(422)
  }
  expect((await world.request('/kantor/proses', { form: { pekerjaan: '999999' }, cookie })).status).toBe(409)
})

test('a job that was tried again is so for whoever pressed twice, though it is done by then', async () => {
  const { db } = world.house
  await enqueue(db, 'recurring', {}, { key: 'dicoba' })
  const { rows } = await sql<{ id: string }>`select id::text from graphile_worker.jobs where key = 'dicoba'`.execute(db)
  const pekerjaan = rows[0]!.id
  const retry = (by: string) => world.request('/kantor/proses', { form: { pekerjaan }, cookie: by })
  expect((await retry(cookie)).status).toBe(303)
  await sql`delete from graphile_worker._private_jobs where key = 'dicoba'`.execute(db)
  expect((await retry(cookie)).headers.get('location')).toBe('/kantor/proses')
  expect((await retry((await signIn(world, 'office')).cookie)).status).toBe(409)
})
