import type { House } from './context.ts'
import { styleNames, styleSheet } from './style.ts'

/**
 * What every answer carries. Written by hand instead of by hono/secure-headers, which sets the same on the finished answer;
 * here they are there before it, so it is made once. No gain was shown in the journey bench.
 */
export function securityHeaders(house: House): [name: string, value: string][] {
  const policy = [
    "default-src 'self'",
    `style-src 'self' ${styleNames.map(name => `'sha256-${styleSheet(name).integrity}'`).join(' ')}`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]
  const always: [string, string][] = [
    ['content-security-policy', policy.join('; ')],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['origin-agent-cluster', '?1'],
    ['referrer-policy', 'same-origin'],
    ['x-content-type-options', 'nosniff'],
    ['x-dns-prefetch-control', 'off'],
    ['x-frame-options', 'DENY'],
    ['x-permitted-cross-domain-policies', 'none'],
    ['x-xss-protection', '0'],
  ]
  if (!house.env.origin.startsWith('https:')) return always
  return [...always, ['strict-transport-security', 'max-age=31536000; includeSubDomains']]
}
