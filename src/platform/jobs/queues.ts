import type { RunnerOptions } from 'graphile-worker'

/**
 * Four queues with slots of their own, so that no work waits for work of another kind: `now` for what somebody waits for
 * with the phone in hand (codes, messages), `soon` for imports, recurring work and erasing, `photos` for photos that are
 * written anew, `patient` for PDFs and long fills.
 */
export type QueueName = 'now' | 'soon' | 'photos' | 'patient'

export interface Queue {
  /** Jobs at once in one process. */
  slots: number
  /** How its jobs are fetched. Whoever is told of a new job asks at most so often, whatever is enqueued elsewhere. */
  fetching: Pick<RunnerOptions, 'pollInterval'> & { localQueue?: LocalQueue }
  /** Whether its jobs begin only when the processors have room. */
  givesWay?: boolean
}

type LocalQueue = NonNullable<NonNullable<NonNullable<RunnerOptions['preset']>['worker']>['localQueue']>

export const queues: Record<QueueName, Queue> = {
  // Fetched one by one: a batch would hold codes back behind messages whose channel is slow. Looked at often enough: the word
  // of a new job is not heard just after a look that found none.
  now: { slots: 6, fetching: { pollInterval: 500, localQueue: localQueue(1, 200) } },
  soon: { slots: 3, fetching: { pollInterval: 1000, localQueue: localQueue(4, 500) } },
  // Looked at often: the end of a job, after which the next one of its account may run, is told to nobody.
  photos: { slots: 3, fetching: { pollInterval: 100, localQueue: localQueue(8, 100) }, givesWay: true },
  patient: { slots: 4, fetching: { pollInterval: 100, localQueue: localQueue(8, 100) }, givesWay: true },
}

/** Jobs that wait here for a slot are given back after two seconds, for other processes. */
function localQueue(size: number, durationMs: number): LocalQueue {
  return { size, ttl: 2000, refetchDelay: { durationMs, maxAbortThreshold: Infinity } }
}

/** Clients of the database that a process with all queues keeps busy: slots, listeners, and what a long fill does at once. */
export const workerClients = Object.values(queues).reduce((sum, queue) => sum + queue.slots + 2, 6)
