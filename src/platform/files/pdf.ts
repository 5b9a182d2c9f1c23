import { Worker } from 'node:worker_threads'
import { HTTPException } from 'hono/http-exception'
import { workerUrl } from '../threads/worker-url.ts'

export interface PdfQuestion {
  bytes: Uint8Array
  render: boolean
  mostPages: number
}

export type PdfAnswer =
  | { problem: 'encryptedPdf' | 'brokenPdf' }
  | { pages: number; images: { data: Uint8Array; width: number; height: number }[] }

/** Threads at once in this process, and uploads that may wait for one: each thread may take 256 MB and a whole core. */
const mostThreads = 2
const mostWaiting = 8

let threads = 0
const waiting: (() => void)[] = []

/** Whether a PDF can be read, and how many pages it has. Rejects with 429 when too many wait to be told already. */
export async function inspectPdf(bytes: Uint8Array): Promise<PdfAnswer> {
  if (waiting.length >= mostWaiting) throw new HTTPException(429)
  return askPdf({ bytes, render: false, mostPages: 0 }, 8)
}

/**
 * Opens a PDF in a thread with 256 MB and a few seconds, which count from its turn; whatever goes wrong there is a broken
 * PDF here. A job is never refused: there are few of them at once, and it can wait.
 */
export async function askPdf(question: PdfQuestion, seconds: number): Promise<PdfAnswer> {
  if (threads < mostThreads) threads++
  else await new Promise<void>(resolve => waiting.push(resolve))
  try {
    return await inThread(question, seconds)
  } finally {
    // The place is handed on, so that nobody who comes now takes it before those who wait.
    const next = waiting.shift()
    if (next) next()
    else threads--
  }
}

/** Resolves when the thread is gone, with what it said until then. */
function inThread(question: PdfQuestion, seconds: number): Promise<PdfAnswer> {
  return new Promise(resolve => {
    const limits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }
    const worker = new Worker(workerUrl(import.meta.dirname, 'pdf'), { workerData: question, resourceLimits: limits })
    let answer: PdfAnswer | undefined
    const finish = (said: PdfAnswer) => {
      answer ??= said
      void worker.terminate()
    }
    const timer = setTimeout(() => finish({ problem: 'brokenPdf' }), seconds * 1000)
    worker.on('message', finish)
    worker.on('error', () => finish({ problem: 'brokenPdf' }))
    worker.on('exit', () => {
      clearTimeout(timer)
      resolve(answer ?? { problem: 'brokenPdf' })
    })
  })
}
