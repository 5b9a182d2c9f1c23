import type { TestProject } from 'vitest/node'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildIslands } from '../bin/build-islands.ts'
import { buildStyles } from '../bin/build-styles.ts'
import { startThrowaway } from '../src/platform/embedded/throwaway.ts'
import { openPool } from '../src/platform/database/open.ts'
import { migrate } from '../src/platform/database/migrate.ts'

const root = join(import.meta.dirname, '..')

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection string of the test server's `postgres` database; the database `template_opop` in it is migrated. */
    databaseServer: string
  }
}

/** Starts one PostgreSQL for all tests, with a migrated template that every test world is cloned from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startThrowaway('test')
  const admin = openPool(cluster.url('postgres'), { max: 1 })
  await admin.query('create database template_opop')
  await admin.end()
  const pool = openPool(cluster.url('template_opop'), { max: 2 })
  await migrate(pool)
  await pool.end()
  // Pages carry the built style sheet, also when tests are run without `npm test`.
  buildStyles(root)
  if (!existsSync(join(root, 'dist/assets/enhance.js'))) await buildIslands(root)
  project.provide('databaseServer', cluster.url('postgres'))
  return () => cluster.end()
}
