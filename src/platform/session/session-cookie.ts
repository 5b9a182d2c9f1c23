import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Environment } from '../env/env.ts'
import type { Context } from '../web/context.ts'
import { openValue, signValue } from './cookie.ts'

/** How the session cookie and its signature are named; the sign-in library is told the same. */
export const cookiePrefix = 'opop'

/** Whether browsers reach this installation by https only. */
export function isSecure(env: Pick<Environment, 'origin'>): boolean {
  return env.origin.startsWith('https:')
}

export function sessionCookieName(env: Pick<Environment, 'origin'>): string {
  return `${isSecure(env) ? '__Secure-' : ''}${cookiePrefix}.session_token`
}

/** The session token of this request, when its signature is ours. Asks no database. */
export function sessionToken(c: Context): string | undefined {
  const { env } = c.get('house')
  return openValue(env.sessionSecret, getCookie(c, sessionCookieName(env)))
}

/** Hands the browser its session. Without `seconds` it forgets it when it closes. */
export function setSessionCookie(c: Context, token: string, seconds?: number): void {
  const { env } = c.var.house
  setCookie(c, sessionCookieName(env), signValue(env.sessionSecret, token), { ...flags(env), maxAge: seconds })
}

export function clearSessionCookie(c: Context): void {
  const { env } = c.var.house
  deleteCookie(c, sessionCookieName(env), flags(env))
}

/** A small signed note to the same browser, such as whose code is awaited; `path` says which pages it goes to. */
export function setNote(c: Context, name: string, value: unknown, seconds: number, path = '/'): void {
  const { env } = c.var.house
  const text = Buffer.from(JSON.stringify({ value, until: Date.now() + seconds * 1000 })).toString('base64url')
  setCookie(c, name, signValue(env.sessionSecret, `${name}:${text}`), { ...flags(env), path, maxAge: seconds })
}

/** The note as it was set, or undefined when absent, forged or past its time. */
export function readNote<T>(c: Context, name: string): T | undefined {
  const signed = openValue(c.var.house.env.sessionSecret, getCookie(c, name))
  if (!signed?.startsWith(`${name}:`)) return undefined
  const { value, until } = JSON.parse(Buffer.from(signed.slice(name.length + 1), 'base64url').toString()) as {
    value: T
    until: number
  }
  return until > Date.now() ? value : undefined
}

export function clearNote(c: Context, name: string): void {
  deleteCookie(c, name, flags(c.var.house.env))
}

function flags(env: Pick<Environment, 'origin'>) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(env) } as const
}
