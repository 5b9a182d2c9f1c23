import { timingSafeEqual } from 'node:crypto'
import type { Context } from '../../../platform/web/context.ts'
import { askDatabase, waitingFigures } from '../data/figures.ts'

/** GET /sehat: 200 with JSON while the database answers, 503 otherwise. */
export async function health(c: Context): Promise<Response> {
  try {
    await askDatabase(c.var.house.db)
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
  const rows = await waitingFigures(house.db)
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
