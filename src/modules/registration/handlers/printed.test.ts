import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { list, secretDraft, submitted } from '../office/test-office.ts'
import { morning, post, prepareSeason, reopen } from '../test-registration.ts'

let world: World
let office: SignedIn
let sent: Awaited<ReturnType<typeof submitted>>
let draft: Awaited<ReturnType<typeof secretDraft>>
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  office = await signIn(world, 'office')
  sent = await submitted(world)
  draft = await secretDraft(world)
})
afterAll(() => world.close())

const get = async (path: string, who?: SignedIn) => {
  const answer = await world.request(path, { cookie: who?.cookie })
  return { status: answer.status, html: await answer.text(), to: answer.headers.get('location') }
}
const looks = () => world.house.db.selectFrom('access_log').select(['actor_id', 'act', 'slot']).execute()

test('everybody gets the blank form of the season, in both languages, with the sheet for paper', async () => {
  const { status, html } = await get('/daftar/opop/registration/formulir')
  expect(status).toBe(200)
  expect((await get('/daftar/opop/mentors/formulir')).html).toContain('Lamaran pendamping OPOP 2019')
  for (const text of [
    'Pendaftaran pesantren OPOP 2019',
    'Nama pesantren',
    'Hanya bila nomor',
    'Kode draf, bila sudah ada',
    '/aset/paper.css?',
  ])
    expect(html).toContain(text)
  expect(html).not.toContain('Nurul Huda</span>')
  const english = await (await world.request('/daftar/opop/registration/formulir', { cookie: 'bahasa=en' })).text()
  expect(english).toContain('Registration form')
  expect((await get(/\/aset\/paper\.css\?\w+/.exec(html)![0])).status).toBe(200)
})

test('an owner prints the own form whole, nobody else does', async () => {
  const { html } = await get('/saya/~/cetak', sent.owner)
  for (const text of [
    sent.number,
    'Pendaftaran pesantren OPOP 2019',
    '3205015708900000',
    'Keripik pisang 200 gram.',
    '>food</small>',
  ])
    expect(html).toContain(text)
  const other = await get('/saya/~/cetak', draft.owner)
  for (const text of [draft.code, 'Rahasiawati Besar']) expect(other.html).toContain(text)
  expect(other.html).not.toContain(sent.number)
  expect((await get('/saya/~/cetak', office)).status).toBe(404)
  expect((await get('/saya/~/cetak', await signIn(world, 'applicant'))).status).toBe(404)
  expect(await looks()).toEqual([])
})

test('a wrong answer of a draft stands as typed and is marked', async () => {
  await post(world, draft.owner, 'npwp', { npwp: '01.308' })
  const { html } = await get('/saya/~/cetak', draft.owner)
  expect(html).toMatch(/01\.308<.*Perlu diperbaiki/)
})

test('the office prints what was sent; personal values only when asked for, and that is written down', async () => {
  const path = `${list}/${sent.number}/cetak`
  const { html } = await get(path, office)
  expect(html).toContain('Keripik pisang 200 gram.')
  expect(html).not.toMatch(/3205015708900000|0012345678901|rep_ktp\.jpg/)
  expect(await looks()).toEqual([])
  expect((await get(`${path}?tampil=pribadi`, office)).html).toContain('3205015708900000')
  expect(await looks()).toEqual([{ actor_id: office.actor.personId, act: 'registration.read', slot: 'personal' }])
  expect((await get(`${list}/${sent.number}`, office)).html).toContain(`href="${path}"`)
})

test('of a draft nothing is printed for the office, and officers print nothing', async () => {
  expect((await get(`${list}/${draft.id}/cetak`, office)).status).toBe(404)
  const near = await signIn(world, { role: 'kecamatan', region: '320501' })
  expect((await get(`${list}/${sent.number}/cetak`, near)).status).toBe(404)
  expect((await get(`${list}/OPOP-19-999999/cetak`, office)).status).toBe(404)
})

test('what is changed after sending is not what the office prints', async () => {
  await reopen(world.house, sent.owner.actor, morning)
  await post(world, sent.owner, 'produk', { products: 'Sale pisang' })
  expect((await get(`${list}/${sent.number}/cetak`, office)).html).not.toContain('Sale pisang')
  expect((await get('/saya/~/cetak', sent.owner)).html).toContain('Sale pisang')
})
