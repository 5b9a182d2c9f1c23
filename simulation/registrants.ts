import { answerConfirmation } from '../src/platform/confirmation/index.ts'
import { businessDay, instant } from '../src/platform/clock/clock.ts'
import { system } from '../src/platform/policy/index.ts'
import type { House } from '../src/platform/web/context.ts'
import { insertPerson } from '../src/modules/people/index.ts'
import { openCalls, seasonForm } from '../src/modules/programmes/index.ts'
import { regionSource, type RegionBook } from '../src/modules/regions/index.ts'
import { drawApplicant, type Applicant, type Mistake } from './applicant.ts'
import { cast } from './cast.ts'
import { chance, type Chance } from './chance.ts'
import { personName } from './names.ts'
import { samplePhone } from './numbers.ts'
import { papersOf } from './papers.ts'
import { drawPictures } from './pictures.ts'
import { playApplicant, type Stage } from './play.ts'
import { drawPlace, type SamplePesantren } from './registry.ts'

/** Of everything that is drawn. */
export const seed = 2019

/** Somebody with an account who registers a pesantren: for oneself, or as a helper of its representative. */
export interface Registrant {
  serial: number
  /** Of the account, E.164. */
  phone: string
  /** Of whoever types. */
  name: string
  applicant: Applicant
  /** What is drawn of them later goes on from here. */
  drawn: Chance
}

/** Everything about a registrant follows from the serial, so that a second run draws the same one. */
export function drawRegistrant({ nspp, name: pesantrenName, place }: SamplePesantren, serial: number): Registrant {
  const drawn = chance(seed * 10_000 + serial)
  const phone = samplePhone(serial + 100)
  const repPhone = isHelped(serial) ? samplePhone(serial + 50_000) : phone
  const applicant = drawApplicant({ chance: drawn, place, nspp, phone: repPhone, name: pesantrenName })
  const name = isHelped(serial) ? personName(drawn, applicant.rep.female) : applicant.rep.name
  return { serial, phone: e164(phone), name, applicant, drawn }
}

/** The representatives of the cast, who make no mistake: one with a draft, one who sends. Their serials are nobody else's. */
export function castRegistrants(book: RegionBook): Registrant[] {
  const endings = [
    ['pesantren', 'draft', 1],
    ['pesantren-terdaftar', 'submitted', 2],
  ] as const
  return endings.map(([key, ending, serial]) => {
    const drawn = chance(seed + 100 + serial)
    const place = drawPlace(drawn, book, '3205')
    const { name, phone } = cast.find(one => one.key === key)!
    const nspp = `51003205999${serial}`
    const base = drawApplicant({ chance: drawn, place, nspp, phone: localPhone(phone), repName: name })
    const applicant = { ...base, ending, mistakes: new Set<Mistake>(), pagesDone: ending === 'draft' ? 14 : 31 }
    return { serial: -serial, phone, name, applicant, drawn }
  })
}

/** Which pesantren a serial registers. */
export function pesantrenOf(registrants: readonly SamplePesantren[], serial: number): SamplePesantren {
  return registrants[isContested(serial) ? serial - 1 : serial]!
}

/** Now and then two people register the same pesantren, a serial and the one before it: a case for the office. */
export const isContested = (serial: number) => serial % 400 === 41

/** Some are registered by a helper, with an account and a phone of their own. */
export const isHelped = (serial: number) => serial % 16 === 5

/** What the call that is open at a time is played with: the first of the first season is what the sample is drawn for. */
export async function openStage(house: House, book: RegionBook, at: Temporal.Instant): Promise<Stage> {
  const [call] = await openCalls(house.db, at)
  if (!call) throw new Error('there is no season to fill')
  const season = await seasonForm(house.db, call.formVersionId)
  const form = { lang: 'id' as const, regions: regionSource(book), today: businessDay(at).date }
  return { house, call, season, form, pictures: await drawPictures() }
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

/** Plays the registration of an owner, with the papers that are drawn for the applicant. */
export async function play(
  stage: Stage,
  owner: { personId: string; name: string },
  applicant: Applicant,
  drawn: Chance,
  at: Temporal.Instant,
): Promise<void> {
  const papers = papersOf(applicant, drawn)
  await playApplicant(stage, { actor: actorOf(owner), applicant, papers, at, picture: drawn.whole(0, 20) })
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

/** As it stands in the database. */
function e164(phone: string): string {
  return `+62${phone.slice(1)}`
}

function localPhone(phone: string): string {
  return `0${phone.slice(3)}`
}
