import type { Actor } from '../src/platform/policy/actor.ts'
import type { FormContext, Posted } from '../src/platform/form/type.ts'
import { keepIncomingBytes } from '../src/platform/files/incoming.ts'
import type { House } from '../src/platform/web/context.ts'
import type { SeasonForm } from '../src/modules/programmes/index.ts'
import { attach, begin, reopen, savePage, submit, withdraw } from '../src/modules/registration/index.ts'
import type { Applicant } from './applicant.ts'
import type { Paper } from './papers.ts'
import type { PictureKind } from './pictures.ts'

/** What every applicant of a season is played with. */
export interface Stage {
  house: House
  season: SeasonForm
  form: FormContext
  pictures: Map<PictureKind, Buffer[]>
}

export interface Visit {
  actor: Actor & { personId: string }
  applicant: Applicant
  papers: Paper[]
  /** Business time at which they begin; the rest follows within the hour. */
  at: Temporal.Instant
  /** Which of the pictures of a kind is theirs. */
  picture: number
}

/** Plays one applicant through the same actions that the pages call: begin, page by page, papers, submit. */
export async function playApplicant(stage: Stage, visit: Visit): Promise<void> {
  const { house } = stage
  const { actor, applicant, at } = visit
  const begun = await begin(house, actor, at)
  if ('refused' in begun) throw new Error(`the sample cannot begin: ${begun.refused}`)
  await fillPages(stage, visit)
  await sendPapers(stage, visit)
  if (applicant.ending === 'draft') return
  const later = at.add({ minutes: 50 })
  const done = await submit(house, actor, later, { lang: 'id' })
  // Two sample pesantren may claim the same number: that is a case for the office, as in life.
  if ('refused' in done) return
  if (applicant.ending === 'reopened') await reopen(house, actor, later.add({ minutes: 30 }))
  if (applicant.ending === 'withdrawn')
    await withdraw(house, actor, 'Pesantren belum siap tahun ini', later.add({ minutes: 5 }))
}

async function fillPages({ house, season, form }: Stage, { actor, applicant, at }: Visit): Promise<void> {
  const pages = season.content.sections.flatMap(section => section.pages)
  for (const [serial, page] of pages.slice(0, applicant.pagesDone).entries()) {
    const fields = applicant.pages[page.code]
    if (!fields) continue
    const arrived = at.add({ seconds: 60 * serial })
    const saved = await savePage(house, {
      ownerId: actor.personId,
      season,
      page,
      posted: posted(fields),
      form,
      arrived,
    })
    if ('refused' in saved) throw new Error(`the sample cannot save ${page.code}: ${saved.refused}`)
  }
}

async function sendPapers({ house, season, pictures }: Stage, { actor, papers, at, picture }: Visit): Promise<void> {
  for (const { slot, position, kind } of papers) {
    const drawn = pictures.get(kind)!
    const bytes = drawn[(picture + position) % drawn.length]!
    const arrived = await keepIncomingBytes(house.env.dataDir, bytes)
    const upload = {
      field: slot,
      name: `contoh-${slot}-${position}.jpg`,
      from: actor.personId,
      tooLarge: false,
      ...arrived,
    }
    await attach(house, actor.personId, season, { slot, position }, upload, at.add({ minutes: 40 }))
    await arrived.discard()
  }
}

/** Fields as a browser posts them. */
function posted(fields: Record<string, string | string[]>): Posted {
  return {
    value: name => [fields[name] ?? ''].flat()[0] ?? '',
    all: name => [fields[name] ?? []].flat(),
  }
}
