import type { Context } from './context.ts'

/** A body that takes longer may outlive the session, the role or the fresh proof that it was begun with. */
export const late = { ms: 3000 }

/**
 * A body was here long after its request began: whatever was found out about the sender until then counts no more. The web layer
 * begins anew, and reads what has come.
 */
export class ArrivedLate extends Error {}

/** What was read of a body; no form, where it was not readable. */
interface Come<Form> {
  form: Form | undefined
}

const come = new WeakMap<Context, Come<unknown>>()

/** What was read before the request was begun anew. */
export function readBefore<Form>(c: Context): Come<Form> | undefined {
  return come.get(c) as Come<Form> | undefined
}

/** Hands on what was read, or keeps it and throws {@link ArrivedLate} when reading began (on the clock of the process) long ago. */
export function inTime<Form>(c: Context, form: Form | undefined, began: number): Form | undefined {
  if (performance.now() - began < late.ms) return form
  come.set(c, { form })
  throw new ArrivedLate()
}
