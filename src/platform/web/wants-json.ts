import type { Context } from './context.ts'

/** Whether a program asks instead of a person: a post is then answered with JSON, never with a page. */
export function wantsJson(c: Context): boolean {
  return c.req.method === 'POST' && /\bapplication\/json\b/.test(c.req.header('accept') ?? '')
}
