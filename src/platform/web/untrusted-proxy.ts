import type { Environment } from '../env/env.ts'
import { forwardedFor, isForwarded } from './address.ts'
import type { Context, House } from './context.ts'

/** What whoever runs an installation behind a proxy must set. */
export const untrustedProxy =
  'ORIGIN is https, so a proxy stands in front, but TRUSTED_PROXY is 0: all visitors count as one, and one flood stops ' +
  'everybody. Set TRUSTED_PROXY=1, or the number of proxies that add to X-Forwarded-For.'

/** What they must set when fewer proxies stand in front than are trusted: then nobody is named where the visitor should be. */
export const missingProxies =
  'TRUSTED_PROXY is larger than the number of proxies that add to X-Forwarded-For: all visitors count as one, and one ' +
  'flood stops everybody. Set it to their number.'

/** Only a proxy speaks https for this house, and then it is the proxy that says who visits. */
export function needsTrustedProxy(env: Pick<Environment, 'origin' | 'trustedProxies'>): boolean {
  return env.origin.startsWith('https:') && env.trustedProxies === 0
}

/** Says once, in the log and to whoever started it, that a proxy was seen that nobody trusts, or one less than are trusted. */
export function warnOfUntrustedProxy(
  { env, log }: Pick<House, 'env' | 'log'>,
  say: (text: string) => unknown = text => process.stderr.write(`${text}\n`),
): (c: Context) => void {
  let due = needsTrustedProxy(env) || env.trustedProxies > 1
  return c => {
    if (!due || !isForwarded(c)) return
    if (env.trustedProxies > 0 && forwardedFor(c).length >= env.trustedProxies) return
    due = false
    const advice = env.trustedProxies > 0 ? missingProxies : untrustedProxy
    log.info('untrusted proxy', { advice })
    say(advice)
  }
}
