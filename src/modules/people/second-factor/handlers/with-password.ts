import type { Handler } from '../../../../platform/web/context.ts'
import { seeOther } from '../../../../platform/web/reply.ts'
import { withReturn } from '../../sign-in/pages/sign-in.tsx'
import { factorPath } from '../pages/factor.tsx'
import { mayChange } from '../rules/own.ts'

/** One's own second factor is changed in a session that a password opened; any other is led to the door where one is asked. */
export function withPassword(handler: Handler): Handler {
  return c => {
    const { house, actor, now } = c.var
    return mayChange(house.policy, actor, now) ? handler(c) : seeOther(c, withReturn('/masuk/petugas', factorPath))
  }
}
