import { endIfHopeless, endProcess, findProcess, openProcess, stepProcess } from '../src/platform/process/process.ts'
import { stopHere } from '../src/platform/process/work-stopped.ts'
import type { House } from '../src/platform/web/context.ts'
import { readRegionBook, type RegionBook } from '../src/modules/regions/index.ts'
import { makeSampleCast } from './cast.ts'
import { chance, type Chance } from './chance.ts'
import type { Stage } from './play.ts'
import { castRegistrants, drawRegistrant, isHelped, pesantrenCall, pesantrenOf } from './crowds/pesantren.ts'
import {
  answerAsRepresentative,
  askedFor,
  drawPapers,
  makePerson,
  openStage,
  personOf,
  play,
  seed,
} from './registrants.ts'
import { drawRegistry, importRegistry, type SamplePesantren } from './registry.ts'
import { kecamatanPart } from './season/kecamatan.ts'

/** Of the process and of its job. */
export const sampleKey = 'fill-sample'
/** Whatever plays people stands in one line: two never play the same ones. */
export const sampleLine = 'sample'
/** As many as registered in 2019, and a few more. */
export const sampleSize = 1600
const recordedSize = 4000
const atOnce = 4
const officerDays = 17

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
  const stage = await openStage(house, { book, pictures: await drawPapers() }, pesantrenCall, last)
  const registrants = chance(seed + 1).some(pesantren, size)
  let done = already
  let next = done
  const work = async () => {
    while (next < size && !stopping?.aborted) {
      const serial = next++
      await playOne(stage, pesantrenOf(registrants, serial), serial)
      if (++done % 10 === 0) await stepProcess(house.db, id, done, size)
    }
  }
  await stepProcess(house.db, id, done, size)
  await playCast(stage, book)
  await Promise.all(Array.from({ length: atOnce }, work))
  await stepProcess(house.db, id, done, size)
  stopHere(stopping)
  await playOfficer(house)
  await endProcess(house.db, id)
}

async function playOne(stage: Stage, pesantren: SamplePesantren, serial: number): Promise<void> {
  const registrant = drawRegistrant(pesantren, serial)
  if (await personOf(stage.house, registrant.phone)) return
  const personId = await makePerson(stage.house, registrant)
  await play(stage, personId, registrant, momentOf(registrant.drawn))
  const asked = isHelped(serial) ? await askedFor(stage.house, personId) : undefined
  if (asked) await answerAsRepresentative(stage.house, asked, serial, asked.at.add({ minutes: 40 }))
}

/** The two representatives of the cast, a day apart. */
async function playCast(stage: Stage, book: RegionBook): Promise<void> {
  await makeSampleCast(stage.house, last)
  for (const [at, registrant] of castRegistrants(book).entries()) {
    const personId = (await personOf(stage.house, registrant.phone))!
    const started = await stage.house.db
      .selectFrom('registration')
      .select('id')
      .where('owner_id', '=', personId)
      .executeTakeFirst()
    if (!started) await play(stage, personId, registrant, last.subtract({ hours: 26 * (at + 1) }))
  }
}

/** What the officer of the kecamatan has said and done by then: some guesses answered, some contacted, others still waiting. */
async function playOfficer(house: House): Promise<void> {
  const part = kecamatanPart(house)
  const today = last.toZonedDateTimeISO('Asia/Jakarta').toPlainDate()
  for (let ago = officerDays; ago > 0; ago--) {
    const date = today.subtract({ days: ago })
    for (const { run } of part.plan({ date, chance: chance(seed + date.dayOfYear) })) await run()
  }
}

/** More people register at the end: half of all in the last third of the time. */
function momentOf(drawn: Chance): Temporal.Instant {
  const part = Math.sqrt(drawn.whole(0, 999_999) / 1_000_000)
  const span = last.epochMilliseconds - first.epochMilliseconds - 3_600_000
  return first.add({ milliseconds: Math.floor(part * span) })
}
