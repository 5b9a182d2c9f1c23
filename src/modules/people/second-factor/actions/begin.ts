import { generateRandomString } from 'better-auth/crypto'
import type { Actor } from '../../../../platform/policy/index.ts'
import type { House } from '../../../../platform/web/context.ts'
import { writeSecret } from '../data/factors.ts'
import { demandProven } from '../rules/own.ts'
import { secretLength } from '../rules/totp.ts'

/**
 * Begins a second factor with a new secret; nothing asks for it before its first code was right, which has to come soon. False
 * when one is on.
 */
export function beginFactor({ db, env, policy }: House, actor: Actor, now: Temporal.Instant): Promise<boolean> {
  demandProven(policy, actor, now)
  return writeSecret(db, env.sessionSecret, actor.accountId!, generateRandomString(secretLength, 'a-z', 'A-Z', '0-9'))
}
