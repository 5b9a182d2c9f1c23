// A worker in a process of its own, for tests that kill it: node test/jobs/worker.ts DATABASE_URL GONE_MS hang|work
import { makeHouse } from '../../src/platform/house.ts'
import { readEnvironment } from '../../src/platform/env/env.ts'
import { runJobs } from '../../src/platform/jobs/run.ts'
import { endProcess, findProcess, stepProcess } from '../../src/platform/process/process.ts'
import { silentLog } from '../../src/platform/web/log.ts'
import type { House } from '../../src/platform/web/context.ts'

const [databaseUrl = '', gone, mode] = process.argv.slice(2)

/** Says that it has begun; then it never ends, or does what is to be done. */
async function longWork(house: House, { key }: { key: string }): Promise<void> {
  const { id } = (await findProcess(house.db, key))!
  await stepProcess(house.db, id, 1)
  process.stdout.write('begun\n')
  if (mode === 'hang') await new Promise(() => undefined)
  await endProcess(house.db, id)
}

const house = makeHouse({
  env: readEnvironment({ DATA_DIR: '/nowhere', ORIGIN: 'http://localhost' }),
  databaseUrl,
  policy: {},
  routes: [],
  invariants: [],
  hooks: {} as House['hooks'],
  log: silentLog,
})
await runJobs(house, { long: { queue: 'soon', work: longWork } }, { patience: { every: 200, gone: Number(gone) } })
