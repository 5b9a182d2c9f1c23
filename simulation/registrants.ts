import { answerConfirmation } from '../src/platform/confirmation/index.ts'
import { businessDay, instant } from '../src/platform/clock/clock.ts'
import { system } from '../src/platform/policy/index.ts'
import type { House } from '../src/platform/web/context.ts'
import { insertPerson } from '../src/modules/people/index.ts'
import { findCall, seasonForm } from '../src/modules/programmes/index.ts'
import { regionSource, type RegionBook } from '../src/modules/regions/index.ts'
import type { Crowd } from './crowds/crowd.ts'
import { drawCvs } from './cv.ts'
import type { PaperKind } from './papers.ts'
import { drawPictures } from './pictures.ts'
import { playApplicant, type Stage } from './play.ts'
import type { Registrant } from './played.ts'

/** Of everything that is drawn. */
export const seed = 2019

/** The bytes of all papers that the sample sends. */
export async function drawPapers(): Promise<Stage['pictures']> {
  return new Map<PaperKind, Buffer[]>([...(await drawPictures()), ['cv', drawCvs()]])
}

/** What the call of a programme, both as an address names them, is played with at a time. */
export async function openStage(
  house: House,
  { book, pictures }: { book: RegionBook; pictures: Stage['pictures'] },
  { programme, call: code }: Pick<Crowd, 'programme' | 'call'>,
  at: Temporal.Instant,
): Promise<Stage> {
  const call = await findCall(house.db, programme, code, at)
  if (!call) throw new Error(`there is no call ${programme}/${code} to fill`)
  const season = await seasonForm(house.db, call.formVersionId)
  const form = { lang: 'id' as const, regions: regionSource(book), today: businessDay(at).date }
  return { house, call, season, form, pictures }
}

/** The person with the account of a phone; undefined while there is none. */
export async function personOf({ db }: House, phone: string): Promise<string | undefined> {
  const found = await db.selectFrom('account').select('person_id').where('phone_number', '=', phone).executeTakeFirst()
  return found?.person_id
}

/** Makes the account of a registrant, marked as sample. */
export async function makePerson({ db }: House, { name, phone }: Registrant): Promise<string> {
  const person = { name, phone, phoneVerified: true, sample: true }
  const { personId } = await db.transaction().execute(tx => insertPerson(tx, person))
  return personId
}

/** Who acts for a registrant. */
export function actorOf(owner: { personId: string; name: string }) {
  return { ...system, role: 'applicant' as const, ...owner, sample: true }
}

/** Plays the registration of somebody with an account, with the papers they have. */
export async function play(
  stage: Stage,
  personId: string,
  { name, applicant, papers, drawn }: Registrant,
  at: Temporal.Instant,
): Promise<void> {
  const sent = papers(drawn)
  const actor = actorOf({ personId, name })
  await playApplicant(stage, { actor, applicant, papers: sent, at, picture: drawn.whole(0, 20) })
}

/** What the representative of a helper's registration was asked, and when. */
export interface Asked {
  code: string
  at: Temporal.Instant
}

/** The question that went out about somebody's registration and is not answered yet. */
export async function askedFor({ db }: House, ownerId: string): Promise<Asked | undefined> {
  const asked = await db
    .selectFrom('message as m')
    .innerJoin('registration as r', 'r.id', 'm.about_id')
    .select(['m.body', 'm.happened_at'])
    .where('m.template', '=', 'confirmation')
    .where('r.owner_id', '=', ownerId)
    .executeTakeFirst()
  const code = asked && /[^/]+$/.exec(asked.body)?.[0]
  return asked && code ? { code, at: instant(asked.happened_at) } : undefined
}

/** Of the representatives who are asked a third never answers, and a few say that it is not theirs. */
export async function answerAsRepresentative(
  house: House,
  { code }: Asked,
  serial: number,
  at: Temporal.Instant,
): Promise<void> {
  const turn = Math.floor(serial / 16)
  if (turn % 3 === 0) return
  await answerConfirmation(house, code, turn % 12 === 11 ? 'disowned' : 'confirmed', at)
}

/** A phone as it stands in the database. */
export function e164(phone: string): string {
  return `+62${phone.slice(1)}`
}
