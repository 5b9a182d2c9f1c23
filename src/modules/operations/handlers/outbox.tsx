import { Notice } from '../../../design/index.ts'
import { serveList } from '../../../platform/list/index.ts'
import { mayNow } from '../../../platform/policy/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { readProblem } from '../../../platform/outbox/unclear.ts'
import { isUuid } from '../../../platform/web/uuid.ts'
import { noteLook } from '../../people/index.ts'
import { sendAgain } from '../actions/send-again.ts'
import { findMessage } from '../data/messages.ts'
import { outboxList } from '../lists/outbox.tsx'
import { MessagePage, templateName, type MessagePageProps } from '../pages/message.tsx'
import { words } from '../words.ts'

/** GET and POST (download for a purpose) /kantor/surat/kotak-keluar */
export function showOutbox(c: Context): Promise<Response> {
  const w = words(c.var.lang).outbox
  const above = c.var.house.env.trial && <Notice kind="info" title={w.trial} />
  return serveList(c, outboxList, undefined, { title: w.title, under: w.about, searchLabel: w.search, above })
}

/** GET /kantor/surat/kotak-keluar/:id: one message, with its recipient; the look is written down before it is shown. */
export async function showMessage(c: Context): Promise<Response> {
  const { house, lang } = c.var
  const id = c.req.param('id') ?? ''
  const message = isUuid(id) ? await findMessage(house.db, id) : undefined
  if (!message) return problem(c, 404)
  const about = message.about_id ? { subjectKind: message.about_kind ?? '', subjectId: message.about_id } : undefined
  await noteLook(c, { ...(about ?? { subjectKind: 'message', subjectId: id }), slot: message.template })
  const shown = <MessagePage {...shownOf(c, message)} />
  return page(c, { title: `${templateName(message.template, lang)}: ${words(lang).outbox.title}` }, shown)
}

type Message = NonNullable<Awaited<ReturnType<typeof findMessage>>>

/** The message as this reader may see it: secrets only in a trial, the button only where it can be sent. */
function shownOf(c: Context, message: Message): MessagePageProps {
  const { house, actor, lang, now } = c.var
  const { trial } = house.env
  const { secret, held_back: heldBack, happened_at: happenedAt, good_until: goodUntil } = message
  const gone = secret && message.body === ''
  const maySend = mayNow(house.policy, actor, 'outbox.send', { gone, heldBack, goodUntil }, now)
  const body = secret && !trial ? undefined : message.body
  const released = c.req.query('dilepas') !== undefined && !heldBack ? { trial } : undefined
  const { unclear, said: problem } = readProblem(message.problem)
  return {
    ...message,
    problem,
    unclear,
    body,
    gone,
    released,
    happenedAt,
    heldBack,
    judged: goodUntil !== null,
    lang,
    maySend,
  }
}

/** POST /kantor/surat/kotak-keluar/:id: sends a held message, or a failed one again. */
export async function postMessage(c: Context): Promise<Response> {
  const id = c.req.param('id') ?? ''
  if (!isUuid(id)) return problem(c, 404)
  const sent = await sendAgain(c.var.house, c.var.actor, id, c.var.now)
  return sent ? seeOther(c, `/kantor/surat/kotak-keluar/${id}?dilepas`) : problem(c, 409)
}
