import { answerConfirmation } from '../src/platform/confirmation/index.ts'
import { endIfHopeless, endProcess, findProcess, openProcess, stepProcess } from '../src/platform/process/process.ts'
import { stopHere } from '../src/platform/process/work-stopped.ts'
import { system } from '../src/platform/policy/index.ts'
import type { House } from '../src/platform/web/context.ts'
import { insertPerson } from '../src/modules/people/index.ts'
import { openCalls, seasonForm } from '../src/modules/programmes/index.ts'
import { readRegionBook, regionSource, type RegionBook } from '../src/modules/regions/index.ts'
import { drawApplicant, type Applicant } from './applicant.ts'
import { cast, makeSampleCast } from './cast.ts'
import { chance, type Chance } from './chance.ts'
import { personName } from './names.ts'
import { samplePhone } from './numbers.ts'
import { papersOf } from './papers.ts'
import { drawPictures } from './pictures.ts'
import { playApplicant, type Stage } from './play.ts'
import { drawPlace, drawRegistry, importRegistry, type SamplePesantren } from './registry.ts'

/** Of the process and of its job. */
export const sampleKey = 'fill-sample'
/** As many as registered in 2019, and a few more. */
export const sampleSize = 1600
const recordedSize = 4000
const seed = 2019
const atOnce = 4

const first = Temporal.Instant.from('2019-03-01T08:00:00+07:00')
const last = Temporal.Instant.from('2019-04-25T08:00:00+07:00')

/**
 * Job: fills the trial with a sample season through the real actions, while the server already serves. Started again after
 * a crash it goes on where it stopped: each applicant is drawn from a seed of its own.
 */
export async function fillSample(
  house: House,
  { size = sampleSize, recorded = recordedSize }: { size?: number; recorded?: number } = {},
  stopping?: AbortSignal,
): Promise<void> {
  const found = await findProcess(house.db, sampleKey)
  if (found?.state === 'done') return
  const id = found?.id ?? (await openProcess(house.db, { kind: 'sample-season', key: sampleKey, total: size }))
  try {
    await fill(house, { id, size, recorded, already: found?.done ?? 0, stopping })
  } catch (error) {
    await endIfHopeless(house.db, { id, key: sampleKey }, error)
    throw error
  }
}

interface Filling {
  /** Of the process. */
  id: string
  size: number
  recorded: number
  /** How many an earlier run has played. */
  already: number
  stopping?: AbortSignal
}

async function fill(house: House, { id, size, recorded, already, stopping }: Filling): Promise<void> {
  const book = await readRegionBook(house.db)
  const pesantren = drawRegistry(chance(seed), book, Math.max(recorded, size))
  if (!already) await importRegistry(house, pesantren)
  const stage = await openStage(house, book)
  const registrants = chance(seed + 1).some(pesantren, size)
  let done = already
  let next = done
  const work = async () => {
    while (next < size && !stopping?.aborted) {
      const serial = next++
      await playOne(stage, registrants[isContested(serial) ? serial - 1 : serial]!, serial)
      if (++done % 10 === 0) await stepProcess(house.db, id, done, size)
    }
  }
  await stepProcess(house.db, id, done, size)
  await playCast(stage, book)
  await Promise.all(Array.from({ length: atOnce }, work))
  await stepProcess(house.db, id, done, size)
  stopHere(stopping)
  await endProcess(house.db, id)
}

async function openStage(house: House, book: RegionBook): Promise<Stage> {
  // The first call of the first season is what the sample is drawn for.
  const [call] = await openCalls(house.db, last)
  if (!call) throw new Error('there is no season to fill')
  const season = await seasonForm(house.db, call.formVersionId)
  const form = { lang: 'id' as const, regions: regionSource(book), today: Temporal.PlainDate.from('2019-04-25') }
  return { house, call, season, form, pictures: await drawPictures() }
}

/** Everything about an applicant follows from the serial, so that a second run draws the same one. */
async function playOne(stage: Stage, pesantren: SamplePesantren, serial: number): Promise<void> {
  const drawn = chance(seed * 10_000 + serial)
  const phone = samplePhone(serial + 100)
  const known = await stage.house.db
    .selectFrom('account')
    .select('id')
    .where('phone_number', '=', e164(phone))
    .executeTakeFirst()
  if (known) return
  const { nspp, name: pesantrenName, place } = pesantren
  const repPhone = isHelped(serial) ? samplePhone(serial + 50_000) : phone
  const applicant = drawApplicant({ chance: drawn, place, nspp, phone: repPhone, name: pesantrenName })
  const name = isHelped(serial) ? personName(drawn, applicant.rep.female) : applicant.rep.name
  const { personId } = await stage.house.db
    .transaction()
    .execute(tx => insertPerson(tx, { name, phone: e164(phone), sample: true }))
  await play(stage, { personId, name }, applicant, drawn, momentOf(drawn))
  if (isHelped(serial)) await answerAsRepresentative(stage, personId, serial)
}

/** Now and then two people register the same pesantren: a case for the office. */
const isContested = (serial: number) => serial % 400 === 41

/** Some are registered by a helper, with an account and a phone of their own. */
const isHelped = (serial: number) => serial % 16 === 5

/** Of the representatives who are asked a third never answers, and a few say that it is not theirs. */
async function answerAsRepresentative({ house }: Stage, personId: string, serial: number): Promise<void> {
  const turn = Math.floor(serial / 16)
  if (turn % 3 === 0) return
  const asked = await house.db
    .selectFrom('message as m')
    .innerJoin('registration as r', 'r.id', 'm.about_id')
    .select(['m.body', 'm.happened_at'])
    .where('m.template', '=', 'confirmation')
    .where('r.owner_id', '=', personId)
    .executeTakeFirst()
  const code = asked && /[^/]+$/.exec(asked.body)?.[0]
  if (!code) return
  const at = Temporal.Instant.fromEpochMilliseconds(asked.happened_at.getTime()).add({ minutes: 40 })
  await answerConfirmation(house, code, turn % 12 === 11 ? 'disowned' : 'confirmed', at)
}

/** The two representatives of the cast: one with a draft, one who has registered. */
async function playCast(stage: Stage, book: RegionBook): Promise<void> {
  const people = await makeSampleCast(stage.house, last)
  for (const [key, ending, serial] of [
    ['pesantren', 'draft', 1],
    ['pesantren-terdaftar', 'submitted', 2],
  ] as const) {
    const personId = people.get(key)!
    const drawn = chance(seed + 100 + serial)
    const place = drawPlace(drawn, book, '3205')
    const { name, phone } = cast.find(one => one.key === key)!
    const nspp = `51003205999${serial}`
    const base = drawApplicant({ chance: drawn, place, nspp, phone: localPhone(phone), repName: name })
    const applicant: Applicant = { ...base, ending, mistakes: new Set(), pagesDone: ending === 'draft' ? 14 : 31 }
    const started = await stage.house.db
      .selectFrom('registration')
      .select('id')
      .where('owner_id', '=', personId)
      .executeTakeFirst()
    if (!started) await play(stage, { personId, name }, applicant, drawn, last.subtract({ hours: 26 * serial }))
  }
}

async function play(
  stage: Stage,
  owner: { personId: string; name: string },
  applicant: Applicant,
  drawn: Chance,
  at: Temporal.Instant,
): Promise<void> {
  const actor = { ...system, role: 'applicant' as const, ...owner, sample: true }
  const papers = papersOf(applicant, drawn)
  await playApplicant(stage, { actor, applicant, papers, at, picture: drawn.whole(0, 20) })
}

/** More people register at the end: half of all in the last third of the time. */
function momentOf(drawn: Chance): Temporal.Instant {
  const part = Math.sqrt(drawn.whole(0, 999_999) / 1_000_000)
  const span = last.epochMilliseconds - first.epochMilliseconds - 3_600_000
  return first.add({ milliseconds: Math.floor(part * span) })
}

function localPhone(e164: string): string {
  return `0${e164.slice(3)}`
}

function e164(phone: string): string {
  return `+62${phone.slice(1)}`
}
