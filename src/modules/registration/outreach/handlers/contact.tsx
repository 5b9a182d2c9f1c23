import { carriedQuery } from '../../../../platform/list/index.ts'
import {
  staffPost,
  versionOf,
  type Changed,
  type Refusal,
  type Returned,
  type Values,
} from '../../../../platform/staff-form/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../../platform/web/reply.ts'
import { noteLook, personalKey, personalOf, phoneText } from '../../../people/index.ts'
import { isOpen, windowText, type Call } from '../../../programmes/index.ts'
import { recordOutreach } from '../actions/record-outreach.ts'
import { entriesOf, type Entry } from '../data/entries.ts'
import { findToCall, type PesantrenToCall } from '../data/rows.ts'
import { ContactPage } from '../pages/contact.tsx'
import { eventsOf } from '../pages/events.ts'
import { contactForm, type ContactFields } from '../pages/form.ts'
import { messageTo } from '../pages/message.ts'
import { phoneToCall, type Outcome } from '../rules/outcomes.ts'
import { outreachPath } from '../rules/paths.ts'
import { words } from '../words.ts'
import { pesantrenCall, writerOf } from './call-now.ts'

/** Says that an outcome was written down just now. */
const savedKey = 'tercatat'

/** GET /kecamatan/hubungi/:id */
export function showContact(c: Context): Promise<Response> {
  return contactPage(c)
}

/** POST /kecamatan/hubungi/:id: what came of a contact. */
export async function recordContact(c: Context): Promise<Response> {
  const opened = await openContact(c)
  if (!opened) return problem(c, 404)
  const post = staffPost(contactForm, {
    act: (_, values, seen) => write(c, opened, values, seen),
    show: (_, returned) => contactPage(c, returned),
  })
  return post(c)
}

interface Opened {
  call: Call
  pesantren: PesantrenToCall
}

/** The pesantren of the address, and the call it is asked to register for. */
async function openContact(c: Context): Promise<Opened | undefined> {
  const call = await pesantrenCall(c)
  const pesantren = call && (await findToCall(c.var.house.db, c.req.param('id') ?? '', call.id, c.var.scope))
  return call && pesantren && { call, pesantren }
}

type Done = Response | Refusal<ContactFields> | Changed<ContactFields>

async function write(
  c: Context,
  { call, pesantren: { id: organisationId } }: Opened,
  { hasil, telepon: phone, catatan: note }: Values<ContactFields>,
  seen: string,
): Promise<Done> {
  const { house, actor, now, lang } = c.var
  const said = { outcome: hasil as Outcome, phone, note }
  const done = await recordOutreach(
    house,
    { ...actor, personId: actor.personId! },
    { call, organisationId, seen },
    said,
    now,
  )
  const back = `${outreachPath}/${organisationId}${listQuery(c, { [savedKey]: 'ya' })}`
  if ('id' in done) return seeOther(c, back)
  if ('changed' in done) {
    await noteOther(c, organisationId, done.changed.phone, phone)
    return { standing: standingOf(done.changed), back }
  }
  if (done.refused === 'unknown') return problem(c, 404)
  return { problems: { hasil: words(lang).form.refused[done.refused] }, status: 409 }
}

/** Both words are shown side by side: a number that somebody else has heard is looked at. */
async function noteOther(c: Context, subjectId: string, other?: string | null, mine?: string | null): Promise<void> {
  if (other && other !== mine) await noteLook(c, { subjectKind: 'organisation', subjectId, slot: 'personal' })
}

function standingOf({ id, outcome, phone, note, who, at }: Entry): Changed<ContactFields>['standing'] {
  const values = { hasil: outcome, telepon: phone, catatan: note }
  return { values, version: versionOf(id), by: who ?? undefined, at: new Date(at.epochMilliseconds) }
}

/** The query of the list that somebody came from. */
function listQuery(c: Context, set: Record<string, string | undefined> = {}): string {
  return carriedQuery(c.req.url, { [personalKey]: undefined, [savedKey]: undefined, ...set })
}

async function contactPage(c: Context, returned?: Returned<ContactFields>): Promise<Response> {
  const opened = await openContact(c)
  if (!opened) return problem(c, 404)
  const { lang, house, scope } = c.var
  const { pesantren } = opened
  const entries = await entriesOf(house.db, pesantren.id, scope)
  const personal = await personalOf(c, { subjectKind: 'organisation', subjectId: pesantren.id })
  const told = { lang, pesantren, personal, returned, ...nowOf(c, opened, entries) }
  const events = eventsOf(entries, lang, phone => phoneText(phone, personal))
  const body = <ContactPage {...told} entries={events} query={listQuery(c)} />
  return page(c, { title: pesantren.name, problem: returned !== undefined }, body, returned?.status)
}

/** What can be done about it now. */
function nowOf(c: Context, { call, pesantren }: Opened, entries: readonly Entry[]) {
  const { lang, now } = c.var
  const open = isOpen(call.window, now)
  const message =
    open && pesantren.standing !== 'registered' ? messageTo(pesantren, writerOf(c, call), lang) : undefined
  return {
    message,
    saved: c.req.query(savedKey) === 'ya' && c.req.method === 'GET',
    notOpen: open ? undefined : windowText(call.window, now, lang, 'staff'),
    phone: phoneToCall(pesantren.contacts ?? [], pesantren),
    lastId: entries.find(({ callId }) => callId === call.id)?.id,
  }
}
