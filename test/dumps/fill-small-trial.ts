import { drawApplicant, type Applicant } from '../../simulation/applicant.ts'
import { chance } from '../../simulation/chance.ts'
import { fillSample } from '../../simulation/fill-sample.ts'
import { samplePhone } from '../../simulation/numbers.ts'
import { papersOf } from '../../simulation/papers.ts'
import { drawPictures } from '../../simulation/pictures.ts'
import { playApplicant, type Stage, type Visit } from '../../simulation/play.ts'
import type { Ending } from '../../simulation/played.ts'
import { prepareTrial, trialStart } from '../../simulation/prepare-trial.ts'
import { drawPlace } from '../../simulation/registry.ts'
import { insertPerson } from '../../src/modules/people/index.ts'
import { openCalls, seasonForm } from '../../src/modules/programmes/index.ts'
import { readRegionBook, regionSource, type RegionBook } from '../../src/modules/regions/index.ts'
import { closeRegistrations, savePage, submit } from '../../src/modules/registration/index.ts'
import { system } from '../../src/platform/policy/index.ts'
import type { House } from '../../src/platform/web/context.ts'
import { importLists } from './import-lists.ts'

const before = Temporal.Instant.from('2019-03-05T09:00:00+07:00')
const closed = Temporal.Instant.from('2019-09-01T09:00:00+07:00')
const after = Temporal.Instant.from('2019-04-20T09:00:00+07:00')

interface Played {
  serial: number
  ending: Ending
  /** Whose pesantren it is; the serial's own unless said. */
  pesantren?: number
  /** Whether what was changed is sent again. */
  again?: boolean
  at: Temporal.Instant
}

/** What a closing meets: it freezes the drafts, and settles what was sent. */
const early: Played[] = (['draft', 'draft', 'submitted', 'withdrawn'] as const).map((ending, serial) => {
  return { serial, ending, at: before }
})

/** One that is being changed, one that was changed and sent again, and a pesantren that two people claim. */
const late: Played[] = [
  { serial: 4, ending: 'reopened', at: after },
  { serial: 7, ending: 'reopened', again: true, at: after },
  { serial: 5, ending: 'submitted', at: after },
  { serial: 6, ending: 'submitted', pesantren: 5, at: after.add({ hours: 2 }) },
]

/** Fills a trial with registrations in every state, some forty of the sample, and what the office imports. */
export async function fillSmallTrial(house: House): Promise<void> {
  await prepareTrial(house, { empty: true })
  const book = await readRegionBook(house.db)
  const stage = await openStage(house, book)
  for (const played of early) await playOne(stage, book, played)
  await closeRegistrations(house, closed)
  for (const played of late) await playOne(stage, book, played)
  await fillSample(house, { size: 40, recorded: 40 })
  await importLists(house)
}

async function openStage(house: House, book: RegionBook): Promise<Stage> {
  const [call] = await openCalls(house.db, trialStart)
  const form = { lang: 'id' as const, regions: regionSource(book), today: Temporal.PlainDate.from('2019-04-25') }
  return {
    house,
    call: call!,
    season: await seasonForm(house.db, call!.formVersionId),
    form,
    pictures: await drawPictures(),
  }
}

async function playOne(stage: Stage, book: RegionBook, { serial, ending, pesantren = serial, again, at }: Played) {
  const phone = samplePhone(90_000 + serial)
  const nspp = `51003205970${pesantren}`
  const applicant = { ...faultless(book, { seed: 7000 + 100 * serial, nspp, phone }), ending }
  if (ending === 'draft') applicant.pagesDone = 9 + serial
  const { name } = applicant.rep
  const person = { name, phone: `+62${phone.slice(1)}`, phoneVerified: true, sample: true }
  const { personId } = await stage.house.db.transaction().execute(tx => insertPerson(tx, person))
  const actor = { ...system, role: 'applicant' as const, personId, name, sample: true }
  const papers = papersOf(applicant, chance(serial))
  const draftCode = await playApplicant(stage, { actor, applicant, papers, at, picture: serial })
  if (again) await sendAgain(stage, actor, draftCode, at.add({ hours: 3 }))
}

/** Somebody who makes no mistake: nothing keeps the form from being sent. */
function faultless(book: RegionBook, { seed, ...known }: { seed: number; nspp: string; phone: string }): Applicant {
  const drawn = chance(seed)
  const found = drawApplicant({ chance: drawn, place: drawPlace(drawn, book, '3205'), ...known })
  return found.mistakes.size === 0 ? found : faultless(book, { seed: seed + 1, ...known })
}

async function sendAgain(
  { house, season, form }: Stage,
  actor: Visit['actor'],
  draftCode: string,
  at: Temporal.Instant,
): Promise<void> {
  const pages = season.content.sections.flatMap(section => section.pages)
  const page = pages.find(one => one.code === 'kontak')!
  const fields: Record<string, string> = { leader_name: 'KH. Hasan Contoh', pesantren_phone: '0262200300' }
  const posted = { value: (name: string) => fields[name] ?? '', all: () => [] }
  const key = { ownerId: actor.personId, draftCode }
  await savePage(house, { key, season, context: form }, { page, posted, arrived: at })
  const sent = await submit(house, actor, draftCode, at, { lang: 'id' })
  if ('refused' in sent) throw new Error(sent.refused)
}
