import { dateParts } from '../../../design/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { readForm, type FormBody } from '../../../platform/web/form-body.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { seeOther } from '../../../platform/web/reply.ts'
import { isUuid } from '../../../platform/web/uuid.ts'
import { appoint } from '../actions/appoint.ts'
import { closeAccount, reopenAccount } from '../actions/close-account.ts'
import { endRole } from '../actions/end-role.ts'
import { inviteAgain } from '../actions/invite-again.ts'
import { moveAccount } from '../actions/move-account.ts'
import { accountOfPerson } from '../data/accounts.ts'
import { dateOf, typedDate } from '../rules/today.ts'
import { words } from '../words.ts'
import { readTyped, sentencesOf, typedOfficer } from './officer-form.ts'
import { personAnswer } from './person.tsx'

type Change = (c: Context, personId: string, form: FormBody) => Promise<Response>

/** A posted change of one person: reads the form, or answers that there is no such person. */
function change(work: Change): (c: Context) => Promise<Response> {
  return async c => {
    const id = c.req.param('id') ?? ''
    const form = await readForm(c)
    if (!form) return problem(c, 422)
    return isUuid(id) ? work(c, id, form) : problem(c, 404)
  }
}

/** POST /kantor/orang/:id/akhir-peran */
export const endRoleOf = change(async (c, personId, form) => {
  const { house, actor, now, lang } = c.var
  const grantId = form.value('peran')
  const typed = dateParts('akhir', form.value)
  if (!isUuid(grantId)) return problem(c, 404)
  const done = await endRole(house, actor, { personId, grantId, lastDay: typedDate(typed) }, now)
  if ('ended' in done) return saved(c, personId, 'peran')
  if (done.refusal === 'missing') return problem(c, 404)
  const w = words(lang).person
  const sentence = done.refusal === 'self' ? w.selfRole : w.endBad
  return personAnswer(c, { form: 'end', grantId, typed, problem: sentence })
})

/** POST /kantor/orang/:id/peran */
export const addRole = change(async (c, personId, form) => {
  const { house, actor, now, lang } = c.var
  const account = await accountOfPerson(house.db, personId)
  if (!account) return problem(c, 404)
  const typed = typedOfficer(form)
  const read = readTyped({ ...typed, name: account.name, email: account.email, phone: '' }, dateOf(now), true)
  if ('problems' in read) return personAnswer(c, { form: 'role', typed, errors: sentencesOf(read.problems, lang) })
  const done = await appoint(house, actor, read.officer, now)
  if ('personId' in done) return seeOther(c, `/kantor/orang/${personId}`)
  return personAnswer(c, { form: 'role', typed, errors: sentencesOf({ [done.field]: done.problem }, lang) })
})

/** POST /kantor/orang/:id/undangan */
export const inviteOnceMore = change(async (c, personId) => {
  const done = await inviteAgain(c.var.house, c.var.actor, personId, c.var.now)
  return done ? saved(c, personId, 'undangan') : problem(c, 404)
})

/** POST /kantor/orang/:id/tutup */
export const close = change(async (c, personId, form) => {
  const { house, actor, now, lang } = c.var
  const typed = form.value('alasan-tutup').slice(0, 500)
  const done = await closeAccount(house, actor, personId, typed, now)
  if ('closed' in done) return saved(c, personId, 'tutup')
  if (done.refusal === 'missing') return problem(c, 404)
  const w = words(lang).person
  return personAnswer(c, { form: 'close', typed, problem: done.refusal === 'self' ? w.self : w.reasonBad })
})

/** POST /kantor/orang/:id/buka */
export const reopen = change(async (c, personId) => {
  const done = await reopenAccount(c.var.house, c.var.actor, personId, c.var.now)
  return done ? saved(c, personId, 'buka') : problem(c, 404)
})

/** POST /kantor/orang/:id/pindah */
export const move = change(async (c, personId, form) => {
  const { house, actor, now, lang } = c.var
  const phone = form.value('hp-baru').slice(0, 30)
  const reason = form.value('alasan-pindah').slice(0, 500)
  const done = await moveAccount(house, actor, { personId, phone, reason }, now)
  if ('moved' in done) return saved(c, personId, 'pindah')
  if ('missing' in done) return problem(c, 404)
  const w = words(lang).person
  const sentences = { phone: w.phoneBad, same: w.phoneSame, taken: w.phoneTaken }
  const phoneProblem = done.phone && sentences[done.phone]
  return personAnswer(c, { form: 'move', phone, reason, phoneProblem, reasonProblem: done.reason && w.reasonBad })
})

function saved(c: Context, personId: string, what: string): Response {
  return seeOther(c, `/kantor/orang/${personId}?ok=${what}`)
}
