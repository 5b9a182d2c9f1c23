import { run, parseCronItems, Logger, type Runner, type TaskList } from 'graphile-worker'
import type { House } from '../web/context.ts'
import { Room } from './room.ts'

/** A job's handler. It receives ids, may run twice, and throws to be tried again later. */
export type Job = (house: House, payload: never) => Promise<void>

export type JobTable = Record<string, Job>

export interface RunOptions {
  concurrency?: number
  /** Jobs that give way while the processors are busy with pages. */
  patient?: readonly string[]
}

/**
 * Runs jobs until stopped. Jobs are fetched in batches and completed in batches: measured half again as fast as one by
 * one, because every completion otherwise is a transaction of its own.
 */
export async function runJobs(house: House, jobs: JobTable, options: RunOptions = {}): Promise<Runner> {
  const { concurrency = 2, patient = [] } = options
  const room = new Room()
  const runner = await run({
    pgPool: house.pool,
    taskList: taskList(house, jobs, name => (patient.includes(name) ? room.wait() : undefined)),
    concurrency,
    noHandleSignals: true,
    pollInterval: 1000,
    logger: logger(house),
    parsedCronItems: parseCronItems([
      { task: 'recurring', match: '* * * * *', options: { backfillPeriod: 0, maxAttempts: 1, jobKey: 'recurring' } },
    ]),
    preset: { worker: { localQueue: { size: 8 }, completeJobBatchDelay: 20, failJobBatchDelay: 20 } },
  })
  return runner
}

function taskList(house: House, jobs: JobTable, before: (name: string) => Promise<void> | undefined): TaskList {
  const wrap = ([name, job]: [string, Job]) => [
    name,
    async (payload: unknown) => {
      await before(name)
      const started = performance.now()
      try {
        await job(house, payload as never)
        house.log.info('job', { task: name, ms: Math.round(performance.now() - started) })
      } catch (error) {
        house.log.error('job failed', error, { task: name })
        throw error
      }
    },
  ]
  return Object.fromEntries(Object.entries(jobs).map(wrap)) as TaskList
}

function logger(house: House): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') house.log.error('jobs', message)
  })
}
