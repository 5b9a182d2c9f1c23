import { timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from '../../../platform/web/context.ts'

/** GET /sehat: 200 with JSON while the database answers, 503 otherwise. */
export async function health(c: Context): Promise<Response> {
  try {
    await sql`select 1`.execute(c.var.house.db)
    return c.json({ ok: true, database: 'ok', now: c.var.now.toString() })
  } catch {
    return c.json({ ok: false, database: 'does not answer' }, 503)
  }
}

/** GET /metrik: figures in Prometheus' text form, for the bearer of METRICS_TOKEN only. */
export async function metrics(c: Context): Promise<Response> {
  const { house } = c.var
  if (!mayRead(house.env.metricsToken, c.req.header('authorization'))) return c.notFound() as Response
  const memory = process.memoryUsage()
  const { rows } = await sql<{ name: string; value: number }>`
    select 'opop_messages_waiting' as name, count(*) as value from message where state = 'waiting'
    union all select 'opop_jobs_waiting', count(*) from graphile_worker.jobs where locked_at is null
    union all select 'opop_ledger_unsealed', count(*) from ledger_entry e
      where not exists (select from ledger_leaf l where l.entry_seq = e.seq)`.execute(house.db)
  const lines = rows.map(row => `${row.name} ${row.value}`)
  lines.push(`process_resident_memory_bytes ${memory.rss}`, `process_uptime_seconds ${process.uptime().toFixed(0)}`)
  return c.text(`${lines.join('\n')}\n`)
}

function mayRead(token: string | undefined, header: string | undefined): boolean {
  if (!token) return false
  const given = Buffer.from(header ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
