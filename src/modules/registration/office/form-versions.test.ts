import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { questionsOf, type FormContent } from '../../../platform/form/content.ts'
import { formOf, prepareSeason } from '../test-registration.ts'
import { list, other, submitted } from './test-office.ts'

let world: World
let office: SignedIn
let first: Awaited<ReturnType<typeof submitted>>
let second: string
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  office = await signIn(world, 'office')
  first = await submitted(world, { produk: { products: 'Keripik lama' } })
  await publishSecondVersion()
  second = (await submitted(world, other('Pesantren Kedua', '510032050124', { produk: { goods: 'Sale baru' } }))).number
})
afterAll(() => world.close())

/** A version in which the question for products has another code and name. */
async function publishSecondVersion(): Promise<void> {
  const { content, callId } = await formOf(world)
  const changed: FormContent = structuredClone(content)
  const products = [...questionsOf(changed)].find(one => one.code === 'products')!
  Object.assign(products, { code: 'goods', label: { id: 'Barang jualan', en: 'Goods' }, optional: true })
  await sql`insert into form_version (form_id, version, content)
    select form_id, 2, ${JSON.stringify(changed)}::jsonb from call where id = ${callId}`.execute(world.house.db)
  // A draft that goes on with the newest version: what was sent stays with its own.
  await sql`update response set form_version_id = (select id from form_version where version = 2)`.execute(
    world.house.db,
  )
}

const get = async (path: string, who = office) => (await world.request(path, { cookie: who.cookie })).text()

test('a download has a column for what any version asked, the newest first, and reads each row by its own', async () => {
  const form = { pilih: 'ya', unduh: 'csv', kolom: ['nomor', 'jawaban.products', 'jawaban.goods', 'jawaban.workers'] }
  const text = await (await world.request(list, { form, cookie: office.cookie })).text()
  const [head, ...rows] = text.replace('\ufeff', '').trim().split('\r\n')
  expect(head).toBe('Nomor,goods,workers,products')
  expect(rows.toSorted()).toEqual([`${first.number},,9,Keripik lama`, `${second},Sale baru,9,`])
})

test('a submission is read by the form it was sent with, on the case and on paper', async () => {
  for (const path of [`${list}/${first.number}`, `${list}/${first.number}/cetak`]) {
    expect(await get(path)).toContain('Keripik lama')
    expect(await get(path)).not.toContain('Barang jualan')
  }
  expect(await get(`${list}/${second}`)).toContain('Barang jualan')
  expect(await get('/saya/~/cetak', first.owner)).toContain('Keripik lama')
})
