import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { postFrom } from '../../../../test/staff-forms.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { text } from '../../../design/markup.ts'

let world: World
let office: SignedIn
beforeAll(async () => {
  world = await openWorld()
  office = await signIn(world, 'office')
})
afterAll(() => world.close())

const today = Temporal.Now.plainDateISO('Asia/Jakarta')
const last = (day: Temporal.PlainDate) => ({
  ...{ 'akhir-day': String(day.day), 'akhir-month': String(day.month), 'akhir-year': String(day.year) },
})
const endOf = async ({ actor }: SignedIn) =>
  (
    await sql<{ to: string | null }>`
      select valid_to::text as "to" from role_grant where person_id = ${actor.personId}`.execute(world.house.db)
  ).rows.map(row => row.to)

test('a role that is over is not opened again, neither alone nor by undoing what ended it', async () => {
  const mentor = await signIn(world, 'mentor')
  const { personId, grantId } = mentor.actor
  const page = `/kantor/orang/${personId}`
  const yesterday = today.subtract({ days: 1 })
  const chosen = { pilih: personId, ...last(yesterday), peran: 'semua', alasan: 'Masa tugas berakhir' }
  const { cookie } = office
  const plan = await world.request('/kantor/orang?aksi=endings&isi=', { form: chosen, cookie })
  const at = plan.headers.get('location')!
  const send = (form: Record<string, string>) => postFrom(world, page, `${page}/akhir-peran`, { form, cookie })
  const { result: html } = { result: await (await world.request(page, { cookie })).text() }
  const versi = /name="versi" value="([^"]*)"/.exec(html)![1]!
  await world.request(`${at}/terapkan`, { form: {}, cookie })
  expect(await endOf(mentor)).toEqual([today.toString()])
  await world.request(`${at}/batalkan`, { form: {}, cookie })
  expect(text(await (await world.request(at, { cookie })).text())).toContain('Peran sudah berakhir; berikan lagi')
  const ending = {
    peran: grantId!,
    ...last(today.add({ days: 300 })),
    'alasan-akhir': 'Masih dibutuhkan sampai musim depan',
  }
  // What stands now is seen first, then sent again with it.
  const clash = await (await send({ ...ending, versi })).text()
  const seen = /name="versi" value="([^"]*)"/.exec(clash)![1]!
  const answer = await send({ ...ending, versi: seen })
  expect([answer.status, text(await answer.text()).includes('Peran ini sudah berakhir')]).toEqual([422, true])
  expect(await endOf(mentor)).toEqual([today.toString()])
})
