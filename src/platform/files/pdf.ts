import { Worker } from 'node:worker_threads'
import { workerUrl } from '../threads/worker-url.ts'

export interface PdfQuestion {
  bytes: Uint8Array
  render: boolean
  mostPages: number
}

export type PdfAnswer =
  | { problem: 'encryptedPdf' | 'brokenPdf' }
  | { pages: number; images: { data: Uint8Array; width: number; height: number }[] }

/** Opens a PDF in a thread with 256 MB and a few seconds; whatever goes wrong there is a broken PDF here. */
export function askPdf(question: PdfQuestion, seconds: number): Promise<PdfAnswer> {
  return new Promise(resolve => {
    const limits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }
    const worker = new Worker(workerUrl(import.meta.dirname, 'pdf'), { workerData: question, resourceLimits: limits })
    const finish = (answer: PdfAnswer) => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    const timer = setTimeout(() => finish({ problem: 'brokenPdf' }), seconds * 1000)
    worker.on('message', finish)
    worker.on('error', () => finish({ problem: 'brokenPdf' }))
    worker.on('exit', () => finish({ problem: 'brokenPdf' }))
  })
}

/** Whether a PDF can be read, and how many pages it has. */
export function inspectPdf(bytes: Uint8Array): Promise<PdfAnswer> {
  return askPdf({ bytes, render: false, mostPages: 0 }, 8)
}
