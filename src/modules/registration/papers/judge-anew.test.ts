import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { list, submitted } from '../office/test-office.ts'
import { attachPhoto, goodPages, morning, prepareSeason, reopen, submit } from '../test-registration.ts'
import { lastSent } from '../data/submissions.ts'
import { judgePapersAnew } from './judge-anew.ts'

let world: World
let office: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  office = await signIn(world, 'office')
})
afterAll(() => world.close())

const breaks = (number: string, ...slots: string[]) =>
  sql`update file f set state = 'refused', refusal = 'unreadablePhoto' from document d
    join registration r on r.response_id = d.response_id
    where d.file_id = f.id and d.replaced_at is null and r.number = ${number} and d.slot = any(${slots})`.execute(
    world.house.db,
  )
const rowOf = (number: string) =>
  world.house.db
    .selectFrom('registration')
    .select(['id', 'response_id', 'missing', 'payable'])
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
const messages = async (number: string) => {
  const { id } = await rowOf(number)
  const of = world.house.db.selectFrom('message').select(['body', 'recipient', 'state']).where('about_id', '=', id)
  return of.where('template', '=', 'papers').execute()
}
const caseOf = async (number: string) => (await world.request(`${list}/${number}`, { cookie: office.cookie })).text()
/** What the case says is missing. */
const missingIn = (html: string) => /Belum ada: ([^<]*)\./.exec(html)?.[1]?.split(', ') ?? []
const judgeAt = (at: Temporal.Instant) => judgePapersAnew(world.house, at)
const phoneOf = (who: SignedIn, phone: string) =>
  world.house.db
    .updateTable('account')
    .set({ phone_number: phone, phone_number_verified: true })
    .where('person_id', '=', who.actor.personId)
    .execute()

test('a photo that breaks after it was sent is missing again, for the list, the case and its owner', async () => {
  const { number, owner } = await submitted(world)
  await phoneOf(owner, '+6281234500001')
  const before = await rowOf(number)
  const whole = await caseOf(number)
  expect(await judgeAt(morning)).toBe(0)
  await breaks(number, 'rep_ktp', 'bank_book')
  expect(missingIn(await caseOf(number))).toHaveLength(missingIn(whole).length + 2)
  expect(await judgeAt(morning)).toBe(1)
  expect(await rowOf(number)).toMatchObject({ missing: before.missing + 2 })
  expect([before.payable, (await rowOf(number)).payable]).toEqual(['payable', 'mend'])
  const incomplete = await world.request(`${list}?kurang=ada`, { cookie: office.cookie })
  expect(await incomplete.text()).toContain(number)
  const told = await messages(number)
  expect(told).toEqual([{ body: expect.stringContaining(number), recipient: '+6281234500001', state: 'waiting' }])
  // What was sent stays what it was.
  const sent = (await lastSent(world.house.db, before.response_id))!
  expect(sent.judged.findings.flatMap(one => one.notes).map(note => note.about)).not.toContain('rep_ktp')
  // Judged once; another one on the same day is no second message, on the next day it is.
  expect(await judgeAt(morning)).toBe(0)
  await breaks(number, 'rep_photo')
  expect(await judgeAt(morning.add({ minutes: 5 }))).toBe(1)
  expect(await messages(number)).toHaveLength(1)
  await breaks(number, 'product_photos')
  await judgeAt(morning.add({ hours: 24 }))
  expect(await messages(number)).toHaveLength(2)
})

test('changed and sent again it is whole again', async () => {
  const { number, owner } = await submitted(world, { cari: { nspp: '510032050777' } })
  const before = await rowOf(number)
  await breaks(number, 'rep_ktp')
  await judgeAt(morning)
  await reopen(world.house, owner.actor, morning)
  await attachPhoto(world, owner, 'rep_ktp')
  await submit(world.house, owner.actor, morning, { lang: 'id' })
  expect(await judgeAt(morning)).toBe(0)
  expect(await rowOf(number)).toMatchObject({ missing: before.missing, payable: before.payable })
})

test('a number that nobody has proved is not written to', async () => {
  const { number, owner } = await submitted(world, {
    cari: { nspp: '510032050778' },
    'kontak-perwakilan': { ...goodPages['kontak-perwakilan']!, rep_phone: '0812-9999-0001' },
  })
  await world.house.db
    .updateTable('account')
    .set({ phone_number_verified: false })
    .where('person_id', '=', owner.actor.personId)
    .execute()
  await breaks(number, 'rep_ktp')
  expect(await judgeAt(morning)).toBe(1)
  expect(await messages(number)).toEqual([])
})
