import type { Environment } from '../env/env.ts'
import { isForwarded } from './address.ts'
import type { Context, House } from './context.ts'

/** What whoever runs an installation behind a proxy must set. */
export const untrustedProxy =
  'ORIGIN is https, so a proxy stands in front, but TRUSTED_PROXY is 0: all visitors count as one, and one flood stops ' +
  'everybody. Set TRUSTED_PROXY=1, or the number of proxies that add to X-Forwarded-For.'

/** Only a proxy speaks https for this house, and then it is the proxy that says who visits. */
export function needsTrustedProxy(env: Pick<Environment, 'origin' | 'trustedProxies'>): boolean {
  return env.origin.startsWith('https:') && env.trustedProxies === 0
}

/** Says once, in the log and to whoever started it, that a proxy was seen that nobody trusts. */
export function warnOfUntrustedProxy(
  { env, log }: Pick<House, 'env' | 'log'>,
  say: (text: string) => unknown = text => process.stderr.write(`${text}\n`),
): (c: Context) => void {
  let due = needsTrustedProxy(env)
  return c => {
    if (!due || !isForwarded(c)) return
    due = false
    log.info('untrusted proxy', { advice: untrustedProxy })
    say(untrustedProxy)
  }
}
