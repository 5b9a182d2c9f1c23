import type { Context as HonoContext } from 'hono'
import type { Variables } from './context.ts'

/**
 * Keeps the variables of a request in one plain object. Hono makes a new object of all of them each time `c.var` is read,
 * and a page reads it some forty times.
 */
export function keepVariables(c: HonoContext<{ Variables: Variables }>): void {
  const kept: Record<string, unknown> = {}
  Object.defineProperty(c, 'var', { value: kept })
  c.set = (key: string, value: unknown) => void (kept[key] = value)
  c.get = ((key: string) => kept[key]) as typeof c.get
}
