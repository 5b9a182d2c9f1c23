import type { Life } from '../life/index.ts'

/** What a message may become. Only what was sent stays what it is: anything else may be tried, held or released again. */
export const messageLife: Life<'waiting' | 'sent' | 'failed' | 'held'> = {
  name: 'message',
  table: 'message',
  column: 'state',
  begins: ['waiting', 'held'],
  steps: {
    waiting: ['sent', 'failed', 'held'],
    failed: ['waiting', 'sent', 'held'],
    held: ['waiting', 'sent', 'failed'],
    sent: [],
  },
  ends: ['sent'],
}
