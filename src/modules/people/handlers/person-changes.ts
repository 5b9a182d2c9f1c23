import type { Lang } from '../../../design/index.ts'
import { pressForm, staffPost, type ActOn, type Changed, type Refusal } from '../../../platform/staff-form/index.ts'
import type { Context, Handler } from '../../../platform/web/context.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { seeOther } from '../../../platform/web/reply.ts'
import { isUuid } from '../../../platform/web/uuid.ts'
import { appoint } from '../actions/appoint.ts'
import { closeAccount, reopenAccount } from '../actions/close-account.ts'
import { endRole } from '../actions/end-role.ts'
import { inviteAgain } from '../invitations/actions/invite-again.ts'
import { moveAccount, type PhoneProblem } from '../actions/move-account.ts'
import { accountOfPerson } from '../data/accounts.ts'
import { roleOfGrant } from '../data/ends.ts'
import { officerRefusal, roleForm } from '../pages/officer-form.ts'
import { closeForm, endForm, moveForm } from '../pages/person-forms.tsx'
import type { EndProblem } from '../rules/end.ts'
import { regionSaid } from './region-said.ts'
import { words } from '../words.ts'
import { aboutPerson } from './about-person.ts'
import { accountStanding, phoneStanding, roleStanding } from './person-standing.ts'
import { personAnswer } from './person.tsx'

/** POST /kantor/orang/:id/akhir-peran */
export const endRoleOf = staffPost(endForm, {
  async fresh(c, { peran }) {
    const id = idIn(c)
    const role = id && isUuid(peran) ? await roleOfGrant(c.var.house.db, id, peran) : undefined
    return aboutPerson(c, 'people.end-role', { roles: role ? [role] : [] })
  },
  async act(c, { peran, akhir, 'tanpa-akhir': noEnd, 'alasan-akhir': reason }, seen) {
    const { house, actor, now, lang } = c.var
    const id = idIn(c)
    if (!id || !isUuid(peran)) return problem(c, 404)
    const ending = { personId: id, grantId: peran, lastDay: noEnd ? null : akhir, reason, seen }
    const done = await endRole(house, actor, ending, now)
    if ('ended' in done) return saved(c, id, noEnd ? 'tanpa-akhir' : 'peran')
    if (done.refusal === 'missing') return problem(c, 404)
    if (done.refusal === 'changed') return roleStanding(c, id, peran)
    return { problems: { akhir: whyNotEnded(done.refusal, lang) } }
  },
  show: (c, returned) => personAnswer(c, { form: 'end', returned }),
})

function whyNotEnded(refusal: EndProblem | 'twice', lang: Lang): string {
  const w = words(lang).person
  return { self: w.selfRole, twice: w.endTwice, past: w.endBad, begins: w.endBad, over: w.endOver }[refusal]
}

/** POST /kantor/orang/:id/peran */
export const addRole = staffPost(roleForm, {
  fresh: (c, { peran }) => aboutPerson(c, 'people.appoint', { roles: [peran] }),
  async act(c, { peran, daerah, sampai }) {
    const { house, actor, now, lang } = c.var
    const id = idIn(c)
    const account = id ? await accountOfPerson(house.db, id) : undefined
    if (!account) return problem(c, 404)
    const { name, email } = account
    const meant = await regionSaid(c, peran, daerah)
    if ('problems' in meant) return meant
    const done = await appoint(house, actor, { name, email, role: peran, region: meant.region, until: sampai }, now)
    return 'personId' in done ? saved(c, done.personId, 'ditunjuk') : officerRefusal(done, lang)
  },
  show: (c, returned) => personAnswer(c, { form: 'role', returned }),
})

/** POST /kantor/orang/:id/undangan */
export const inviteOnceMore = pressed('undangan', ({ var: { house, actor, now } }, id) =>
  inviteAgain(house, actor, id, now),
)

/** POST /kantor/orang/:id/buka */
export const reopen = pressed(
  'buka',
  ({ var: { house, actor, now } }, id) => reopenAccount(house, actor, id, now),
  c => aboutPerson(c, 'people.reopen'),
)

/** A button without fields. `fresh`: what its act asks to be proved anew. */
function pressed(
  what: string,
  work: (c: Context, id: string) => Promise<boolean>,
  fresh?: (c: Context) => ActOn,
): Handler {
  return staffPost(pressForm, {
    ...(fresh && { fresh }),
    async act(c) {
      const id = idIn(c)
      return id && (await work(c, id)) ? saved(c, id, what) : problem(c, 404)
    },
    show: c => personAnswer(c),
  })
}

/** POST /kantor/orang/:id/tutup */
export const close = staffPost(closeForm, {
  fresh: c => aboutPerson(c, 'people.close'),
  async act(c, { 'alasan-tutup': reason }, seen) {
    const { house, actor, now, lang } = c.var
    const id = idIn(c)
    if (!id) return problem(c, 404)
    const done = await closeAccount(house, actor, { personId: id, reason, seen }, now)
    if ('closed' in done) return saved(c, id, 'tutup')
    if (done.refusal === 'missing') return problem(c, 404)
    if (done.refusal === 'changed') return accountStanding(c, id)
    return { problems: { 'alasan-tutup': words(lang).person.self } }
  },
  show: (c, returned) => personAnswer(c, { form: 'close', returned }),
})

type Moving = typeof moveForm.fields

/** POST /kantor/orang/:id/pindah */
export const move = staffPost(moveForm, {
  fresh: c => aboutPerson(c, 'people.move'),
  async act(c, { 'hp-baru': phone, 'alasan-pindah': reason }, seen) {
    const { house, actor, now } = c.var
    const id = idIn(c)
    if (!id) return problem(c, 404)
    const done = await moveAccount(house, actor, { personId: id, phone, reason, seen }, now)
    if ('moved' in done) return saved(c, id, 'pindah')
    if (done.refusal === 'missing') return problem(c, 404)
    return done.refusal === 'changed' ? phoneStanding(c, id) : phoneRefusal(c, done.refusal)
  },
  show: (c, returned) => personAnswer(c, { form: 'move', returned }),
})

function phoneRefusal(c: Context, refusal: PhoneProblem): Refusal<Moving> | Changed<Moving> {
  const w = words(c.var.lang).person
  return { problems: { 'hp-baru': { same: w.phoneSame, taken: w.phoneTaken }[refusal] } }
}

function idIn(c: Context): string | undefined {
  const id = c.req.param('id') ?? ''
  return isUuid(id) ? id : undefined
}

function saved(c: Context, personId: string, what: string): Response {
  return seeOther(c, `/kantor/orang/${personId}?ok=${what}`)
}
