import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type pg from 'pg'
import { migrate } from '../../src/platform/database/migrate.ts'
import { openDatabase, openPool } from '../../src/platform/database/open.ts'
import { startClockAt } from '../../src/platform/clock/clock.ts'
import { openWorldOf, type World } from '../world.ts'
import type { DumpHead, DumpLine } from './lines.ts'

/**
 * A world on a database as it stood when a dump was made, after which all later migrations ran. Its business clock starts
 * where that of the dump was; the key that signed its receipts is known, as after a rotation.
 */
export async function openDump(name: string): Promise<World & { head: DumpHead }> {
  const text = gunzipSync(readFileSync(join(import.meta.dirname, `${name}.jsonl.gz`))).toString()
  const [head, ...lines] = text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line)) as [DumpHead, ...DumpLine[]]
  const world = await openWorldOf(async databaseUrl => {
    const pool = openPool(databaseUrl, { max: 2 })
    await migrate(pool, head.lastMigration)
    await load(pool, head, lines)
    await migrate(pool)
    await startClockAt(openDatabase(pool), Temporal.Instant.from(head.businessNow))
    await pool.end()
  })
  return { ...world, head }
}

/** In place of what migrations put in. Rows come in any order, since nothing is checked while they do. */
async function load(pool: pg.Pool, { sequences }: DumpHead, lines: DumpLine[]): Promise<void> {
  const client = await pool.connect()
  await client.query('begin')
  await client.query('set local session_replication_role = replica')
  await client.query(`truncate ${lines.map(line => line.table).join(', ')} cascade`)
  for (const { table, rows } of lines) {
    const columns = await written(client, table)
    await client.query(
      `insert into ${table} (${columns}) overriding system value
       select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows)],
    )
  }
  for (const { name, last } of sequences) await client.query('select setval($1, $2::bigint)', [name, last])
  await client.query(sealedLongAgo)
  await client.query('commit')
  client.release()
}

/** The columns of a table that are not computed from others. */
async function written(client: pg.ClientBase, table: string): Promise<string> {
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  return rows[0]!.columns
}

/** Transactions are numbered by each server: what another has numbered lies before all of this one, the last sealed last. */
const sealedLongAgo = `
  update ledger_entry e set xid = case when l.leaf_index = (select max(leaf_index) from ledger_leaf) then '4' else '3' end::xid8
  from ledger_leaf l where l.entry_seq = e.seq`
