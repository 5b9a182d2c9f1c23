import { setPriority } from 'node:os'
import { jobs, patientJobs } from '../../app.ts'
import { closeHouse } from '../../platform/house.ts'
import { runJobs } from '../../platform/jobs/run.ts'
import { keepPublicKey } from '../../platform/keys/known-keys.ts'
import { keepSealing } from '../../platform/ledger/keep-sealing.ts'
import { makeLog } from '../../platform/web/log.ts'
import { outliveFaults } from '../guard.ts'
import { openCommandHouse } from '../house.ts'
import type { Verb } from '../verb.ts'
import { untilStopped } from './serve.ts'

export const verb: Verb = {
  name: 'worker',
  summary: 'run background jobs, recurring work and the ledger sealer',
  help: `
Reads the same environment as \`opop serve\`. Runs two jobs at a time, at a lower priority than the pages.

Example:
  opop worker`,
  options: {},
  async run() {
    // Pages come first: a queue of photos must not slow down the person who fills in a form.
    setPriority(19)
    const house = await openCommandHouse(makeLog())
    outliveFaults(house.log)
    await keepPublicKey(house)
    const runner = await runJobs(house, jobs, { patient: patientJobs })
    const sealing = keepSealing(house)
    await untilStopped()
    await sealing.stop()
    await runner.stop()
    await closeHouse(house)
    return 0
  },
}
