import { businessDay } from '../../src/platform/clock/clock.ts'
import { reopen, savePage, submit, withdraw } from '../../src/modules/registration/index.ts'
import { chance } from '../chance.ts'
import type { Crowd } from '../crowds/crowd.ts'
import { posted, Refused, type Stage } from '../play.ts'
import type { Registrant } from '../played.ts'
import { actorOf, answerAsRepresentative, askedFor, makePerson, personOf, play, seed } from '../registrants.ts'
import type { Day, Part, Work } from './part.ts'
import { momentOf } from './stages.ts'

/** Nothing follows a registration later than so many days. */
const longest = 4

/**
 * Registration for a call: its crowd comes from the first day to the last, more and more of them; representatives answer
 * what they are asked, some reopen and send again, some withdraw, and now and then two register the same.
 */
export function registrationPart(stage: Stage, crowd: Crowd): Part {
  const serials = Array.from({ length: crowd.size }, (_, at) => crowd.first + at)
  const moments = new Map(serials.map(serial => [serial, registersAt(crowd, serial)]))
  return {
    begin: crowd.begin,
    plan: day => {
      const known = (crowd.known ?? []).filter(({ at }) => isNear(at, day))
      const drawn = serials
        .map(serial => ({ serial, at: moments.get(serial)! }))
        .filter(({ at }) => isNear(at, day))
        .map(({ serial, at }) => ({ registrant: crowd.draw(serial), at }))
      return [...known, ...drawn].flatMap(({ registrant, at }) => onDay(storyOf(stage, crowd, registrant, at), day))
    },
  }
}

/** More come at the end: half of all in the last third of the time. Who contests what another registers comes a day later. */
function registersAt(crowd: Crowd, serial: number): Temporal.Instant {
  if (crowd.isContested?.(serial)) return dayLater(crowd, registersAt(crowd, serial - 1))
  const drawn = chance(seed * 20_000 + serial)
  const days = crowd.from.until(crowd.to).days + 1
  const date = crowd.from.add({ days: Math.floor(Math.sqrt(drawn.whole(0, 999_999) / 1_000_000) * days) })
  return momentOf(date, '07:00').add({ minutes: drawn.whole(0, 13 * 60) })
}

function dayLater({ to }: Crowd, at: Temporal.Instant): Temporal.Instant {
  const later = at.add({ hours: 24 })
  return Temporal.PlainDate.compare(businessDay(later).date, to) > 0 ? at.add({ hours: 1 }) : later
}

function isNear(at: Temporal.Instant, { date: today }: Day): boolean {
  const { days } = businessDay(at).date.until(today, { largestUnit: 'days' })
  return days >= 0 && days <= longest
}

/** What somebody does, each thing once, in its order. */
function storyOf(stage: Stage, crowd: Crowd, registrant: Registrant, at: Temporal.Instant): Work[] {
  const { serial, applicant } = registrant
  const drawn = chance(seed * 30_000 + serial)
  const sent = at.add({ minutes: 50 })
  const story = [{ at, run: () => register(stage, registrant, at) }]
  const later = (moment: Temporal.Instant, act: (own: Own, at: Temporal.Instant) => Promise<unknown>) => {
    const when = awake(moment)
    story.push({ at: when, run: () => withOwn(stage, registrant, own => act(own, when)) })
  }
  if (crowd.isHelped?.(serial))
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
      withdraw(stage.house, actorOf(owner), draftCode, applicant.whyWithdrawn, when),
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
  const { phone, applicant } = registrant
  const personId = (await personOf(stage.house, phone)) ?? (await makePerson(stage.house, registrant))
  const own = await ownOf(stage, personId)
  if (own && own.state !== 'draft') return
  const ending = applicant.ending === 'draft' ? ('draft' as const) : ('submitted' as const)
  const today = { ...stage, form: { ...stage.form, today: businessDay(at).date } }
  await play(today, personId, { ...registrant, applicant: { ...applicant, ending } }, at).catch(leaveWhenLate)
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

/** Writes one page anew, and submits once more. */
function sendAgain({ house, season, form }: Stage, { correction: { page: code, fields } }: Registrant) {
  return async ({ owner, draftCode }: Own, at: Temporal.Instant) => {
    const page = season.content.sections.flatMap(section => section.pages).find(one => one.code === code)!
    const filling = { key: { ownerId: owner.personId, draftCode }, season, context: form }
    await savePage(house, filling, { page, posted: posted(fields), arrived: at })
    await submit(house, actorOf(owner), draftCode, at.add({ minutes: 5 }), { lang: 'id' })
  }
}
