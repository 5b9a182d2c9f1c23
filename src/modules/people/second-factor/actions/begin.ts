import { generateRandomString } from 'better-auth/crypto'
import { type Actor, demand, demandFresh } from '../../../../platform/policy/index.ts'
import type { House } from '../../../../platform/web/context.ts'
import { writeSecret } from '../data/factors.ts'
import { secretLength } from '../rules/totp.ts'

/** Begins a second factor with a new secret; nothing asks for it before its first code was right. False when one is on. */
export function beginFactor({ db, env, policy }: House, actor: Actor): Promise<boolean> {
  demand(policy, actor, 'people.second-factor')
  demandFresh(policy, actor, 'people.second-factor', {})
  return writeSecret(db, env.sessionSecret, actor.accountId!, generateRandomString(secretLength, 'a-z', 'A-Z', '0-9'))
}
