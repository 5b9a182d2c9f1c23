import type { Context } from '../../../platform/web/context.ts'
import { readForm } from '../../../platform/web/form-body.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { appoint } from '../actions/appoint.ts'
import { InvitePage, type InviteProps } from '../pages/invite.tsx'
import { dateOf } from '../rules/today.ts'
import { words } from '../words.ts'
import { readTyped, sentencesOf, typedOfficer } from './officer-form.ts'

/** GET /kantor/orang/undangan */
export function showInvite(c: Context): Promise<Response> {
  return answer(c, {}, 200)
}

/** POST /kantor/orang/undangan */
export async function invite(c: Context): Promise<Response> {
  const form = await readForm(c)
  if (!form) return problem(c, 422)
  const { house, actor, lang, now } = c.var
  const typed = typedOfficer(form)
  const read = readTyped(typed, dateOf(now))
  if ('problems' in read) return answer(c, { typed, errors: sentencesOf(read.problems, lang) }, 422)
  const done = await appoint(house, actor, read.officer, now)
  if ('personId' in done) return seeOther(c, `/kantor/orang/${done.personId}`)
  return answer(c, { typed, errors: sentencesOf({ [done.field]: done.problem }, lang) }, 422)
}

function answer(c: Context, props: Omit<InviteProps, 'lang'>, status: number): Promise<Response> {
  const { lang } = c.var
  const head = { title: words(lang).invite.title, problem: status !== 200 }
  return page(c, head, <InvitePage {...props} lang={lang} />, status)
}
