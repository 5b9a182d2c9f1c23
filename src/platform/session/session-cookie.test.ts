import { Hono } from 'hono'
import { expect, test, vi } from 'vitest'
import type { Context, Variables } from '../web/context.ts'
import { signValue } from './cookie.ts'
import { clearNote, readNote, sessionCookieName, sessionToken, setNote, setSessionCookie } from './session-cookie.ts'

function server(origin: string) {
  const app = new Hono<{ Variables: Variables }>()
  app.use(async (c, next) => {
    c.set('house', { env: { origin, sessionSecret: 'a secret' } } as Variables['house'])
    await next()
  })
  app.get('/set', c => {
    setNote(c as Context, 'n', { to: '+62812' }, 60)
    setSessionCookie(c as Context, 'token', 3600)
    return c.text('')
  })
  app.get('/clear', c => {
    clearNote(c as Context, 'n')
    return c.text('')
  })
  app.get('/read', c =>
    c.json({ note: readNote(c as Context, 'n') ?? null, token: sessionToken(c as Context) ?? null }),
  )
  return app
}

const read = async (cookie: string, origin = 'http://localhost') =>
  (await server(origin).request('/read', { headers: { cookie } })).json()

async function cookiesOf(origin: string): Promise<string[]> {
  return (await server(origin).request('/set')).headers.getSetCookie()
}
const pairs = (lines: string[]) => lines.map(line => line.split(';')[0]).join('; ')

test('a note and a session come back as they were set', async () => {
  const lines = await cookiesOf('http://localhost')
  expect(await read(pairs(lines))).toEqual({ note: { to: '+62812' }, token: 'token' })
  for (const line of lines) expect(line).toMatch(/HttpOnly; SameSite=Lax/)
  expect(lines.join()).not.toContain('Secure')
})

test('under https both are for https only, and the session carries the prefix that browsers enforce', async () => {
  const lines = await cookiesOf('https://opop.example')
  for (const line of lines) expect(line).toContain('; Secure')
  expect(sessionCookieName({ origin: 'https://opop.example' })).toBe('__Secure-opop.session_token')
  expect(await read(pairs(lines), 'https://opop.example')).toMatchObject({ token: 'token' })
})

test('a note of another name, another hand or another time is none', async () => {
  const [note = ''] = await cookiesOf('http://localhost')
  const value = note.split(';')[0]!.slice(2)
  expect(await read(`m=${value}`)).toMatchObject({ note: null })
  expect(await read(`n=${encodeURIComponent(signValue('another', 'n:e30'))}`)).toMatchObject({ note: null })
  expect(await read(`n=${encodeURIComponent(signValue('a secret', 'm:e30'))}`)).toMatchObject({ note: null })
  vi.useFakeTimers({ now: Date.now() + 61_000, toFake: ['Date'] })
  expect(await read(`n=${value}`)).toMatchObject({ note: null })
  vi.useRealTimers()
})

test('a session token is no note, and a note is no session', async () => {
  const token = signValue('a secret', 'token')
  const note = signValue('a secret', `n:${Buffer.from('{"value":1,"until":9999999999999}').toString('base64url')}`)
  expect(await read(`n=${encodeURIComponent(token)}`)).toMatchObject({ note: null })
  expect(await read(`n=${encodeURIComponent(note)}`)).toMatchObject({ note: 1 })
})
