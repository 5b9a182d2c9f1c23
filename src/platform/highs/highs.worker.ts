// A thread that keeps HiGHS loaded and solves one model after the other.
import { parentPort } from 'node:worker_threads'
import loadHighs from 'highs'
import type { MilpModel, MilpOptions } from '../../methods/highs/model.ts'
import { solveWith } from './solve.ts'

export interface Request {
  id: number
  model: MilpModel
  options: MilpOptions | undefined
}

const loading = loadHighs()
parentPort!.on('message', async ({ id, model, options }: Request) => {
  try {
    parentPort!.postMessage({ id, answer: solveWith(await loading, model, options) })
  } catch (error) {
    parentPort!.postMessage({ id, error: String(error) })
  }
})
