import { businessDay } from '../clock/clock.ts'
import { withPictures } from '../files/pictures.ts'
import { mayNow, scopeAllows } from '../policy/index.ts'
import type { Context } from '../web/context.ts'
import { fileWords } from '../files/words.ts'
import { filesIn, staffPost, type Fields, type Refusal, type Returned } from '../staff-form/index.ts'
import { problem } from '../web/problem.tsx'
import { page, seeOther } from '../web/reply.ts'
import { isUuid } from '../web/uuid.ts'
import { carriedText } from './carried.ts'
import { decisionsOf } from './data.ts'
import { barOf, decideSeen, type Standing } from './decide-seen.ts'
import { carriedIn, decisionForm, type PostedDecision } from './fields.ts'
import type { DecidingProps } from './form.tsx'
import { DecisionPage } from './page.tsx'
import type { DecisionRoom, DecisionSubject } from './room.ts'
import { inForce, sightOf } from './sight.ts'
import { words } from './words.ts'

/** GET of the subject whose id the address names: what was decided so far, and the form for whoever may decide. */
export async function serveDecision<Subject extends DecisionSubject, Value extends string>(
  c: Context,
  room: DecisionRoom<Subject, Value>,
): Promise<Response> {
  const standing = await standingOf(c, room)
  return standing ? show(c, room, standing) : problem(c, 404)
}

/**
 * POST of the same: the decision with its reason. What cannot be kept comes back beside what stands now; what asks for a fresh
 * proof of who decides goes on after it.
 */
export async function postDecision<Subject extends DecisionSubject, Value extends string>(
  c: Context,
  room: DecisionRoom<Subject, Value>,
): Promise<Response> {
  const standing = await standingOf(c, room)
  if (!standing) return problem(c, 404)
  const { id } = standing.subject
  const post = staffPost(decisionForm(room.kind), {
    act: (_c, values) => keep(c, room, id, values as PostedDecision<Value>),
    show: (_c, returned) => showAgain(c, room, returned),
    fresh: () => [room.kind.act, standing.subject],
  })
  return post(c)
}

async function keep<Subject extends DecisionSubject, Value extends string>(
  c: Context,
  room: DecisionRoom<Subject, Value>,
  subjectId: string,
  posted: PostedDecision<Value>,
): Promise<Response | Refusal<Fields>> {
  const { lang, house, actor, now: at } = c.var
  const { decision: value, reason, sight } = posted
  const fields = carriedIn(room.kind, posted)
  const uploads = room.kind.carries ? filesIn(room.kind.carries.form, fields) : []
  const done = await withPictures(house, uploads, photos =>
    decideSeen(house, room, { subjectId, value, reason, sight, fields, photos, actor, at }),
  )
  if ('problem' in done) return { problems: { [done.field]: fileWords(lang)[done.problem] } }
  if ('decided' in done) return seeOther(c, c.req.path)
  if (done.refused === 'unknown') return problem(c, 404)
  const why: Record<string, string> = { ...words(lang).changes, ...words(lang).barred, ...room.words(lang).barred }
  return { problems: { decision: why[done.refused] ?? done.refused }, status: 409 }
}

/** Beside what stands now: it may have changed meanwhile. */
async function showAgain<Subject extends DecisionSubject, Value extends string>(
  c: Context,
  room: DecisionRoom<Subject, Value>,
  returned: Returned<Fields>,
): Promise<Response> {
  const now = await standingOf(c, room)
  return now ? show(c, room, now, returned) : problem(c, 404)
}

/** What the address names, as far as it is within reach. */
async function standingOf<Subject extends DecisionSubject, Value extends string>(
  c: Context,
  { kind, find }: DecisionRoom<Subject, Value>,
): Promise<Standing<Subject, Value> | undefined> {
  const { house, scope } = c.var
  const id = c.req.param('id') ?? ''
  const subject = isUuid(id) ? await find(house.db, id, { hold: false }) : undefined
  if (!subject || !scopeAllows(scope, subject)) return undefined
  return { subject, decisions: await decisionsOf<Value>(house.db, kind, subject.id) }
}

async function show<Subject extends DecisionSubject, Value extends string>(
  c: Context,
  room: DecisionRoom<Subject, Value>,
  standing: Standing<Subject, Value>,
  returned?: Returned<Fields>,
): Promise<Response> {
  const { lang, house, actor, now } = c.var
  const { subject } = standing
  const shown = {
    title: room.title(subject, lang),
    lead: room.lead?.(subject, lang),
    back: room.back(subject),
    deciding: { ...(await decidingOf(c, room, standing)), returned },
    mayDecide: mayNow(house.policy, actor, room.kind.act, subject, now),
    children: await room.body?.(c, subject),
  }
  const { status = 200 } = returned ?? {}
  return page(c, { title: shown.title, problem: status === 422 }, <DecisionPage {...shown} />, status)
}

async function decidingOf<Subject extends DecisionSubject, Value extends string>(
  c: Context,
  room: DecisionRoom<Subject, Value>,
  found: Standing<Subject, Value>,
): Promise<DecidingProps<Value>> {
  const { lang, house, now } = c.var
  const { kind } = room
  const { decisions, subject } = found
  const { options, decided: labels, untold, reasonHint, barred } = room.words(lang)
  const why: Record<string, string> = { ...words(lang).barred, ...barred }
  const carried = await kind.carries?.read(
    house.db,
    decisions.map(one => one.id),
  )
  const standing = carried?.get(inForce(decisions)?.id ?? '')
  return {
    ...{ lang, decisions, labels, untold, reasonHint, carries: kind.carries },
    standing,
    inTime: standing && room.inTime?.(standing, businessDay(now).text, lang),
    carried: carried && new Map([...carried].map(([id, fields]) => [id, carriedText(kind.carries!, fields, lang)])),
    options: kind.values.map(value => {
      const bar = barOf(room, found, value, now)
      return { value, label: options[value] ?? value, barred: bar && (why[bar] ?? bar) }
    }),
    sight: sightOf({ decisions, states: subject.states }),
  }
}
