import type { Life } from '../life/index.ts'

/** What long work may become. Its jobs may run twice and be let go: only what is done stays what it is. */
export const processLife: Life<'waiting' | 'running' | 'done' | 'failed'> = {
  name: 'process',
  table: 'process',
  column: 'state',
  begins: ['waiting'],
  steps: {
    waiting: ['running', 'done', 'failed'],
    running: ['waiting', 'done', 'failed'],
    failed: ['waiting', 'running', 'done'],
    done: [],
  },
  ends: ['done'],
}
