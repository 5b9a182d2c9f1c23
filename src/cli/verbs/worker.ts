import { setPriority } from 'node:os'
import { jobs } from '../../app.ts'
import { workerClients } from '../../platform/jobs/queues.ts'
import { runJobs } from '../../platform/jobs/run.ts'
import { keepPublicKey } from '../../platform/keys/known-keys.ts'
import { keepSealing } from '../../platform/ledger/keep-sealing.ts'
import { makeLog } from '../../platform/web/log.ts'
import { outliveFaults } from '../guard.ts'
import { openCommandHouse } from '../house.ts'
import type { Verb } from '../verb.ts'
import { listenForStop, untilStopped } from '../stop-signal.ts'

export const verb: Verb = {
  name: 'worker',
  summary: 'run background jobs, recurring work and the ledger sealer',
  help: `
Reads the same environment as \`opop serve\`. Three queues with slots of their own: codes and messages never wait for imports or
pictures. Runs at a lower priority than the pages. Several may run, on several machines: what one that was killed held is taken
up by another, or by itself when it is started again, within two minutes.

Example:
  opop worker`,
  options: {},
  async run() {
    // Pages come first, but not so much that codes wait while they are busy; who reads photos stands back further.
    setPriority(10)
    listenForStop()
    const { house, close } = await openCommandHouse(makeLog(), { clients: workerClients })
    outliveFaults(house.log)
    try {
      await keepPublicKey(house)
      const running = await runJobs(house, jobs)
      const sealing = keepSealing(house)
      const stopped = await Promise.race([untilStopped().then(() => true), running.ended.then(() => false)])
      await sealing.stop()
      await running.stop()
      // Whose jobs have ended by themselves is started again.
      return stopped ? 0 : 1
    } finally {
      await close()
    }
  },
}
