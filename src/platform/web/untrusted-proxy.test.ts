import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { silentLog } from './log.ts'
import type { Context } from './context.ts'
import { missingProxies, untrustedProxy, warnOfUntrustedProxy } from './untrusted-proxy.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

const visit = (headers: Record<string, string> = {}) => {
  const request = new Request('http://x', { headers })
  return { req: { header: (name: string) => request.headers.get(name) ?? undefined } } as Context
}

test('forwarded visitors whom nobody tells apart are said once, and only where there is a proxy', () => {
  const said: string[] = []
  const watch = (origin: string, trustedProxies: number) =>
    warnOfUntrustedProxy({ env: { ...world.house.env, origin, trustedProxies }, log: silentLog }, text =>
      said.push(text),
    )
  const forwarded = visit({ 'x-forwarded-for': '1.2.3.4' })
  for (const fine of [watch('https://a.example', 1), watch('http://localhost', 0)]) fine(forwarded)
  const wrong = watch('https://a.example', 0)
  wrong(visit())
  expect(said).toEqual([])
  wrong(visit({ forwarded: 'for=1.2.3.4' }))
  wrong(forwarded)
  expect(said).toEqual([untrustedProxy])
  const two = watch('https://a.example', 2)
  two(visit({ 'x-forwarded-for': '1.2.3.4, 10.0.0.1' }))
  expect(said).toEqual([untrustedProxy])
  two(forwarded)
  two(forwarded)
  expect(said).toEqual([untrustedProxy, missingProxies])
})

test("in a flood the machine's own question after its health is answered; who comes through a proxy is not excepted", async () => {
  const incoming = { socket: { remoteAddress: '127.0.0.1' } }
  const ask = async (path: string, headers = {}) =>
    (await world.server.request(`http://localhost${path}`, { headers }, { incoming })).status
  let status = 0
  for (let n = 0; n < 3000 && status !== 429; n++) status = await ask('/x.css')
  expect(status).toBe(429)
  expect(await ask('/sehat')).toBe(200)
  expect(await ask('/sehat', { 'x-forwarded-for': '1.2.3.4' })).toBe(429)
}, 30_000)
