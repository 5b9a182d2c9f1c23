import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import { inject } from 'vitest'
import { openPool } from '../src/platform/database/open.ts'

const folder = join(import.meta.dirname, '../migrations')
let serial = 0

/** A database as it stood before one migration, with rows of that time (of jobs too), after which the migration ran. */
export async function openMigrated(migration: string, rows: string, { jobs = false } = {}) {
  const server = inject('databaseServer')
  const name = `before_${process.pid}_${serial++}`
  const admin = openPool(server, { max: 1 })
  await admin.query(`create database ${name}`)
  const pool = openPool(server.replace('/postgres?', `/${name}?`), { max: 1 })
  const run = (file: string) => pool.query(readFileSync(join(folder, file), 'utf8'))
  for (const file of readdirSync(folder).sort()) if (file < migration) await run(file)
  if (jobs) await runMigrations({ pgPool: pool })
  // Only the rows that matter: what they refer to is left out.
  await pool.query('set session_replication_role = replica')
  await pool.query(rows)
  await pool.query('set session_replication_role = origin')
  await run(migration)
  return {
    pool,
    async close() {
      await pool.end()
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}
