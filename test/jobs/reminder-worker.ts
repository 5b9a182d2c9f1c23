// A worker in a process of its own that applies the plans of the product, for a test that kills it:
// node test/jobs/reminder-worker.ts DATABASE_URL. Rooms have pages, which Node alone does not read.
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { readEnvironment } from '../../src/platform/env/env.ts'
import { runJobs } from '../../src/platform/jobs/run.ts'
import { silentLog } from '../../src/platform/web/log.ts'

const app = join(import.meta.dirname, '../../src/app.ts')
const { module } = await runnerImport<typeof import('../../src/app.ts')>(app, {
  configFile: false,
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
const env = readEnvironment({ DATA_DIR: '/nowhere', ORIGIN: 'http://localhost' })
const house = module.makeApp(env, process.argv[2] ?? '', { log: silentLog })
// What a killed one held is taken up soon, so that the test need not wait for minutes.
await runJobs(house, { 'apply-plan': module.jobs['apply-plan']! }, { patience: { every: 200, gone: 2000 } })
