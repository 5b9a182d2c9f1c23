import { Worker } from 'node:worker_threads'
import type { MilpAnswer, SolveMilp } from '../../methods/highs/model.ts'
import { workerUrl } from '../threads/worker-url.ts'

/** HiGHS in a thread of its own, so that a long solve stops nobody else. The thread starts with the first model. */
export interface OpenHighs {
  solve: SolveMilp
  close(): Promise<void>
}

interface Waiting {
  resolve(answer: MilpAnswer): void
  reject(error: Error): void
}

/** Opens HiGHS. Models are solved one after the other; `close` ends the thread. */
export function openHighs(): OpenHighs {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let last = 0
  return {
    solve: (model, options) =>
      new Promise((resolve, reject) => {
        worker ??= start(waiting, () => (worker = undefined))
        waiting.set(++last, { resolve, reject })
        worker.postMessage({ id: last, model, options })
      }),
    close: async () => {
      await worker?.terminate()
      rejectAll(waiting, new Error('HiGHS was closed'))
      worker = undefined
    },
  }
}

function start(waiting: Map<number, Waiting>, lost: () => void): Worker {
  const worker = new Worker(workerUrl(import.meta.dirname, 'highs'))
  worker.on('message', ({ id, answer, error }: { id: number; answer?: MilpAnswer; error?: string }) => {
    const one = waiting.get(id)
    waiting.delete(id)
    if (answer) one?.resolve(answer)
    else one?.reject(new Error(`HiGHS failed: ${error}`))
  })
  worker.on('error', error => {
    lost()
    rejectAll(waiting, error instanceof Error ? error : new Error(String(error)))
  })
  worker.unref()
  return holdWhileBusy(worker, waiting)
}

function rejectAll(waiting: Map<number, Waiting>, error: Error): void {
  for (const one of waiting.values()) one.reject(error)
  waiting.clear()
}

/** An idle thread must not keep the process alive; a busy one must. */
function holdWhileBusy(worker: Worker, waiting: Map<number, Waiting>): Worker {
  const post = worker.postMessage.bind(worker)
  worker.postMessage = (...message: Parameters<typeof post>) => {
    worker.ref()
    post(...message)
  }
  worker.on('message', () => {
    if (waiting.size === 0) worker.unref()
  })
  return worker
}
