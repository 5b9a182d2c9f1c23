import { sql } from 'kysely'
import type { House } from '../../src/platform/web/context.ts'
import { businessDay } from '../../src/platform/clock/clock.ts'
import { readRegionBook } from '../../src/modules/regions/index.ts'
import { reopen, savePage, submit, withdraw } from '../../src/modules/registration/index.ts'
import { chance } from '../chance.ts'
import { posted, Refused, type Stage } from '../play.ts'
import {
  actorOf,
  answerAsRepresentative,
  askedFor,
  castRegistrants,
  drawRegistrant,
  isContested,
  isHelped,
  makePerson,
  openStage,
  personOf,
  pesantrenOf,
  play,
  seed,
  type Registrant,
} from '../registrants.ts'
import { drawRegistry, importRegistry } from '../registry.ts'
import type { Day, Part, Work } from './part.ts'
import { momentOf } from './stages.ts'

/** How many register, of how many in the registry. */
export interface Crowd {
  size: number
  recorded: number
}

const opens = Temporal.PlainDate.from('2019-03-01')
const lastDay = Temporal.PlainDate.from('2019-04-30')
/** A day on which every call of the sample is open. */
const allOpen = Temporal.Instant.from('2019-04-25T09:00:00+07:00')
/** When the representatives of the cast begin: the one with a draft, and the one who sends. */
const castAt = ['2019-04-22T09:30:00+07:00', '2019-04-11T10:00:00+07:00'].map(at => Temporal.Instant.from(at))
/** Nothing follows a registration later than so many days. */
const longest = 4

/**
 * Registration: people register from the first day to the last, more and more of them; representatives answer what they
 * are asked, some reopen and send again, some withdraw, and now and then two register one pesantren.
 */
export async function registrationPart(house: House, { size, recorded }: Crowd): Promise<Part> {
  const book = await readRegionBook(house.db)
  const pesantren = drawRegistry(chance(seed), book, Math.max(recorded, size))
  const registrants = chance(seed + 1).some(pesantren, size)
  const moments = Array.from({ length: size }, (_, serial) => registersAt(serial))
  const stage = await openStage(house, book, allOpen)
  return {
    begin: async () => {
      if (!(await isImported(house))) await importRegistry(house, pesantren)
    },
    plan: day => {
      const serials = moments.flatMap((at, serial) => (isNear(at, day) ? [serial] : []))
      const drawn = serials.map(serial => {
        return { registrant: drawRegistrant(pesantrenOf(registrants, serial), serial), at: moments[serial]! }
      })
      const known = castRegistrants(book).map((registrant, at) => ({ registrant, at: castAt[at]! }))
      const near = [...known.filter(({ at }) => isNear(at, day)), ...drawn]
      return near.flatMap(({ registrant, at }) => onDay(storyOf(stage, registrant, at), day))
    },
  }
}

async function isImported({ db }: House): Promise<boolean> {
  const { rows } = await sql`select from organisation where sample limit 1`.execute(db)
  return rows.length > 0
}

/** More people register at the end: half of all in the last third of the time. Who contests a pesantren comes a day later. */
function registersAt(serial: number): Temporal.Instant {
  if (isContested(serial)) return dayLater(registersAt(serial - 1))
  const drawn = chance(seed * 20_000 + serial)
  const days = opens.until(lastDay).days + 1
  const date = opens.add({ days: Math.floor(Math.sqrt(drawn.whole(0, 999_999) / 1_000_000) * days) })
  return momentOf(date, '07:00').add({ minutes: drawn.whole(0, 13 * 60) })
}

function dayLater(at: Temporal.Instant): Temporal.Instant {
  const later = at.add({ hours: 24 })
  return Temporal.PlainDate.compare(businessDay(later).date, lastDay) > 0 ? at.add({ hours: 1 }) : later
}

function isNear(at: Temporal.Instant, { date: today }: Day): boolean {
  const { days } = businessDay(at).date.until(today, { largestUnit: 'days' })
  return days >= 0 && days <= longest
}

/** What somebody does, each thing once, in its order. */
function storyOf(stage: Stage, registrant: Registrant, at: Temporal.Instant): Work[] {
  const { serial, applicant } = registrant
  const drawn = chance(seed * 30_000 + serial)
  const sent = at.add({ minutes: 50 })
  const story = [{ at, run: () => register(stage, registrant, at) }]
  const later = (moment: Temporal.Instant, act: (own: Own, at: Temporal.Instant) => Promise<unknown>) => {
    const when = awake(moment)
    story.push({ at: when, run: () => withOwn(stage, registrant, own => act(own, when)) })
  }
  if (isHelped(serial))
    later(sent.add({ minutes: drawn.whole(90, 1300) }), async ({ owner }, when) => {
      const asked = await askedFor(stage.house, owner.personId)
      if (asked) await answerAsRepresentative(stage.house, asked, serial, when)
    })
  if (applicant.ending === 'reopened') {
    const reopened = sent.add({ hours: drawn.whole(20, 30) })
    later(reopened, ({ owner, draftCode }, when) => reopen(stage.house, actorOf(owner), draftCode, when))
    if (drawn.happens(0.6)) later(reopened.add({ hours: drawn.whole(16, 30) }), sendAgain(stage, registrant))
  }
  if (applicant.ending === 'withdrawn')
    later(sent.add({ hours: drawn.whole(24, 48) }), ({ owner, draftCode }, when) =>
      withdraw(stage.house, actorOf(owner), draftCode, 'Pesantren belum siap tahun ini', when),
    )
  return story
}

/** Nobody answers at night: then it is the next morning. */
function awake(moment: Temporal.Instant): Temporal.Instant {
  const local = moment.toZonedDateTimeISO('Asia/Jakarta')
  if (local.hour < 7) return moment.add({ hours: 7 })
  return local.hour < 22 ? moment : moment.add({ hours: 10 })
}

/** What of a story falls on a day, as one work: one person does one thing after the other. */
function onDay(story: Work[], { date }: Day): Work[] {
  const today = story.filter(({ at }) => businessDay(at).date.equals(date))
  if (today.length === 0) return []
  return [
    {
      at: today[0]!.at,
      run: async () => {
        for (const work of today) await work.run()
      },
    },
  ]
}

/** Registers and sends, unless it is sent already. Whoever comes when it is not possible any more leaves. */
async function register(stage: Stage, registrant: Registrant, at: Temporal.Instant): Promise<void> {
  const { name, phone, applicant, drawn } = registrant
  const personId = (await personOf(stage.house, phone)) ?? (await makePerson(stage.house, registrant))
  const own = await ownOf(stage, personId)
  if (own && own.state !== 'draft') return
  const ending = applicant.ending === 'draft' ? ('draft' as const) : ('submitted' as const)
  const today = { ...stage, form: { ...stage.form, today: businessDay(at).date } }
  await play(today, { personId, name }, { ...applicant, ending }, drawn, at).catch(leaveWhenLate)
}

function leaveWhenLate(error: unknown): void {
  if (!(error instanceof Refused && ['window', 'state'].includes(error.refused))) throw error
}

/** Somebody's registration. */
interface Own {
  owner: { personId: string; name: string }
  draftCode: string
}

/** Does what follows, if there is a registration. What its state does not allow (any more) is refused by the act, as in life. */
async function withOwn(stage: Stage, { name, phone }: Registrant, act: (own: Own) => Promise<unknown>): Promise<void> {
  const personId = await personOf(stage.house, phone)
  const own = personId && (await ownOf(stage, personId))
  if (own) await act({ owner: { personId, name }, draftCode: own.draftCode })
}

function ownOf({ house, call }: Stage, ownerId: string) {
  return house.db
    .selectFrom('registration')
    .select(['draft_code as draftCode', 'state'])
    .where('owner_id', '=', ownerId)
    .where('call_id', '=', call.id)
    .orderBy('started_at', 'desc')
    .executeTakeFirst()
}

/** Corrects the number of the pesantren, and submits once more. */
function sendAgain({ house, season, form }: Stage, { serial, applicant }: Registrant) {
  return async ({ owner, draftCode }: Own, at: Temporal.Instant) => {
    const page = season.content.sections.flatMap(section => section.pages).find(one => one.code === 'kontak')!
    const fields = { ...applicant.pages.kontak, pesantren_phone: `0262${400_000 + serial}` }
    const filling = { key: { ownerId: owner.personId, draftCode }, season, context: form }
    await savePage(house, filling, { page, posted: posted(fields), arrived: at })
    await submit(house, actorOf(owner), draftCode, at.add({ minutes: 5 }), { lang: 'id' })
  }
}
