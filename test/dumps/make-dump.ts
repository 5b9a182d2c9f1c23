import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { jobs, makeApp } from '../../src/app.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { startThrowaway } from '../../src/platform/embedded/throwaway.ts'
import { readEnvironment } from '../../src/platform/env/env.ts'
import { closeHouse } from '../../src/platform/house.ts'
import { runJobs } from '../../src/platform/jobs/run.ts'
import { keepPublicKey } from '../../src/platform/keys/known-keys.ts'
import { seal } from '../../src/platform/ledger/seal.ts'
import { silentLog } from '../../src/platform/web/log.ts'
import type { House } from '../../src/platform/web/context.ts'
import { fillSmallTrial } from './fill-small-trial.ts'
import { isKept, type DumpHead, type DumpLine, type Row } from './lines.ts'

// Loaded by bin/make-dump.ts: it works while it is loaded, because what it needs is loaded on the way.
console.log(await makeDump(process.argv[2]!))

/**
 * Fills a small trial with this checkout's code and keeps its rows. A dump is made once, by the code whose last migration it
 * is named after, and never again: it stands for what people have. Resolves to what was written.
 */
async function makeDump(name: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'opop-dump-'))
  const cluster = await startThrowaway('dump')
  const env = readEnvironment({ DATA_DIR: folder, ORIGIN: 'http://localhost' })
  const house = makeApp(env, cluster.url(), { log: silentLog })
  try {
    await migrate(house.pool)
    await keepPublicKey(house)
    await fillSmallTrial(house)
    await doJobs(house)
    await seal(house)
    return await write(house, name)
  } finally {
    await closeHouse(house)
    await cluster.end()
    rmSync(folder, { recursive: true })
  }
}

/** A dump holds no jobs: what was ordered is done before. Recurring work is left out, which would thaw what is frozen. */
async function doJobs(house: House): Promise<void> {
  const { recurring: _, 'recurring-work': __, ...others } = jobs
  const running = await runJobs(house, others)
  const waiting = () => house.pool.query('select from graphile_worker.jobs')
  while ((await waiting()).rowCount) await new Promise(resolve => setTimeout(resolve, 200))
  await running.stop()
}

async function write(house: House, name: string): Promise<string> {
  const tables = await readTables(house)
  const lines = [await headOf(house), ...tables].map(line => JSON.stringify(line))
  const packed = gzipSync(`${lines.join('\n')}\n`, { level: 9 })
  writeFileSync(join(import.meta.dirname, `${name}.jsonl.gz`), packed)
  const counts = tables.map(({ table, rows }) => `${table} ${rows.length}`)
  return `${name}: ${packed.length} bytes. ${counts.join(', ')}`
}

async function headOf({ db }: House): Promise<DumpHead> {
  const { rows: migrations } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  const { rows: receipts } = await sql<{ address: string }>`
    select '/bukti/' || r.number || '-' || c.code as address from receipt c
    join submission s on s.id = c.submission_id join registration r on r.id = s.registration_id order by 1`.execute(db)
  const { rows: sequences } = await sql<{ name: string; last: string }>`
    select sequencename as name, last_value::text as last from pg_sequences
    where schemaname = 'public' and last_value is not null order by 1`.execute(db)
  const { rows: now } = await sql<{ now: Date }>`select business_now() as now`.execute(db)
  return {
    lastMigration: migrations.at(-1)!.name,
    businessNow: now[0]!.now.toISOString(),
    receipts: receipts.map(row => row.address),
    sequences,
  }
}

/** Every table that has rows, as PostgreSQL writes them as JSON, so that it can read them again whatever their types. */
async function readTables(house: House): Promise<DumpLine[]> {
  const { rows } = await house.pool.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  )
  const lines: DumpLine[] = []
  for (const { name } of rows.filter(row => isKept(row.name))) {
    const { rows } = await house.pool.query<{ row: Row }>(`select to_jsonb(t) as row from ${name} t order by t::text`)
    if (rows.length) lines.push({ table: name, rows: rows.map(one => one.row) })
  }
  return withoutOtherRegions(lines)
}

/** Of the regions only those that something names, and those above them. */
function withoutOtherRegions(lines: DumpLine[]): DumpLine[] {
  const others = lines.filter(line => line.table !== 'region')
  const named = new Set(JSON.stringify(others).match(/\b\d{2,10}\b/g))
  const kept = new Set([...named].flatMap(code => [2, 4, 6, code.length].map(length => code.slice(0, length))))
  const narrow = (line: DumpLine) => ({ ...line, rows: line.rows.filter(row => kept.has(String(row.code))) })
  return lines.map(line => (line.table === 'region' ? narrow(line) : line))
}
