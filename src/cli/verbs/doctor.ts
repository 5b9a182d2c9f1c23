import { stat } from 'node:fs/promises'
import { sql } from 'kysely'
import { invariants } from '../../app.ts'
import { pendingMigrations } from '../../platform/database/migrate.ts'
import { openDatabase } from '../../platform/database/open.ts'
import { checkInvariants } from '../../platform/invariants/index.ts'
import { needsTrustedProxy, untrustedProxy } from '../../platform/web/untrusted-proxy.ts'
import { withPool } from '../house.ts'
import type { Verb } from '../verb.ts'

export const verb: Verb = {
  name: 'doctor',
  summary: 'check that this installation can run: database, schema, folders, and what must hold of its data',
  help: `
Prints one line a check and exits 1 when one is not fine. Statements about the data that are broken are named with how many rows
break them and the first of these.

Example:
  opop doctor`,
  options: {},
  run: (_args, streams) =>
    withPool(async (pool, env) => {
      const checks: [string, () => Promise<string>][] = [
        ['database', async () => (await version(pool)).slice(0, 60)],
        ['sorting', async () => refuseUnless(await sorting(pool), 'C.UTF-8')],
        ['schema', async () => refuseUnless(`${(await pendingMigrations(pool)).length} pending`, '0 pending')],
        ['data folder', async () => ((await stat(env.dataDir)).isDirectory() ? env.dataDir : fail('is no folder'))],
        ['origin', async () => (env.origin ? new URL(env.origin).origin : fail('ORIGIN is not given'))],
        ['proxy', async () => (needsTrustedProxy(env) ? fail(untrustedProxy) : `${env.trustedProxies} trusted`)],
        ['integrity', () => integrity(pool)],
      ]
      let bad = 0
      for (const [name, check] of checks) {
        const answer = await check().catch(error => (bad++, `NOT FINE: ${(error as Error).message}`))
        streams.out(`${name.padEnd(12)} ${answer}\n`)
      }
      return bad > 0 ? 1 : 0
    }),
}

async function version(pool: Parameters<typeof openDatabase>[0]): Promise<string> {
  const { rows } = await sql<{ v: string }>`select version() as v`.execute(openDatabase(pool))
  return rows[0]!.v
}

async function sorting(pool: Parameters<typeof openDatabase>[0]): Promise<string> {
  const query = sql<{
    v: string
  }>`select coalesce(datlocale, datcollate) as v from pg_database where datname = current_database()`
  const { rows } = await query.execute(openDatabase(pool))
  return rows[0]!.v
}

/** Whether every statement that must hold does; names those that do not, with the first rows that break them. */
async function integrity(pool: Parameters<typeof openDatabase>[0]): Promise<string> {
  const checked = await checkInvariants(openDatabase(pool), invariants)
  const broken = checked.filter(one => one.broken > 0)
  const named = broken.map(({ code, broken, firstIds }) => `${code}: ${broken} (${firstIds.join(' ')})`)
  return broken.length === 0 ? `${checked.length} statements hold` : fail(named.join('; '))
}

function refuseUnless(found: string, wanted: string): string {
  return found === wanted ? found : fail(`${found}, should be ${wanted}`)
}

function fail(message: string): never {
  throw new Error(message)
}
