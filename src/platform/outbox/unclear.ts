import { sql, type SqlBool } from 'kysely'

/**
 * A channel was given the whole of a message and never said whether it took it. Whoever is written to may have it: it is not
 * tried again by itself, as neither e-mail nor WhatsApp knows a message that it has met before.
 */
export class Unclear extends Error {}

/** How the problem of such a message begins. */
const mark = 'unclear: '

/** What is kept as the problem of a message that its channel did not take, or may have taken. */
export function problemOf(error: unknown): string {
  const said = (error as Error).message
  return error instanceof Unclear ? mark + said : said
}

/** Whether nobody knows if it has gone out, and what was said then. */
export function readProblem(problem: string | null): { unclear: boolean; said?: string } {
  const unclear = problem?.startsWith(mark) ?? false
  return { unclear, said: problem?.slice(unclear ? mark.length : 0) }
}

/** The same of rows of `message`, under that name or another. */
export function isUnclear(table = 'message') {
  const [state, problem] = [sql.ref(`${table}.state`), sql.ref(`${table}.problem`)]
  return sql<SqlBool>`(${state} = 'failed' and coalesce(starts_with(${problem}, ${mark}), false))`
}
