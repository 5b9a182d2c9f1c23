import { EventEmitter } from 'node:events'
import {
  run,
  parseCronItems,
  Logger,
  type JobHelpers,
  type Runner,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker'
import { sql } from 'kysely'
import { stoppedWork, WorkStopped } from '../process/work-stopped.ts'
import type { House } from '../web/context.ts'
import { keepAlive, type Patience } from './alive.ts'
import { queues, type QueueName } from './queues.ts'
import { Room } from './room.ts'

/**
 * What a job does. It receives ids, may run twice, and throws to be tried again later. Long work asks `stopping` at each step
 * and ends there: a process that is told to stop waits ten seconds for it.
 */
export type Work = (house: House, payload: never, stopping?: AbortSignal) => Promise<void>

export interface Job {
  queue: QueueName
  work: Work
}

export type JobTable = Record<string, Job>

export interface RunOptions {
  /** How long a worker may be silent; shorter in tests. */
  patience?: Patience
}

export interface Running {
  /** Takes no more jobs, and resolves when those under way are done. */
  stop(): Promise<void>
  /** Resolves when jobs are not taken any more though nobody stopped them. */
  ended: Promise<void>
}

/** Runs the jobs of all queues until stopped, each queue with slots of its own. */
export async function runJobs(house: House, jobs: JobTable, { patience }: RunOptions = {}): Promise<Running> {
  const room = new Room()
  const events: WorkerEvents = new EventEmitter()
  const ids: string[] = []
  events.on('pool:create', ({ workerPool }) => ids.push(workerPool.id))
  const names = (Object.keys(queues) as QueueName[]).filter(name => Object.values(jobs).some(job => job.queue === name))
  const state = { stopping: false }
  await takeUpStopped(house)
  const begun = await Promise.allSettled(names.map(name => runQueue(house, { name, jobs, room, events, state })))
  const runners = begun.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []))
  const failed = begun.find(one => one.status === 'rejected')
  if (failed) {
    await Promise.all(runners.map(runner => runner.stop()))
    throw failed.reason
  }
  const alive = keepAlive(house, ids, patience)
  return {
    async stop() {
      state.stopping = true
      // What a runner says about its end it has logged; what it still holds is let go by the word that it lives no more.
      await Promise.all(runners.map(runner => runner.stop().catch(() => undefined)))
      room.close()
      await alive.stop()
    },
    ended: Promise.race(runners.map(runner => runner.promise)).catch(error => {
      if (!state.stopping) house.log.error('jobs ended', error)
    }),
  }
}

interface QueueParts {
  name: QueueName
  jobs: JobTable
  room: Room
  events: WorkerEvents
  state: { stopping: boolean }
}

/**
 * Jobs are completed in batches: measured half again as fast as one by one, because every completion otherwise is a
 * transaction of its own.
 */
function runQueue(house: House, { name, jobs, room, events, state }: QueueParts): Promise<Runner> {
  const own = Object.entries(jobs).filter(([, job]) => job.queue === name)
  const { slots, fetching, givesWay } = queues[name]
  const { localQueue, pollInterval } = fetching
  const before = givesWay ? () => room.wait() : undefined
  return run({
    pgPool: house.pool,
    taskList: taskList(house, own, before),
    concurrency: slots,
    noHandleSignals: true,
    pollInterval,
    events,
    logger: logger(house, state),
    parsedCronItems: parseCronItems(own.some(([task]) => task === 'recurring') ? [everyMinute] : []),
    preset: { worker: { ...(localQueue && { localQueue }), ...batches, gracefulShutdownAbortTimeout: 50 } },
  })
}

const batches = { completeJobBatchDelay: 20, failJobBatchDelay: 20 }

const everyMinute = {
  task: 'recurring',
  match: '* * * * *',
  options: { backfillPeriod: 0, maxAttempts: 1, jobKey: 'recurring' },
}

function taskList(house: House, jobs: [string, Job][], before?: () => Promise<void>): TaskList {
  const wrap = ([name, job]: [string, Job]) => [
    name,
    async (payload: unknown, { abortSignal }: JobHelpers) => {
      await before?.()
      const started = performance.now()
      try {
        await job.work(house, payload as never, abortSignal)
        house.log.info('job', { task: name, ms: Math.round(performance.now() - started) })
      } catch (error) {
        if (error instanceof WorkStopped) house.log.info('job stopped', { task: name })
        else house.log.error('job failed', error, { task: name })
        throw error
      }
    },
  ]
  return Object.fromEntries(jobs.map(wrap)) as TaskList
}

/** Work that was told to stop goes on at once, and the stop counts as no attempt; earlier failures count as before. */
export async function takeUpStopped({ db }: House): Promise<void> {
  await sql`
    select graphile_worker.reschedule_jobs(array_agg(id), run_at := now(), attempts := greatest(attempts - 1, 0))
    from graphile_worker.jobs where last_error = ${stoppedWork} and locked_at is null group by attempts`.execute(db)
}

/** graphile-worker 0.18 takes it for an error when it is stopped while jobs wait in its local queue. */
function logger(house: House, state: { stopping: boolean }): Logger {
  return new Logger(() => (level, message) => {
    if (level !== 'error') return
    if (state.stopping) house.log.info('jobs while stopping', { message })
    else house.log.error('jobs', message)
  })
}
