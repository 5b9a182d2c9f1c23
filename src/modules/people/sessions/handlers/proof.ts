import { sessionToken } from '../../../../platform/session/session-cookie.ts'
import type { Context, Proof, ProofAsked, Proved } from '../../../../platform/web/context.ts'
import { accountById } from '../../data/accounts.ts'
import { markProven } from '../../data/sessions.ts'
import { knockerOf } from '../../handlers/known-browser.ts'
import { proveByPassword } from '../actions/prove.ts'

/**
 * How whoever holds a session shows anew that it is theirs: by the password. The sample persons of a trial have none, so that a
 * press is enough.
 */
export const proof: Proof = { ask, prove }

function ask({ var: { house, actor } }: Context): ProofAsked {
  return { by: actor.sample && house.env.trial ? 'press' : 'password' }
}

async function prove(c: Context, typed: string): Promise<Proved> {
  const { house, actor, now } = c.var
  const token = sessionToken(c) ?? ''
  if (ask(c).by === 'password') {
    const account = (await accountById(house.db, actor.accountId!))!
    return proveByPassword(house, token, account, { password: typed, knocker: knockerOf(c), now })
  }
  await markProven(house.db, token)
  return { fresh: true }
}
