import { planRoutes, readSeen, type AnyPlan } from '../plan/index.ts'
import { pressForm, staffPost } from '../staff-form/index.ts'
import type { Handler, Route } from '../web/context.ts'
import { problem } from '../web/problem.tsx'
import { seeOther } from '../web/reply.ts'
import { sendTest } from './actions/send-test.ts'
import type { Candidate, Mailing } from './mailing.ts'

/** The addresses of a mailing: those of its plan, and the letter to oneself. */
export function mailingRoutes<C extends Candidate>(kind: AnyPlan, mailing: Mailing<C>): Route[] {
  const test = { path: `${kind.path}/:id/uji`, handler: testOf(kind, mailing) }
  return [...planRoutes(kind), { method: 'POST', act: kind.act, frame: 'staff', ...test }]
}

/** POST {path}/:id/uji: the first letter to whoever asks for it, once. */
function testOf<C extends Candidate>(kind: AnyPlan, mailing: Mailing<C>): Handler {
  return staffPost(pressForm, {
    async act(c) {
      const { house, actor, now } = c.var
      const run = await readSeen(house.db, kind, c.req.param('id') ?? '', c.var)
      if (run?.state !== 'planned') return problem(c, 404)
      await house.db.transaction().execute(tx => sendTest(tx, mailing, run, { house, actor, at: now }))
      return seeOther(c, `${kind.path}/${run.id}`)
    },
    show: c => seeOther(c, kind.path),
  })
}
