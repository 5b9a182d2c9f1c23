import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { addressOf } from './address.ts'
import type { Context } from './context.ts'

async function seen(trustedProxies: number, forwarded?: string): Promise<string> {
  const app = new Hono<{ Variables: { house: unknown } }>()
  app.use(async (c, next) => {
    c.set('house', { env: { trustedProxies } })
    await next()
  })
  app.get('/', c => c.text(addressOf(c as unknown as Context)))
  const headers = new Headers(forwarded === undefined ? [] : [['x-forwarded-for', forwarded]])
  return (await app.request('/', { headers })).text()
}

test('without a trusted proxy nobody chooses an address, and so nobody escapes a limit', async () => {
  expect(await seen(0, '1.2.3.4')).toBe('local')
  expect(await seen(0)).toBe('local')
})

test('behind proxies the address is the one that the outermost trusted one saw, whatever the visitor wrote before it', async () => {
  expect(await seen(1, '6.6.6.6, 9.9.9.9')).toBe('9.9.9.9')
  expect(await seen(2, '6.6.6.6, 9.9.9.9, 10.0.0.1')).toBe('9.9.9.9')
  expect(await seen(1, ' , ')).toBe('local')
  expect(await seen(3, '9.9.9.9')).toBe('local')
})

test('of IPv6 the network counts, and an IPv4 address in its clothes is itself', async () => {
  expect(await seen(1, '2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
  expect(await seen(1, '2001:db8:1:2::99')).toBe('2001:db8:1:2::/64')
  expect(await seen(1, '2001:db8::1')).toBe('2001:db8:0:0::/64')
  expect(await seen(1, '::1')).toBe('0:0:0:0::/64')
  expect(await seen(1, '::ffff:9.9.9.9')).toBe('9.9.9.9')
})
