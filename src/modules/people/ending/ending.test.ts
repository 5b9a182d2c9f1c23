import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureRegion, signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { text } from '../../../design/markup.ts'
import { insertGrant } from '../data/persons.ts'
import { newestLetter } from '../../../../test/inbox.ts'

let world: World
let office: SignedIn
let kecamatan: SignedIn
let juror: SignedIn
beforeAll(async () => {
  world = await openWorld()
  for (const region of ['320701', '320901']) await ensureRegion(world, region)
  office = await signIn(world, 'office')
  kecamatan = await signIn(world, { role: 'kecamatan', region: '320501', name: 'Asep Suparman' })
  juror = await signIn(world, { role: 'juror', name: 'Rina Marlina' })
})
afterAll(() => world.close())

const last = (year: number) => ({ 'akhir-day': '31', 'akhir-month': '12', 'akhir-year': String(year) })
const said = { ...last(2090), peran: 'semua', alasan: 'Masa tugas berakhir' }
const get = async (path: string) => text(await (await world.request(path, { cookie: office.cookie })).text())
const post = (path: string, form: Record<string, string | string[]> = {}) =>
  world.request(path, { form, cookie: office.cookie })
const plan = async (people: SignedIn[], form: Record<string, string> = said) =>
  post('/kantor/orang?aksi=endings&isi=', { pilih: people.map(one => one.actor.personId), ...form })
const endOf = async ({ actor }: SignedIn) =>
  (
    await sql<{
      to: string | null
    }>`select valid_to as "to" from role_grant where person_id = ${actor.personId}`.execute(world.house.db)
  ).rows.map(row => row.to)

test('roles end after a day with a reason, rows changed meanwhile stay, and undoing reopens what nobody changed', async () => {
  expect((await plan([kecamatan], { ...said, alasan: 'x' })).status).toBe(422)
  expect(await (await plan([kecamatan], { ...said, ...last(2001) })).text()).toContain('paling awal kemarin')
  const at = (await plan([kecamatan, juror])).headers.get('location')!
  expect(await get(at)).toContain('Akhiri 2 peran')
  await sql`update role_grant set valid_to = '2080-01-01' where person_id = ${juror.actor.personId}`.execute(
    world.house.db,
  )
  await post(`${at}/terapkan`)
  await post(`${at}/terapkan`)
  expect([await endOf(kecamatan), await endOf(juror)]).toEqual([['2091-01-01'], ['2080-01-01']])
  expect(await get(at)).toContain('Akhirnya sudah diubah sejak itu.')
  const { rows } = await sql`select count(*)::int as n from ledger_entry where act = 'role.ended'`.execute(
    world.house.db,
  )
  expect(rows).toEqual([{ n: 1 }])
  await post(`${at}/batalkan`)
  expect(await endOf(kecamatan)).toEqual([null])
})

test('the page of a plan tells what was said of those who were chosen, before and after', async () => {
  const mentor = await signIn(world, { role: 'mentor', name: 'Siti Rohmah' })
  const at = (await plan([mentor])).headers.get('location')!
  const told = ['Hari terakhir bertugas', '31 Desember 2090', 'Semua peran mereka', 'Alasan', 'Masa tugas berakhir']
  const before = await get(at)
  for (const part of told) expect(before).toContain(part)
  await post(`${at}/terapkan`)
  const after = await get(at)
  for (const part of told) expect(after).toContain(part)
})

test('an end says what it was before, and once it is reopened that it was ended meanwhile', async () => {
  const mentor = await signIn(world, { role: 'mentor', name: 'Siti Rohmah' })
  const at = (await plan([mentor])).headers.get('location')!
  expect(await get(at)).toContain('31 Des 2090 semula tanpa batas')
  expect(await get(at)).toContain('Akhiri 1 peran dan kabari pemegangnya')
  await post(`${at}/terapkan`)
  await post(`${at}/batalkan`)
  const undone = await get(at)
  expect(undone).toContain('Yang dibuka lagi')
  expect(undone).not.toContain('Yang sudah diakhiri')
  expect(undone).toContain('tanpa batas sempat 31 Des 2090')
})

test('the role that the list shows is the one that ends, unless somebody says otherwise', async () => {
  const ask = (path: string) => world.request(path, { form: { pilih: juror.actor.personId! }, cookie: office.cookie })
  const chosen = async (path: string) => /<option value="(\w+)" selected/.exec(await (await ask(path)).text())?.[1]
  expect(await chosen('/kantor/orang?peran=juror&aksi=endings')).toBe('juror')
  expect(await chosen('/kantor/orang?aksi=endings')).toBeUndefined()
})

test('a role that was given again meanwhile is not reopened beside it', async () => {
  const at = (await plan([kecamatan])).headers.get('location')!
  await post(`${at}/terapkan`)
  await sql`
    insert into role_grant (person_id, role, region_code, valid_from)
    select person_id, role, region_code, '2091-01-01' from role_grant where person_id = ${kecamatan.actor.personId}`.execute(
    world.house.db,
  )
  await post(`${at}/batalkan`)
  expect((await endOf(kecamatan)).toSorted()).toEqual(['2091-01-01', null])
  expect(await get(at)).toContain('Peran yang sama sudah diberikan lagi.')
})

test('nobody ends their own role; a role that decides asks for a fresh proof, to be ended and to be reopened', async () => {
  const colleague = await signIn(world, { role: 'office', name: 'Dewi Lestari' })
  const own = await get((await plan([office, colleague])).headers.get('location')!)
  expect(own).toContain('Peran Anda sendiri diakhiri oleh petugas lain.')
  const at = (await plan([colleague])).headers.get('location')!
  const stale = () => sql`update session set proven_at = now() - interval '1 hour'`.execute(world.house.db)
  await stale()
  expect((await post(`${at}/terapkan`)).status).toBe(401)
  expect(await endOf(colleague)).toEqual([null])
  await sql`update session set proven_at = now()`.execute(world.house.db)
  await post(`${at}/terapkan`)
  expect(await endOf(colleague)).toEqual(['2091-01-01'])
  await stale()
  expect((await post(`${at}/batalkan`)).status).toBe(401)
  expect(await endOf(colleague)).toEqual(['2091-01-01'])
})

test('of people chosen under a filter only the roles end that it names, and the page says which they are', async () => {
  const two = await signIn(world, { role: 'kecamatan', region: '320701', name: 'Yayah Rokayah' })
  const { db } = world.house
  const { personId } = two.actor
  await insertGrant(db, { personId, role: 'kecamatan', region: '320901', from: '2019-01-01' })
  await insertGrant(db, { personId, role: 'kabupaten', region: '3207', from: '2019-01-01' })
  const shown = async (query: string, chosen: Record<string, string>) => {
    const answer = await post(`/kantor/orang?aksi=endings&isi=&${query}`, { ...chosen, ...said })
    const at = answer.headers.get('location')!
    const { rows } = await sql<{ role: string; region: string }>`
      select g.role, g.region_code as region from plan_change c join role_grant g on g.id = c.subject_id
      where c.run_id = ${at.split('/').at(-1)} order by 1, 2`.execute(db)
    return { at, roles: rows.map(({ role, region }) => `${role} ${region}`) }
  }
  const all = await shown('kabupaten=3207', { semua: 'ya' })
  expect(all.roles).toEqual(['kabupaten 3207', 'kecamatan 320701'])
  expect(await get(all.at)).toMatch(/Akhiri peran: [^·]* · Kabupaten\/kota: kabupaten 3207/)
  expect((await shown('kabupaten=3209', { pilih: personId })).roles).toEqual(['kecamatan 320901'])
  expect((await shown('kabupaten=3207&peran=petugas', { semua: 'ya' })).roles).toEqual(all.roles)
  const both = await shown('kabupaten=3207&peran=kecamatan', { semua: 'ya' })
  expect(both.roles).toEqual(['kecamatan 320701'])
  await post(`${both.at}/terapkan`)
  expect((await endOf(two)).toSorted()).toEqual(['2091-01-01', null, null])
  expect((await shown('', { pilih: personId })).roles).toHaveLength(3)
})

test('only the office ends roles of many', async () => {
  const head = await signIn(world, 'head')
  const list = await (await world.request('/kantor/orang', { cookie: head.cookie })).text()
  expect(list).not.toContain('form="banyak"')
  const answer = await world.request('/kantor/orang?aksi=endings', { form: { semua: 'ya' }, cookie: head.cookie })
  expect(answer.status).toBe(404)
})

test('what is asked of an ending is asked again when it is done: days that are over by then, and own roles', async () => {
  const mentor = await signIn(world, { role: 'mentor', name: 'Siti Rohmah' })
  const colleague = await signIn(world, { role: 'office', name: 'Euis Komariah' })
  const yesterday = Temporal.Now.plainDateISO('Asia/Jakarta').subtract({ days: 1 })
  const day = { 'akhir-day': yesterday.day, 'akhir-month': yesterday.month, 'akhir-year': yesterday.year }
  const when = Object.fromEntries(Object.entries(day).map(([name, value]) => [name, String(value)]))
  const at = (await plan([mentor, colleague], { ...said, ...when })).headers.get('location')!
  // The plan lay for two days, and the one whose role it ends is who applies it.
  await sql`
    update plan_change set change = jsonb_set(change, '{changes,0,to}', to_jsonb(${yesterday.subtract({ days: 1 }).toString()}::text))
    where run_id = ${at.split('/').at(-1)} and change -> 'values' ->> 'personId' = ${mentor.actor.personId}`.execute(
    world.house.db,
  )
  await world.request(`${at}/terapkan`, { form: {}, cookie: colleague.cookie })
  expect([await endOf(mentor), await endOf(colleague)]).toEqual([[null], [null]])
  const html = text(await (await world.request(at, { cookie: colleague.cookie })).text())
  for (const told of ['Hari terakhir itu sudah lewat.', 'Peran Anda sendiri diakhiri oleh petugas lain.'])
    expect(html).toContain(told)
})

test('whoever holds a role is told when it ends, and when it goes on after all', async () => {
  const phone = '+6281200000301'
  const host = await signIn(world, { role: 'host', name: 'Ujang Permana', phone })
  const at = (await plan([host])).headers.get('location')!
  expect(await newestLetter(world, phone)).toBeUndefined()
  await post(`${at}/terapkan`)
  const ended = (await newestLetter(world, phone))!
  expect([ended.template, ended.channel]).toEqual(['role-ended', 'whatsapp'])
  for (const told of ['Ujang Permana', 'Tuan rumah', '31 Desember 2090', 'Alasan: Masa tugas berakhir'])
    expect(ended.body).toContain(told)
  expect(await get(`/kantor/orang/${host.actor.personId}`)).toContain('Masa tugas berakhir')
  await post(`${at}/batalkan`)
  const reopened = (await newestLetter(world, phone))!
  expect(reopened.template).toBe('role-goes-on')
  expect(reopened.body).toContain('belum ditentukan')
  expect(reopened.body).not.toContain('Alasan')
  expect(await get(`/kantor/orang/${host.actor.personId}`)).not.toContain('Masa tugas berakhir')
  const { rows } = await sql<{ held: number }>`
    select count(held_back)::int as held from message where person_id = ${host.actor.personId}`.execute(world.house.db)
  expect(rows).toEqual([{ held: 0 }])
})
