import type { Life } from '../life/index.ts'

/** What a file may become: its check finds it usable or refuses it. One whose bytes are known to be good begins as usable. */
export const fileLife: Life<'received' | 'usable' | 'refused'> = {
  name: 'file',
  table: 'file',
  column: 'state',
  begins: ['received', 'usable'],
  steps: { received: ['usable', 'refused'], usable: [], refused: [] },
  ends: ['usable', 'refused'],
}
