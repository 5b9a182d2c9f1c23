import type { Context } from './context.ts'

/** Business time once the request has arrived whole: what windows are judged by. Called before the body is read. */
export function arrival(c: Context): () => Temporal.Instant {
  const began = performance.now()
  return () => c.var.now.add({ milliseconds: Math.round(performance.now() - began) })
}
