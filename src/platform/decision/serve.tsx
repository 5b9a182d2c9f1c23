import { formatDate, type Lang } from '../../design/index.ts'
import { showPictureAmong, withPictures } from '../files/pictures.ts'
import { mayNow, scopeAllows } from '../policy/index.ts'
import type { Context } from '../web/context.ts'
import { fileWords } from '../files/words.ts'
import { staffPost, type Fields, type Refusal, type Returned } from '../staff-form/index.ts'
import { problem } from '../web/problem.tsx'
import { page, seeOther } from '../web/reply.ts'
import { isUuid } from '../web/uuid.ts'
import { carriedFiles } from './carried.ts'
import { decisionsOf } from './data.ts'
import { decideSeen, type Standing } from './decide-seen.ts'
import { decidingOf } from './deciding.ts'
import { carriedIn, decisionForm, type PostedDecision } from './fields.ts'
import { DecisionPage } from './page.tsx'
import type { DecisionRoom, DecisionSubject } from './room.ts'
import { words } from './words.ts'

/**
 * GET of the subject whose id the address names: what was decided so far, and the form for whoever may decide; with `foto`, one
 * photo of what was decided.
 */
export async function serveDecision<Subject extends DecisionSubject, Value extends string>(
  c: Context,
  room: DecisionRoom<Subject, Value>,
): Promise<Response> {
  const standing = await standingOf(c, room)
  if (!standing) return problem(c, 404)
  const photo = c.req.query('foto')
  if (photo === undefined) return show(c, room, standing)
  const owners = { ownerKind: room.kind.kind, ownerIds: standing.decisions.map(one => one.id) }
  return showPictureAmong(c, owners, photo)
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
  const { subject } = standing
  const called = (lang: Lang) => room.words(lang).options
  const post = staffPost(decisionForm({ ...room.kind, called }), {
    act: (_c, values) => keep(c, room, subject.id, values as PostedDecision<Value>),
    show: (_c, returned) => showAgain(c, room, returned),
    fresh: () => [room.kind.act, subject, room.title(subject, c.var.lang)],
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
  const { files, emptied } = carriedFiles(room.kind, fields)
  const done = await withPictures(house, files, photos =>
    decideSeen(house, room, { subjectId, value, reason, sight, fields, photos, emptied, actor, at }),
  )
  if ('problem' in done) return { problems: { [done.field]: fileWords(lang)[done.problem] } }
  if ('decided' in done) return seeOther(c, c.req.path)
  if (done.refused === 'unknown') return problem(c, 404)
  if (done.refused === 'again') return { problems: { decision: await whoWas(c, room, subjectId) }, status: 409 }
  const why: Record<string, string> = { ...words(lang).changes, ...words(lang).barred, ...room.words(lang).barred }
  return { problems: { decision: why[done.refused] ?? done.refused }, status: 409 }
}

/** Who has decided since: somebody else, or oneself on another page. */
async function whoWas<Subject extends DecisionSubject, Value extends string>(
  c: Context,
  { kind }: DecisionRoom<Subject, Value>,
  subjectId: string,
): Promise<string> {
  const { lang, house, actor } = c.var
  const w = words(lang)
  const [last] = await decisionsOf<Value>(house.db, kind, subjectId)
  if (!last) return w.changes.changed!
  const when = formatDate(last.at, lang, 'datetime')
  const isOwn = last.byId !== undefined && last.byId === actor.personId
  return isOwn ? w.ownAgain(when) : w.again(last.by ?? w.nobody, when)
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
  return page(c, { title: shown.title, problem: status !== 200 }, <DecisionPage {...shown} />, status)
}
