import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { photo } from '../../../../test/files/samples.ts'
import { uploaded } from '../../../../test/files/uploaded.ts'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { shownOn } from '../../../platform/form/shown.ts'
import {
  begin,
  attachPhoto,
  detach,
  fillingOf,
  formOf,
  goodPages,
  morning,
  post,
  prepareSeason,
  readOwn,
} from '../test-registration.ts'
import { savePage } from '../../../platform/response/index.ts'
import { answering } from './answering.ts'
import { attach } from './fill.ts'
import { posted } from '../../../platform/form/test-form.ts'

let world: World
let who: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  who = await signIn(world, 'applicant')
})
afterAll(() => world.close())

const own = async () => (await readOwn(world.house.db, who.actor.personId, true))!
const april = Temporal.PlainDate.from('2019-04-25')
const afterEnd = Temporal.Instant.from('2019-05-01T00:00:00+07:00')
const lastMoment = afterEnd.subtract({ milliseconds: 1 })

test('the same beginning sent three times at once is one draft with a short code', async () => {
  const begun = await Promise.all([1, 2, 3].map(() => begin(world.house, who.actor, morning)))
  expect(new Set(begun.map(one => 'id' in one && one.id)).size).toBe(1)
  expect((await own()).draftCode).toMatch(/^D-[2-9A-Z]{4}$/)
  const frozen = world.house.db.selectFrom('form_version').select('frozen_at')
  const version = await frozen.where('id', '=', (await formOf(world)).formVersionId).executeTakeFirst()
  expect(version?.frozen_at).not.toBeNull()
})

test('a short code that is taken is thrown again', async () => {
  const other = await signIn(world, 'applicant')
  const stuckThenFree = (await own()).draftCode
  let calls = 0
  const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
  const chance = (below: number) => (calls++ < 4 ? alphabet.indexOf(stuckThenFree[1 + calls]!) : 7 % below)
  expect(await begin(world.house, other.actor, morning, chance)).toMatchObject({ draftCode: 'D-9999' })
})

test('nothing begins outside the window', async () => {
  const late = await signIn(world, 'applicant')
  expect(await begin(world.house, late.actor, afterEnd)).toMatchObject({ refused: 'window' })
})

test('a page is saved by one statement, and good answers fill the columns of lists', async () => {
  await post(world, who, 'usaha', {})
  const { result, queries } = await world.countQueries(() => post(world, who, 'alamat', goodPages.alamat!))
  expect(result).toMatchObject({ problems: [], clashes: [] })
  // Three more read which form and which registration the test means, and what stands in it.
  expect(queries).toBe(4)
  const row = await world.house.db
    .selectFrom('registration')
    .selectAll()
    .where('owner_id', '=', who.actor.personId)
    .executeTakeFirstOrThrow()
  expect([row.regency_code, row.kecamatan_code, row.village_code]).toEqual(['3205', '320501', '3205011001'])
})

test('a wrong answer is kept as typed beside the good ones, and mended later', async () => {
  const saved = await post(world, who, 'mulai-usaha', { ...goodPages['mulai-usaha'], nib: '9120 001' })
  expect(saved).toMatchObject({ problems: [{ question: 'nib', problem: { code: 'digits.short' } }] })
  expect((await own()).answers.nib).toMatchObject({ raw: { nib: '9120 001' } })
  await post(world, who, 'mulai-usaha', goodPages['mulai-usaha']!)
  expect((await own()).answers.nib).toEqual({ value: '9120001234567' })
})

test('a NIK that differs from birthday or sex warns, is kept, and is quiet once confirmed', async () => {
  const page = { ...goodPages.perwakilan, rep_sex: 'male' }
  expect(await post(world, who, 'perwakilan', page)).toMatchObject({
    problems: [],
    warnings: [{ question: 'rep_nik' }],
  })
  const confirmed = { ...page, 'rep_nik-confirmed': goodPages.perwakilan!.rep_nik! }
  expect(await post(world, who, 'perwakilan', confirmed)).toMatchObject({ warnings: [] })
  expect((await own()).answers.rep_nik).toMatchObject({ confirmed: true })
})

describe('the window', () => {
  test('is open to the last moment and closed at midnight; what was typed late is not written', async () => {
    expect(await post(world, who, 'kemandirian', { cost_share: '20' }, lastMoment)).toMatchObject({ problems: [] })
    expect(await post(world, who, 'kemandirian', { cost_share: '30' }, afterEnd)).toMatchObject({ refused: 'window' })
    expect((await own()).answers.cost_share).toEqual({ value: 20 })
  })
})

describe('two screens', () => {
  test('the last one counts, and the answer of the other is kept beside it', async () => {
    const season = await formOf(world)
    const page = season.content.sections[3]!.pages[2]!
    const base = shownOn(page, (await own()).answers)
    await post(world, who, 'kemandirian', { cost_share: '40', dasar: base })
    const second = await post(world, who, 'kemandirian', { cost_share: '50', dasar: base })
    expect(second).toMatchObject({ clashes: ['cost_share'] })
    expect((await own()).answers.cost_share).toEqual({ value: 50, other: { value: 40 } })
  })

  test('both statements of a clash are one transaction when the page was opened before the other saved', async () => {
    const season = await formOf(world)
    const page = season.content.sections[3]!.pages[2]!
    const context = { lang: 'id' as const, regions: { children: () => [], path: () => undefined }, today: april }
    const { db } = world.house
    const seen = answering(await own(), season, context)
    const late = { page, posted: posted({ cost_share: '60', dasar: 'of-another-time' }), arrived: morning }
    const { result, queries } = await world.countQueries(() => savePage(db, seen, late))
    expect(result).toMatchObject({ clashes: ['cost_share'] })
    expect((await own()).answers.cost_share).toEqual({ value: 60, other: { value: 50 } })
    // Begin, two, commit; a page that nobody else saved takes one.
    expect(queries).toBe(4)
    const now = answering(await own(), season, context)
    const fresh = { ...late, posted: posted({ cost_share: '50', dasar: shownOn(page, (await own()).answers) }) }
    expect((await world.countQueries(() => savePage(db, now, fresh))).queries).toBe(1)
  })

  test('the same answer twice is no clash', async () => {
    expect(await post(world, who, 'kemandirian', { cost_share: '50', dasar: 'another' })).toMatchObject({ clashes: [] })
    expect((await own()).answers.cost_share).toEqual({ value: 50 })
  })

  test('different pages at once both stay', async () => {
    await Promise.all([
      post(world, who, 'kabar', goodPages.kabar!),
      post(world, who, 'pelatihan', goodPages.pelatihan!),
      post(world, who, 'produk', goodPages.produk!),
    ])
    const { answers } = await own()
    expect(answers).toMatchObject({ heard_from: {}, training_needs: {}, products: {} })
  })
})

test('nobody without a registration saves anything', async () => {
  const stranger = await signIn(world, 'applicant')
  expect(await post(world, stranger, 'kabar', goodPages.kabar!)).toEqual({ refused: 'no-registration' })
})

describe('papers', () => {
  const slots = async () => Object.entries((await own()).files).map(([slot, files]) => [slot, files.length])

  test('stand in their slot, are replaced and taken out', async () => {
    expect(await attachPhoto(world, who, 'product_photos', 1)).toEqual({ attached: true })
    expect(await attachPhoto(world, who, 'product_photos', 2)).toEqual({ attached: true })
    expect(await attachPhoto(world, who, 'product_photos', 2)).toEqual({ attached: true })
    expect(await slots()).toEqual([['product_photos', 2]])
    const take = () => detach(world, who, { slot: 'product_photos', position: 2 })
    expect(await take()).toEqual({ detached: true })
    expect(await take()).toEqual({ detached: false })
    const uses = await world.house.db.selectFrom('file_use').select('slot').execute()
    expect(uses).toEqual([{ slot: 'product_photos' }])
  })

  test('are refused with a reason, beyond their places, and after the window', async () => {
    const filling = await fillingOf(world, who)
    const upload = await uploaded(world.house, Buffer.from('no photo'))
    const put = (slot: string) => attach(world.house, filling, { slot, position: 1 }, upload, morning)
    expect(await put('rep_ktp')).toEqual({ problem: 'notPhoto' })
    expect(await put('unknown')).toEqual({ refused: 'no-registration' })
    expect(await attachPhoto(world, who, 'rep_ktp', 2)).toEqual({ refused: 'no-registration' })
    expect(await attachPhoto(world, who, 'rep_ktp', 1, afterEnd)).toMatchObject({ refused: 'window' })
  })

  test('are at most so many for one registration', async () => {
    const few = await fillingOf(world, who, 1)
    const upload = await uploaded(world.house, await photo())
    const place = { slot: 'rep_photo', position: 1 }
    expect(await attach(world.house, few, place, upload, morning)).toEqual({ problem: 'tooMany' })
  })
})
