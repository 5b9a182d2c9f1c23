import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>
/** What every query and action takes first: a transaction, or the database itself where one statement is enough. */
export type Tx = Transaction<Tables> | Kysely<Tables>

// Whole numbers of 64 bits (counts, sequences) are safe as numbers here; dates stay text, instants become Date.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, text => text)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

/** Who waits longer for a client than this gets an error page instead of waiting for ever. */
const patience = { idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000 }

/** A pool whose clients never bring the process down when the server dies under them. */
export function openPool(url: string, { max = 12, onError }: { max?: number; onError?: (error: Error) => void } = {}) {
  const pool = new pg.Pool({ connectionString: url, max, ...patience, Client: NamingClient })
  const ignore = (error: Error) => onError?.(error)
  pool.on('error', ignore)
  pool.on('connect', client => void client.on('error', ignore))
  return pool
}

/** The typed door to a pool. `onQuery` hears of every statement, for tests that count them. */
export function openDatabase(pool: pg.Pool, onQuery?: () => void): Database {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), log: onQuery && (() => onQuery()) })
}

/** Gives every parameterised statement a name made of its text, so that the server plans it once per connection. */
class NamingClient extends pg.Client {
  // eslint's and TypeScript's view of pg's many overloads ends here: the arguments are handed on unchanged.
  override query = ((first: unknown, ...rest: unknown[]) => {
    const [values] = rest
    if (typeof first === 'string' && Array.isArray(values) && values.length > 0 && first.length < 4000) {
      return super.query({ text: first, values, name: statementName(first) } as never, ...(rest.slice(1) as []))
    }
    return super.query(first as never, ...(rest as []))
  }) as pg.Client['query']
}

const names = new Map<string, string>()

/** Short names for statements seen before; past 2,000 different ones the rest stays unnamed. */
function statementName(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= 2000) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}
