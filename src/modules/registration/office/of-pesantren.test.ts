import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { createPesantren } from '../../registry/index.ts'
import { closeRegistrations } from '../actions/close.ts'
import { afterClosing } from '../test-claims.ts'
import { fullDraft, morning, prepareSeason, reopen, submit, withdraw } from '../test-registration.ts'

let world: World
let path: string
let number: string
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  const given = { name: 'Nurul Huda', nspp: '510032050123', regency_code: '3205' }
  await createPesantren(world.house.db, given, { kind: 'registry', at: morning })
  const first = await fullDraft(world)
  await submit(world.house, first.actor, morning, { lang: 'id' })
  await withdraw(world.house, first.actor, '', morning)
  const second = await fullDraft(world)
  const done = await submit(world.house, second.actor, morning, { lang: 'id' })
  number = 'receipt' in done ? done.receipt.number : ''
  await reopen(world.house, second.actor, morning)
  const { id } = await world.house.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
  path = `/kantor/pesantren/${id}`
})
afterAll(() => world.close())

const seenBy = async (persona: Parameters<typeof signIn>[1]) => {
  const answer = await world.request(path, { cookie: (await signIn(world, persona)).cookie })
  return { status: answer.status, html: await answer.text() }
}

test('the office sees every registration of a pesantren with season, number and state, and the way to each', async () => {
  const { html } = await seenBy('office')
  // Two registrations, and what the running one claims.
  expect(html.match(/href="\/kantor\/opop\/2019\/pendaftaran\/OPOP-19-\d{6}"/g)).toHaveLength(3)
  expect(html).toContain('OPOP 2019')
  expect(html).toContain(number)
})

test('a kabupaten sees those of its own region, with the way to its own page of them', async () => {
  const { html } = await seenBy({ role: 'kabupaten', region: '3205' })
  expect(html).toContain(`href="/kabupaten/pendaftaran/${number}"`)
  expect(html).not.toContain('href="/kantor/opop')
  expect((await seenBy({ role: 'kabupaten', region: '3204' })).status).toBe(404)
})

test('what a registration claims is told as a claim, by name, never by code', async () => {
  const { html } = await seenBy('office')
  expect(html).toContain('Klaim pendaftaran')
  for (const told of [
    'Pimpinan',
    'KH. Ahmad Hidayat',
    '(0262) 233456',
    'Koperasi pondok pesantren',
    'Makanan dan minuman',
  ])
    expect(html).toContain(told)
  expect(html).not.toMatch(/kopontren|applicant\.leader|business\.started|0012345678901/)
})

test('an officer near sees no claims among the facts of a pesantren', async () => {
  const { html } = await seenBy({ role: 'kabupaten', region: '3205' })
  expect(html).not.toMatch(/Klaim pendaftaran|KH\. Ahmad Hidayat/)
})

test('a pesantren that only a registration names says so, lies nowhere, and is nobody’s near', async () => {
  const who = await fullDraft(world, { cari: { nspp: '510032050124' } })
  await submit(world.house, who.actor, morning, { lang: 'id' })
  const row = await world.house.db
    .selectFrom('pesantren')
    .select('organisation_id')
    .where('nspp', '=', '510032050124')
    .executeTakeFirstOrThrow()
  const at = (address: string, cookie: string) => world.request(address, { cookie }).then(answer => answer.text())
  const { cookie } = await signIn(world, 'office')
  expect(await at(`/kantor/pesantren/${row.organisation_id}`, cookie)).toContain('belum menjadi data')
  expect(await at('/kantor/pesantren?letak=klaim', cookie)).toContain('(klaim)')
  const near = [
    await signIn(world, { role: 'kabupaten', region: '3205' }),
    await signIn(world, { role: 'kecamatan', region: '320501' }),
  ]
  const [kabupaten, kecamatan] = near.map(one => one.cookie) as [string, string]
  expect(await at('/kantor/pesantren', kabupaten)).not.toContain('510032050124')
  expect(await at(`/kantor/pesantren/${row.organisation_id}`, kabupaten)).not.toContain('510032050124')
  for (const address of ['/kecamatan/pesantren', '/kecamatan/pesantren/perkiraan'])
    expect(await at(address, kecamatan)).not.toContain('Nurul Huda')
  // The registration itself they see, by its own place.
  expect(await at('/kecamatan/pendaftaran', kecamatan)).toContain('Nurul Huda')
  await withdraw(world.house, who.actor, '', morning)
  expect(await at('/kantor/pesantren?q=510032050124', cookie)).not.toContain(row.organisation_id)
})

test('settled, the claims are facts with their source, and the history names it', async () => {
  await closeRegistrations(world.house, afterClosing)
  const { html } = await seenBy('office')
  expect(html).not.toContain('Klaim pendaftaran')
  expect(html).toContain(`Pendaftaran: ${number}`)
})
