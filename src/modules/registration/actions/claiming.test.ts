import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importFile } from '../../../cli/verbs/registry-import.ts'
import { season } from '../../../../seasons/opop-2019/index.ts'
import { keepsInvariants } from '../../../../test/invariants.ts'
import { ensureRegion, type SignedIn } from '../../../../test/persons.ts'
import { written } from '../../../../test/files/written.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { undoPlan } from '../../../platform/plan/index.ts'
import { system } from '../../../platform/policy/index.ts'
import { loadSeason } from '../../programmes/index.ts'
import { createPesantren, importPlan } from '../../registry/index.ts'
import { holdOwn } from '../data/registrations.ts'
import { lastSent } from '../data/submissions.ts'
import { afterClosing, presentOf } from '../test-claims.ts'
import {
  choose,
  keyOf,
  fullDraft,
  goodPages,
  morning,
  post,
  prepareSeason,
  readOwn,
  refill,
  reopen,
  submit,
  withdraw,
} from '../test-registration.ts'
import { closeRegistrations } from './close.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
})
afterAll(() => keepsInvariants(world).finally(world.close))

const send = (who: SignedIn, at = morning) => submit(world.house, who.actor, at, { lang: 'id' })
const present = (nspp: string) => presentOf(world, nspp)
const own = async (who: SignedIn) => (await readOwn(world.house.db, who.actor.personId, false))!
const numbered = (nspp: string, name = 'Nurul Huda') => ({
  cari: { nspp },
  identitas: { ...goodPages.identitas!, name },
})
const rowOf = (nspp: string) =>
  world.house.db
    .selectFrom('pesantren as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['o.id', 'o.name', 'o.standing'])
    .where('p.nspp', '=', nspp)
    .executeTakeFirstOrThrow()
const list = (rows: string[]) =>
  world.house.db.transaction().execute(tx =>
    importFile(world.house, tx, {
      file: written('daftar.csv', ['nspp,nama,alamat,kode_kab_kota', ...rows].join('\n')),
      apply: true,
      withDoubtful: false,
    }),
  )

const undo = (runId: string) =>
  world.house.db
    .transaction()
    .execute(tx => undoPlan(tx, importPlan, { runId }, { house: world.house, actor: system, at: morning }))

test('what only a registration claims is shown to no other registrant as known', async () => {
  const nspp = '510032050801'
  const first = await fullDraft(world, numbered(nspp, 'Nama Klaim Pertama'))
  await send(first)
  expect(await rowOf(nspp)).toMatchObject({ standing: 'claimed' })
  const second = await fullDraft(world, { cari: { nspp: '510032050899' } })
  const page = (path: string) => world.request(path, { cookie: second.cookie }).then(answer => answer.text())
  const posted = await world.request('/saya/~/isi/cari', { cookie: second.cookie, form: { nspp } })
  expect(posted.headers.get('location')).toBe('/saya/~/isi/cari?cocok=1')
  expect(await page('/saya/~/isi/cari?cocok=1')).not.toContain('Nama Klaim Pertama')
  expect(await page('/saya/~/isi/cari?cari=nama+klaim+pertama')).not.toContain('Nama Klaim Pertama')
  // Nor by its id, and the number still tells that it is taken.
  const { id } = await rowOf(nspp)
  await choose(world, second, id)
  expect((await own(second)).organisationId).toBeUndefined()
  expect(await send(second)).toMatchObject({ refused: 'duplicate' })
  expect(await rowOf(nspp)).toMatchObject({ name: 'Nama Klaim Pertama' })
})

test('who claims a pesantren that was given up claims it in own words', async () => {
  const nspp = '510032050802'
  const first = await fullDraft(world, numbered(nspp, 'Nama Lama'))
  await send(first)
  const { id } = await rowOf(nspp)
  await withdraw(world.house, first.actor, '', morning)
  expect(await rowOf(nspp)).toMatchObject({ id, standing: 'dropped' })
  const second = await fullDraft(world, numbered(nspp, 'Nama Baru'))
  await send(second)
  // An earlier claim is no knowledge of the registry.
  const { findings } = (await lastSent(world.house.db, (await own(second)).responseId))!.judged
  expect(findings.flatMap(finding => finding.notes)).toContainEqual({ code: 'not-in-registry' })
  expect(await rowOf(nspp)).toMatchObject({ id, name: 'Nama Baru', standing: 'claimed' })
})

test('sent again under another name or number, a claim says what was sent last and nothing else', async () => {
  const [nspp, other] = ['510032050803', '510032050804']
  const who = await fullDraft(world, numbered(nspp, 'Nama Satu'))
  await send(who)
  await reopen(world.house, who.actor, morning)
  await post(world, who, 'identitas', { ...goodPages.identitas!, name: 'Nama Dua' })
  await send(who)
  expect(await rowOf(nspp)).toMatchObject({ name: 'Nama Dua', standing: 'claimed' })
  await reopen(world.house, who.actor, morning)
  await post(world, who, 'cari', { nspp: other })
  await send(who)
  expect(await rowOf(other)).toMatchObject({ name: 'Nama Dua', standing: 'claimed' })
  expect(await rowOf(nspp)).toMatchObject({ standing: 'dropped' })
})

test('sent without a number and then with the number of another, it is contested like any other', async () => {
  const nspp = '510032050805'
  await send(await fullDraft(world, numbered(nspp)))
  const sly = await fullDraft(world, { cari: { 'nspp-none': '1' } })
  expect(await send(sly)).toHaveProperty('receipt')
  await reopen(world.house, sly.actor, morning)
  await post(world, sly, 'cari', { nspp })
  expect(await send(sly)).toMatchObject({ refused: 'duplicate' })
})

test('a number given later to a claim without one is its number', async () => {
  const nspp = '510032050806'
  const who = await fullDraft(world, { cari: { 'nspp-none': '1' } })
  await send(who)
  const { organisationId } = await own(who)
  await reopen(world.house, who.actor, morning)
  await post(world, who, 'cari', { nspp })
  await send(who)
  expect(await rowOf(nspp)).toMatchObject({ id: organisationId })
})

test('while it is open for change, choosing another pesantren moves nothing until it is sent', async () => {
  const [mine, held, free] = ['510032050807', '510032050808', '510032050809']
  const source = { kind: 'registry', at: morning }
  const [heldId, freeId] = await world.house.db
    .transaction()
    .execute(async tx => [
      await createPesantren(tx, { name: 'Dipegang', nspp: held }, source),
      await createPesantren(tx, { name: 'Bebas', nspp: free }, source),
    ])
  await send(await fullDraft(world, numbered(held)))
  const who = await fullDraft(world, numbered(mine))
  await send(who)
  const standsFor = async () =>
    (
      await world.house.db
        .selectFrom('registration')
        .select('organisation_id')
        .where('owner_id', '=', who.actor.personId)
        .executeTakeFirstOrThrow()
    ).organisation_id
  const before = await standsFor()
  await reopen(world.house, who.actor, morning)
  for (const id of [heldId, freeId]) {
    await choose(world, who, id)
    expect([await standsFor(), (await own(who)).organisationId]).toEqual([before, id])
  }
  // Nobody else gets its place meanwhile, and it holds no second one.
  expect(await send(await fullDraft(world, numbered(mine)))).toMatchObject({ refused: 'duplicate' })
  const other = await fullDraft(world, numbered(free))
  expect(await send(other)).toHaveProperty('receipt')
  expect(await send(who)).toMatchObject({ refused: 'duplicate' })
  await withdraw(world.house, other.actor, '', morning)
  expect(await send(who)).toHaveProperty('receipt')
  expect(await standsFor()).toBe(freeId)
})

test('the official list knows better than a claim: it records the pesantren, and cannot be undone under a registration', async () => {
  const nspp = '510032050810'
  const who = await fullDraft(world, numbered(nspp, 'Nama Pendaftar'))
  await send(who)
  const row = `${nspp},Nama Resmi,Kp. Resmi,3205`
  const done = await list([row])
  expect(done).toMatchObject({ changed: 1, applied: 1 })
  expect(await present(nspp)).toMatchObject({
    standing: 'recorded',
    place: ['3205', null, null],
    facts: { name: 'Nama Resmi', address: 'Kp. Resmi' },
  })
  const undone = await undo(done.undo_id!)
  expect(undone).toMatchObject({ undone: 0, skipped: [{ code: 'in-use' }] })
  await withdraw(world.house, who.actor, '', morning)
  expect(await present(nspp)).toMatchObject({ standing: 'recorded', facts: { name: 'Nama Resmi' } })
})

test('what the list confirms stays when the registration that said it first is taken back', async () => {
  const nspp = '510032050811'
  const who = await fullDraft(world, numbered(nspp, 'Nama Sama'))
  await send(who)
  await closeRegistrations(world.house, afterClosing)
  await list([`${nspp},Nama Sama,Kp. Resmi,3205`])
  await withdraw(world.house, who.actor, '', afterClosing)
  expect(await present(nspp)).toMatchObject({
    standing: 'recorded',
    place: ['3205', null, null],
    facts: { name: 'Nama Sama', address: 'Kp. Resmi' },
    account: undefined,
  })
  await closeRegistrations(world.house, morning)
})

test('one withdraws while another sends: whoever stands in the end, the pesantren stands with them', async () => {
  for (const nspp of ['510032050814', '510032050815', '510032050816']) {
    const [first, second] = [await fullDraft(world, numbered(nspp)), await fullDraft(world, numbered(nspp))]
    await send(first)
    await closeRegistrations(world.house, afterClosing)
    await closeRegistrations(world.house, morning)
    const [, sent] = await Promise.all([withdraw(world.house, first.actor, '', morning), send(second)])
    expect((await rowOf(nspp)).standing).toBe('receipt' in sent ? 'claimed' : 'dropped')
  }
})

test('a registration that is about to leave its pesantren may be named by a dispute meanwhile', async () => {
  const who = await fullDraft(world, numbered('510032050817'))
  await send(who)
  const { db } = world.house
  await db.transaction().execute(async tx => {
    const held = await holdOwn(tx, await keyOf(db, who.actor.personId), morning)
    const named = await db.transaction().execute(async other => {
      await sql`set local lock_timeout = '2s'`.execute(other)
      return sql`select 1 from registration where id = ${held!.id} for key share`.execute(other)
    })
    expect(named.rows).toHaveLength(1)
  })
})

test('undoing an import never brings back what was taken back', async () => {
  const nspp = '510032050813'
  await createPesantren(world.house.db, { name: 'Nurul Iman', nspp }, { kind: 'registry', at: morning })
  const who = await fullDraft(world, numbered(nspp, 'Nurul Iman'))
  await send(who)
  await closeRegistrations(world.house, afterClosing)
  await ensureRegion(world, '3206')
  const done = await list([`${nspp},Nurul Iman,,3206`])
  await withdraw(world.house, who.actor, '', afterClosing)
  await closeRegistrations(world.house, morning)
  const undone = await undo(done.undo_id!)
  expect(undone).toMatchObject({ undone: 0, skipped: [{ code: 'changed-since' }] })
  expect(await present(nspp)).toMatchObject({ place: ['3206', null, null] })
})

test('of two seasons the later word counts; when it is taken back the earlier season’s stands again', async () => {
  const nspp = '510032050812'
  const year = Temporal.Instant.from('2020-04-25T09:00:00+07:00')
  const first = await fullDraft(world, { ...numbered(nspp), kontak: { ...goodPages.kontak!, leader_name: 'KH. Lama' } })
  await send(first)
  await closeRegistrations(world.house, afterClosing)
  const next = JSON.parse(JSON.stringify(season).replaceAll('"2019-', '"2020-')) as typeof season
  await world.house.db.transaction().execute(tx => loadSeason(tx, { ...next, year: 2020 }, system, year))
  const { id } = await rowOf(nspp)
  const kontak = { ...goodPages.kontak!, leader_name: 'KH. Baru' }
  const second = await fullDraft(world, {})
  await withdraw(world.house, second.actor, '', morning)
  await refill(world, second, { ...numbered(nspp), kontak }, year)
  expect(await send(second, year)).toHaveProperty('receipt')
  expect((await own(second)).organisationId).toBe(id)
  expect(await present(nspp)).toMatchObject({ facts: { 'applicant.leader': 'KH. Lama' } })
  await closeRegistrations(world.house, Temporal.Instant.from('2020-06-01T00:00:00+07:00'))
  expect(await present(nspp)).toMatchObject({ facts: { 'applicant.leader': 'KH. Baru' } })
  await withdraw(world.house, second.actor, '', year)
  expect(await present(nspp)).toMatchObject({ facts: { 'applicant.leader': 'KH. Lama' }, account: { bank: 'bjb' } })
})
