import { EventEmitter } from 'node:events'
import { beforeEach, expect, test, vi } from 'vitest'
import type { PdfQuestion } from './pdf.ts'

const started: FakeWorker[] = []

/** A thread that says something when the test tells it to. */
class FakeWorker extends EventEmitter {
  readonly question: PdfQuestion
  gone = false
  constructor(_url: URL, { workerData }: { workerData: PdfQuestion }) {
    super()
    this.question = workerData
    started.push(this)
  }
  async terminate() {
    if (this.gone) return
    this.gone = true
    this.emit('exit', 1)
  }
}
vi.mock('node:worker_threads', () => ({ Worker: FakeWorker }))

const { askPdf, inspectPdf } = await import('./pdf.ts')
beforeEach(() => void (started.length = 0))

const upload = (n: number) => inspectPdf(Uint8Array.of(n))
const alive = () => started.filter(worker => !worker.gone).length
const order = () => started.map(worker => worker.question.bytes[0])
/** Lets the oldest thread answer, and whoever waits begin. */
async function answerOne(pages = 1) {
  started.find(worker => !worker.gone)!.emit('message', { pages, images: [] })
  await new Promise(resolve => setImmediate(resolve))
}

test('two PDFs are opened at once, eight wait in the order they came, the next are told that it is busy', async () => {
  const taken = Array.from({ length: 10 }, (_, n) => upload(n))
  await expect(upload(10)).rejects.toMatchObject({ status: 429 })
  expect(alive()).toBe(2)
  await answerOne()
  expect(alive()).toBe(2)
  taken.push(upload(11))
  await expect(upload(12)).rejects.toMatchObject({ status: 429 })
  for (let left = 10; left > 0; left--) {
    expect(alive()).toBe(Math.min(2, left))
    await answerOne()
  }
  expect(order()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11])
  expect(await Promise.all(taken)).toHaveLength(11)
})

test('a job waits however many wait before it', async () => {
  const taken = Array.from({ length: 10 }, (_, n) => upload(n))
  const job = askPdf({ bytes: Uint8Array.of(99), render: true, mostPages: 10 }, 60)
  for (let left = 11; left > 0; left--) await answerOne(left)
  expect(await job).toEqual({ pages: 1, images: [] })
  await Promise.all(taken)
})

test('a thread that breaks gives its place back, and what it said before counts', async () => {
  const broken = [upload(1), upload(2)]
  for (const worker of started) worker.emit('error', new Error('out of memory'))
  expect(await Promise.all(broken)).toEqual([{ problem: 'brokenPdf' }, { problem: 'brokenPdf' }])
  const after = [upload(3), upload(4)]
  expect(alive()).toBe(2)
  await answerOne(7)
  await answerOne(8)
  expect(await Promise.all(after)).toMatchObject([{ pages: 7 }, { pages: 8 }])
})

test('the seconds of a PDF count from its turn', async () => {
  vi.useFakeTimers()
  const taken = [upload(1), upload(2), upload(3)]
  await vi.advanceTimersByTimeAsync(8000)
  expect(await Promise.all(taken.slice(0, 2))).toEqual([{ problem: 'brokenPdf' }, { problem: 'brokenPdf' }])
  expect(alive()).toBe(1)
  started[2]!.emit('message', { pages: 3, images: [] })
  expect(await taken[2]).toMatchObject({ pages: 3 })
  vi.useRealTimers()
})
