// A worker in a process of its own that applies toy plans, for a test that kills it: node test/jobs/plan-worker.ts DATABASE_URL
import { findHolder } from '../../src/modules/people/data/actor.ts'
import { dateOf } from '../../src/modules/people/rules/today.ts'
import { makeHouse } from '../../src/platform/house.ts'
import { readEnvironment } from '../../src/platform/env/env.ts'
import { runJobs } from '../../src/platform/jobs/run.ts'
import { planWork } from '../../src/platform/plan/jobs/work.ts'
import { gardenPolicy, trees } from '../../src/platform/plan/test-toy.ts'
import { silentLog } from '../../src/platform/web/log.ts'
import type { House } from '../../src/platform/web/context.ts'

const house = makeHouse({
  env: readEnvironment({ DATA_DIR: '/nowhere', ORIGIN: 'http://localhost' }),
  databaseUrl: process.argv[2] ?? '',
  policy: gardenPolicy,
  invariants: [],
  routes: [],
  hooks: { holder: (tx, as, at) => findHolder(tx, as, dateOf(at)) } as Partial<House['hooks']> as House['hooks'],
  log: silentLog,
})
await runJobs(house, { 'apply-plan': { queue: 'soon', work: planWork([trees]) } })
