import type { Actor } from '../src/platform/policy/index.ts'
import type { FormContext, Posted } from '../src/platform/form/type.ts'
import { keepIncomingBytes } from '../src/platform/files/incoming.ts'
import { currentDocuments } from '../src/platform/response/index.ts'
import type { House } from '../src/platform/web/context.ts'
import type { Call, SeasonForm } from '../src/modules/programmes/index.ts'
import { attach, begin, reopen, savePage, submit, withdraw } from '../src/modules/registration/index.ts'
import type { Paper, PaperKind } from './papers.ts'
import type { Fields, Played } from './played.ts'

/** What every applicant of a season is played with. */
export interface Stage {
  house: House
  call: Call
  season: SeasonForm
  form: FormContext
  /** The bytes of papers of a kind. */
  pictures: Map<PaperKind, Buffer[]>
}

export interface Visit {
  actor: Actor & { personId: string }
  applicant: Played
  papers: Paper[]
  /** Business time at which they begin; the rest follows within the hour. */
  at: Temporal.Instant
  /** Which of the pictures of a kind is theirs. */
  picture: number
}

/** The sample came where its step was not possible any more: the window, the state. */
export class Refused extends Error {
  readonly refused: string

  constructor(refused: string, step: string) {
    super(`the sample cannot ${step}: ${refused}`)
    this.refused = refused
  }
}

/**
 * Plays one applicant through the same actions that the pages call: begin, page by page, papers, submit. Whoever was
 * interrupted goes on with the draft. Resolves to the code of the draft.
 */
export async function playApplicant(stage: Stage, visit: Visit): Promise<string> {
  const { house } = stage
  const { actor, applicant, at } = visit
  const begun = await begin(house, actor, { call: stage.call, kind: applicant.kind }, at)
  if ('refused' in begun) throw new Refused(begun.refused, 'begin')
  const { draftCode } = begun
  await fillPages(stage, visit, draftCode)
  await sendPapers(stage, visit, begun)
  if (applicant.ending === 'draft') return draftCode
  const later = at.add({ minutes: 50 })
  const done = await submit(house, actor, draftCode, later, { lang: 'id' })
  // Two sample pesantren may claim the same number: that is a case for the office, as in life.
  if ('refused' in done) return draftCode
  if (applicant.ending === 'reopened') await reopen(house, actor, draftCode, later.add({ minutes: 30 }))
  if (applicant.ending === 'withdrawn')
    await withdraw(house, actor, draftCode, applicant.whyWithdrawn, later.add({ minutes: 5 }))
  return draftCode
}

type Begun = { draftCode: string; responseId: string }

async function fillPages(stage: Stage, { actor, applicant, at }: Visit, draftCode: string): Promise<void> {
  const { house, season, form } = stage
  const filling = { key: { ownerId: actor.personId, draftCode }, season, context: form }
  const pages = season.content.sections.flatMap(section => section.pages)
  for (const [serial, page] of pages.slice(0, applicant.pagesDone).entries()) {
    const fields = applicant.pages[page.code]
    if (!fields) continue
    const arrived = at.add({ seconds: 60 * serial })
    const saved = await savePage(house, filling, { page, posted: posted(fields), arrived })
    if ('refused' in saved) throw new Refused(saved.refused, `save ${page.code}`)
  }
}

async function sendPapers(stage: Stage, visit: Visit, { draftCode, responseId }: Begun): Promise<void> {
  const { house, season, form, pictures } = stage
  const { actor, papers, at, picture } = visit
  const filling = { key: { ownerId: actor.personId, draftCode }, season, context: form }
  const sent = await currentDocuments(house.db, responseId)
  const isSent = (paper: Paper) => sent.some(one => one.slot === paper.slot && one.position === paper.position)
  for (const { slot, position, kind } of papers.filter(paper => !isSent(paper))) {
    const drawn = pictures.get(kind)!
    const bytes = drawn[(picture + position) % drawn.length]!
    const arrived = await keepIncomingBytes(house.env.dataDir, bytes)
    const upload = {
      field: slot,
      name: `contoh-${slot}-${position}.${kind === 'cv' ? 'pdf' : 'jpg'}`,
      from: actor.personId,
      tooLarge: false,
      ...arrived,
    }
    await attach(house, filling, { slot, position }, upload, at.add({ minutes: 40 }))
    await arrived.discard()
  }
}

/** Fields as a browser posts them. */
export function posted(fields: Fields): Posted {
  return {
    value: name => [fields[name] ?? ''].flat()[0] ?? '',
    all: name => [fields[name] ?? []].flat(),
  }
}
